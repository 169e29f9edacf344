import { file, local, nothing, tell } from './parts.mjs'

const name = 'template.json'
const plain = { builders: [file('x')] }
const line = (words, more = {}) => ({
  name: ['packer', ...words].join(' '),
  template: plain,
  line: words,
  ...more
})
const named = (name, words, more) => ({ ...line(words, more), name })
const fromInput = template => ({ input: typeof template === 'string' ? template : JSON.stringify(template) })

const everything = {
  description: 'Two lines,\nthe second',
  variables: {
    must: null,
    a: '1,2',
    'a long name': '',
    secret: 'hush',
    text: 'x\ny',
    env: '{{env `X`}}'
  },
  'sensitive-variables': ['secret'],
  builders: [{ type: 'null', name: 'z' }, { type: 'null' }, { type: 'no-such-type', name: '{{user `a`}}' }],
  provisioners: [{ type: 'shell' }, { type: 'no-such-type', only: ['nobody'] }],
  'post-processors': ['manifest'],
  min_packer_version: '99.0.0'
}
const inspected = [
  ['everything', everything],
  ['nothing', {}],
  ['an empty description and no variables', { description: '', variables: {} }],
  ['a required variable alone', { variables: { a: null }, ...plain }],
  ['a variable whose name is long', { variables: { a: 'x', 'much longer than that': 'y' } }],
  ['a required variable that is sensitive', { variables: { a: null }, 'sensitive-variables': ['a'] }],
  ['sensitive variables that do not exist', { variables: {}, 'sensitive-variables': ['a'] }],
  ['provisioners alone', { provisioners: [tell('a'), tell('b')] }],
  ['a cleanup provisioner', { ...plain, 'error-cleanup-provisioner': tell('a') }],
  ['a builder without a type', { builders: [{ name: 'x' }] }],
  ['an unknown key', { bilders: [] }],
  ['wrong options', { builders: [file('x', { zzz: 1 })] }],
  ['two builders with one name', { builders: [nothing, nothing] }],
  ['no JSON', '{']
]
const withVariables = {
  variables: { must: null, a: 'A', b: '{{user `a`}}{{user `a`}}', home: '{{env `HERE`}}', secret: 'hush' },
  builders: [nothing]
}
/** Evaluated by `console` with the template above. */
const expressions = [
  'text, "quoted"',
  '{{user `a`}}',
  '{{user `b`}}',
  '{{user `must`}}',
  '{{user `nobody`}}',
  '{{user `home`}}',
  '{{.Field}}',
  '{{upper `abc`}} {{lower "ABC"}}',
  '{{replace_all "a" "b" "banana"}}',
  '{{replace "a" "b" 1 "banana"}}',
  '{{split "a-b-c" "-" 1}}',
  '{{template_dir}}',
  '{{pwd}}',
  '{{printf "%05d|%x|%q" 42 "hi" "x"}}',
  '{{if eq (user `a`) "A"}}yes{{else}}no{{end}}',
  '{{range $i, $e := slice "abc" 1}}{{$i}}{{end}}',
  '{{len (isotime)}} {{len uuid}} {{len timestamp}}',
  '{{isotime "2006" | len}}',
  '{{strftime "%%"}}',
  '{{/* nothing */}}{{- " trimmed" -}} .',
  '{{build_name}}',
  '{{env `HERE`}}',
  '{{nonsense}}',
  '{{upper}}',
  '{{',
  'one\n{{user `a`}}',
  '   blanks before'
]
const template = `${JSON.stringify(plain)}\n`

