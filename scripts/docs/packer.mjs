/** What Packer 1.6.6 knows of what templates in JSON use, and what is planned of it; docs/compatibility.md tells what is missing. */
export const packer = {
  commands: ['build', 'console', 'fix', 'inspect', 'validate', 'version'],
  flags: {
    build: [
      'color',
      'debug',
      'except',
      'force',
      'machine-readable',
      'on-error',
      'only',
      'parallel-builds',
      'timestamp-ui',
      'var',
      'var-file'
    ],
    validate: ['except', 'only', 'syntax-only', 'var', 'var-file'],
    fix: ['validate'],
    inspect: ['machine-readable']
  },
  onError: ['abort', 'ask', 'cleanup', 'run-cleanup-provisioner'],
  /** Only those for VirtualBox and AWS are planned, besides those that are there. */
  builders: [
    'amazon-chroot',
    'amazon-ebs',
    'amazon-ebssurrogate',
    'amazon-ebsvolume',
    'amazon-instance',
    'virtualbox-iso',
    'virtualbox-ovf',
    'virtualbox-vm'
  ],
  provisioners: [
    'ansible',
    'ansible-local',
    'breakpoint',
    'chef-client',
    'chef-solo',
    'converge',
    'inspec',
    'powershell',
    'puppet-masterless',
    'puppet-server',
    'salt-masterless',
    'sleep',
    'windows-restart',
    'windows-shell'
  ],
  /** Without those for clouds and programs whose builders are not planned. */
  postProcessors: ['amazon-import', 'vagrant']
}
