import { file, local, nothing } from './parts.mjs'

/** Texts that still have an expression after they were rendered: whether they are rendered again. */
const quoted = expression => `{{\`{{${expression}}}\`}}`
const told = text => `printf '%s' '${text}' > order.txt`
const provisioned = (provisioner, more = {}) => ({
  builders: [nothing],
  provisioners: [provisioner],
  ...more
})
const processed = (chain, more = {}) => ({ builders: [file('x')], 'post-processors': chain, ...more })
const compress = output => ({ type: 'compress', output, keep_input_artifact: true })
const manifest = more => ({ type: 'manifest', output: 'm.json', strip_time: true, ...more })

export const cases = [
  ['inline with a field', provisioned(local([told(quoted('.Names'))]))],
  ['inline with a function', provisioned(local([told(quoted('upper "a"'))]))],
  ['inline with the name of the build', provisioned(local([told(quoted('build_name'))]))],
  [
    'inline with braces from a variable',
    provisioned(local([told('{{user `v`}}')]), { variables: { v: quoted('upper "a"') } })
  ],
  ['command', provisioned({ type: 'shell-local', command: told(quoted('upper "a"')) })],
  [
    'environment_vars',
    provisioned(local(['echo "$E" > order.txt'], { environment_vars: [`E=${quoted('upper "a"')}`] }))
  ],
  [
    'execute_command',
    provisioned(
      local(['echo i'], { execute_command: ['/bin/sh', '-c', `${told(quoted('build_type'))}; {{.Script}}`] })
    )
  ],
  ['the output of compress', processed([compress(`${quoted('.BuildName')}.tar.gz`)])],
  ['custom_data of manifest', processed([manifest({ custom_data: { k: quoted('build_name') } })])],
  ['inline of a post-processor', processed([local([told(quoted('upper "a"'))])])],
  ['the content of a file', { builders: [file(quoted('upper "a"'))] }],
  ['the target of a file', { builders: [file('x', { target: quoted('upper "a"') })] }],
  [
    'the files of artifice',
    processed([[{ type: 'artifice', files: [`${quoted('upper "a"')}*`] }, manifest({})]])
  ]
].map(([name, template]) => ({ name, template }))
