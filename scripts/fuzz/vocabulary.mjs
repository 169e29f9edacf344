// The words that mutations put into files.

const rootKeys = [
  'builders',
  'provisioners',
  'post-processors',
  'error-cleanup-provisioner',
  'variables',
  'sensitive-variables',
  'smoke-tests',
  'min_packer_version',
  'description',
  'push',
  '_comment'
]
const metaKeys = [
  'type',
  'name',
  'only',
  'except',
  'override',
  'pause_before',
  'timeout',
  'max_retries',
  'keep_input_artifact',
  'communicator'
]
/** Names that objects of JavaScript have of themselves, and others that no option has. */
const oddKeys = [
  '',
  ' ',
  'constructor',
  '__proto__',
  'toString',
  'é',
  'a.b',
  'a\nb',
  '{{user `a`}}',
  'x'.repeat(3000)
]

/** Keys of every plugin, and of Packer's that no longer exist. */
export async function createVocabulary({ registry, packerFunctionNames }, { expressions, others }) {
  const catalogs = [registry.builders, registry.communicators, registry.provisioners, registry.postProcessors]
  const loads = [...catalogs, registry.smokeTests].flatMap(catalog => Object.values(catalog))
  const plugins = await Promise.all(loads.map(load => load()))
  const options = plugins.flatMap(plugin => Object.keys(plugin.options))
  const old = [
    'iso_md5',
    'iso_checksum_type',
    'ssh_key_path',
    'ssh_wait_timeout',
    'vm_name',
    'headless',
    'run_command'
  ]
  return {
    keys: [...rootKeys, ...metaKeys, ...oddKeys, ...options, ...old],
    names: [
      ...packerFunctionNames,
      'print',
      'printf',
      'println',
      'index',
      'slice',
      'len',
      'eq',
      'lt',
      'and',
      'or',
      'not',
      'html',
      'js',
      'urlquery',
      'call'
    ],
    expressions,
    others
  }
}