export const cases = [
  ...[
    [],
    ['nonsense'],
    ['help'],
    ['-h'],
    ['-help'],
    ['--help'],
    ['version'],
    ['version', '-h'],
    ['version', 'x'],
    ['-v'],
    ['-version'],
    ['--version'],
    ['-machine-readable', 'version'],
    ['-nonsense'],
    ['BUILD', name],
    ...['build', 'validate', 'inspect', 'fix'].flatMap(command => [
      [command],
      [command, '-h'],
      [command, '--help'],
      [command, name],
      [command, 'none.json'],
      [command, name, name],
      [command, '-nonsense', name],
      [command, '--', name],
      [command, '']
    ]),
    ['build', 'd'],
    ['build', '-var', name],
    ['build', '-var', 'a', name],
    ['build', '-var', 'a=b', name],
    ['build', '--var', 'a=b', name],
    ['build', '--var=a=b', name],
    ['build', '-var-file=none.json', name],
    ['build', '-only', name],
    ['build', '-machine-readable', name],
    ['build', '-timestamp-ui', name],
    ['build', '-color=maybe', name],
    ['build', '-color', 'false', name],
    ['build', '-force=1', name],
    ['build', '-force=yes', name],
    ['build', '-on-error', 'cleanup', name],
    ['build', '-on-error=ask', name],
    ['build', '-parallel-builds', '0x1', name],
    ['build', '-parallel-builds=', name],
    ['build', '-syntax-only', name],
    ['build', name, '-force'],
    ['validate', '-syntax-only', name],
    ['validate', '--syntax-only', name],
    ['validate', '-syntax-only=false', name],
    ['validate', '-syntax-only=no', name],
    ['validate', '-force', name],
    ['validate', '-on-error=abort', name],
    ['validate', '---syntax-only', name],
    ['validate', '-=x', name],
    ['validate', name, '-syntax-only'],
    ['inspect', '-machine-readable', name],
    ['inspect', '-var', 'a=b', name],
    ['fix', '-validate=false', name],
    ['fix', '-validate=maybe', name],
    ['console', name, name],
    ['console', 'none.json'],
    ['console', '-h'],
    ['console', '-nonsense'],
    ['console', '-var=a'],
    ['console', '-var-file=none.json']
  ].map(words => line(words, { files: { 'd/x': '' } })),
  ...[
    ['build from standard input', ['build', '-'], plain],
    ['validate from standard input', ['validate', '-'], plain],
    [
      'validate -syntax-only from standard input',
      ['validate', '-syntax-only', '-'],
      { builders: [{ type: 'no' }] }
    ],
    ['a wrong template from standard input', ['validate', '-'], { builders: [file('x', { zzz: 1 })] }],
    ['nothing from standard input', ['validate', '-'], ''],
    ['inspect from standard input', ['inspect', '-'], plain],
    ['fix from standard input', ['fix', '-'], plain],
    ['a template directory for standard input', ['build', '-'], { builders: [file('[{{template_dir}}]')] }],
    [
      'a provisioner beside a template from standard input',
      ['build', '-'],
      { builders: [nothing], provisioners: [local(['cat > input.txt; echo ran > order.txt'])] }
    ],
    ['variables for standard input', ['build', '-var', 'a=b', '-'], { builders: [file('{{user `a`}}')] }]
  ].map(([name, words, template]) => named(name, words, fromInput(template))),
  ...inspected.flatMap(([what, template]) => [
    named(`inspect: ${what}`, ['inspect', name], { template, shows: true }),
    named(`inspect, machine-readable: ${what}`, ['inspect', '-machine-readable', name], {
      template,
      shows: true
    })
  ]),
  ...expressions.map(expression =>
    named(`console: ${expression}`, ['console', '-var', 'must=given', name], {
      template: withVariables,
      input: `${expression}\n`,
      env: { HERE: 'here' },
      shows: true
    })
  ),
  ...[
    ['no template', ['console'], '{{upper `a`}}\n'],
    ['no template, a variable', ['console', '-var', 'a=x'], '{{user `a`}}\n'],
    ['a variable file', ['console', '-var-file', 'v.json', name], '{{user `a`}}{{user `c`}}\n'],
    ['nothing to evaluate', ['console', name], ''],
    ['exit', ['console', name], 'exit\n'],
    ['a line without an end', ['console', name], '{{upper `a`}}'],
    ['a variable that is missing', ['console', name], '{{user `must`}}\n']
  ].map(([what, words, input]) =>
    named(`console: ${what}`, words, {
      template: withVariables,
      input,
      files: { 'v.json': '{"a": "from the file", "c": "c"}' },
      shows: true
    })
  ),
  ...[
    ['nothing to mend', plain],
    ['an old option', { builders: [{ type: 'qemu', ssh_wait_timeout: '5m', iso_md5: 'x' }] }],
    ['an unknown key', { bilders: [] }],
    ['a wrong value', { builders: {} }],
    ['no JSON', '{'],
    ['a broken type', { builders: [{ type: 5 }] }]
  ].flatMap(([what, template]) => [
    named(`fix: ${what}`, ['fix', name], { template, shows: true }),
    named(`fix without a check: ${what}`, ['fix', '-validate=false', name], { template, shows: true })
  ]),
  ...[
    ['a sensitive variable is masked', { s: 'hush' }, ['s'], 'echo SAID a hush bhushb'],
    ['a sensitive letter is masked everywhere', { s: 'q' }, ['s'], 'echo SAID quick quack'],
    ['two sensitive variables, one in the other', { s: 'ab', t: 'abc' }, ['s', 't'], 'echo SAID abc ab'],
    ['a sensitive variable of another', { s: 'hush', t: '{{user `s`}}x' }, ['s'], 'echo SAID {{user `t`}}'],
    ['an empty sensitive variable', { s: '' }, ['s'], 'echo SAID all of it'],
    ['a sensitive variable on standard error', { s: 'hush' }, ['s'], 'echo SAID hush >&2'],
    ['a sensitive variable is not masked in files', { s: 'hush' }, ['s'], 'echo hush > out.txt; echo SAID x']
  ].map(([what, variables, sensitive, command]) =>
    named(what, ['build', '-color=false', name], {
      template: {
        variables,
        'sensitive-variables': sensitive,
        builders: [nothing],
        provisioners: [local([command])]
      },
      shows: 'SAID'
    })
  ),
  named('the last -var wins', ['build', '-var', 'a=1', '-var', 'a=2', name], {
    template: { builders: [file('{{user `a`}}')] }
  }),
  named('a template with another name, in another directory', ['build', 'sub/other.json'], {
    files: { 'sub/other.json': template.replace('"x"', '"[{{template_dir}}]"') }
  })
]
