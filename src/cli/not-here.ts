const noPlugins = 'every component is part of this program, so there are no plugins'
const noDataSources = 'templates in JSON have no data sources and no locals'
const noHcl = 'templates in HCL are not read'

/** Commands that Packer has and this program has not, each with the reason and what to do. */
export const packersCommands: Readonly<Record<string, string>> = {
  init: `${noPlugins} to install: leave this step out`,
  plugins: `${noPlugins} to list, install or remove`,
  plugin: `${noPlugins} to start`,
  execute: `${noPlugins} to start`,
  'verify-attestation': `${noPlugins} to verify`,
  fmt: `it formats templates in HCL, and ${noHcl}`,
  hcl2_upgrade: `${noHcl}: the template stays JSON; \`fix\` renews what is old in it`,
  push: 'HashiCorp ended the service to which it sent templates',
  'sbom-generate': 'it is what the provisioner `hcp-sbom` runs, which is not here'
}

/** Flags that some version of Packer has and no command here, each with the reason and what to do. */
export const packersFlags: Readonly<Record<string, string>> = {
  'evaluate-datasources': `${noDataSources}: leave it out`,
  'use-sequential-evaluation': `${noDataSources}: leave it out`,
  'ignore-prerelease-plugins': `${noPlugins}: leave it out`,
  'skip-enforcement': 'nothing is reported to HCP Packer: leave it out',
  parallel: '-parallel-builds=1 builds one after the other',
  upgrade: `${noPlugins} to upgrade`,
  'with-annotations': noHcl,
  'output-file': noHcl,
  'autocomplete-install': 'there is no completion for shells',
  'autocomplete-uninstall': 'there is no completion for shells'
}
