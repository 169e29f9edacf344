// Files that are large in one respect: what takes longer than its length would tell shows here.
import { checkFiles } from '../check-files.mjs'

const nothing = { type: 'null', communicator: 'none' }
const many = (count, make) => Array.from({ length: count }, (_, index) => make(index))
const keys = (count, make) => Object.fromEntries(many(count, make))
const machine = more => ({
  builders: [
    {
      type: 'qemu',
      iso_url: 'x.iso',
      iso_checksum: 'none',
      ssh_username: 'root',
      shutdown_command: 'x',
      ...more
    }
  ]
})
const content = text => ({ builders: [{ type: 'file', target: 'x', content: text }] })
const local = more => ({
  builders: [nothing],
  provisioners: [{ type: 'shell-local', inline: ['x'], ...more }]
})
const name = index => `name_${index}`

/** By what is large in them: a template, as value or text, for a number. */
export const shapes = {
  'unknown options': count => machine(keys(count, index => [`option_${index}`, 1])),
  'unknown options of a provisioner': count => local(keys(count, index => [`inlin${index}`, 'x'])),
  'root keys': count => ({ ...content('x'), ...keys(count, index => [name(index), 1]) }),
  comments: count => ({ ...content('x'), ...keys(count, index => [`_${index}`, 'x']) }),
  variables: count => ({ ...content('x'), variables: keys(count, index => [name(index), '{{timestamp}}']) }),
  'variables in a chain': count => ({
    ...content('x'),
    variables: keys(count, index => [name(index), `{{user \`${name(index + 1)}\`}}`])
  }),
  'variables in a circle': count => ({
    ...content('x'),
    variables: keys(count, index => [name(index), `{{user \`${name((index + 1) % count)}\`}}`])
  }),
  'variables that double': count => ({
    ...content('{{user `name_0`}}'),
    variables: keys(count, index => [name(index), `{{user \`${name(index + 1)}\`}}`.repeat(2)])
  }),
  'variables without value': count => ({
    ...content('x'),
    variables: keys(count, index => [name(index), null])
  }),
  'variables that nobody has': count => ({
    ...content(many(count, index => `{{user \`nane_${index}\`}}`).join('')),
    variables: keys(count, index => [name(index), 'x'])
  }),
  'secrets that are no variables': count => ({
    ...content('x'),
    variables: keys(count, index => [name(index), 'x']),
    'sensitive-variables': many(count, index => `nane_${index}`)
  }),
  secrets: count => ({
    ...machine({ nonsense: 1 }),
    variables: keys(count, index => [name(index), `secret${index}`]),
    'sensitive-variables': many(count, name)
  }),
  'lines of a secret': count => ({
    ...machine({ nonsense: 1 }),
    variables: { a: many(count, index => `line ${index}`).join('\n') },
    'sensitive-variables': ['a']
  }),
  builders: count => ({
    builders: many(Math.min(count, 1000), index => ({ ...nothing, name: name(index) }))
  }),
  'builders of one name': count => ({ builders: many(Math.min(count, 1000), () => nothing) }),
  'builders of unknown type': count => ({ builders: many(count, index => ({ type: `qemo${index}` })) }),
  provisioners: count => ({
    builders: [nothing],
    provisioners: many(count, () => ({ type: 'shell-local', inline: ['x'] }))
  }),
  'provisioners with mistakes': count => ({
    builders: [nothing],
    provisioners: many(count, () => ({ type: 'shell', nonsense: 1 }))
  }),
  'post-processors': count => ({ ...content('x'), 'post-processors': [many(count, () => 'manifest')] }),
  chains: count => ({ ...content('x'), 'post-processors': many(count, () => ['manifest']) }),
  'names in only': count => local({ only: many(count, name) }),
  overrides: count => local({ override: keys(count, index => [name(index), {}]) }),
  'smoke tests': count => ({
    ...content('x'),
    'smoke-tests': many(count, () => ({ type: 'port', port: 22 }))
  }),
  'lines of a script': count => local({ inline: many(count, () => '{{build_name}}') }),
  'lines of a script with mistakes': count => local({ inline: many(count, () => '{{nonsense}}') }),
  'words of a boot command': count => machine({ boot_command: many(count, () => '<wait><enter>') }),
  'a boot command': count => machine({ boot_command: ['<wait>a'.repeat(count)] }),
  'mistakes in a boot command': count => machine({ boot_command: ['<wiat>a'.repeat(count)] }),
  files: count =>
    machine({ cd_files: many(count, index => `x${index}`), floppy_files: many(count, index => `y${index}`) }),
  actions: count => content('{{1}}'.repeat(count)),
  'actions in a late text': count => machine({ boot_command: ['{{ .Name }}'.repeat(count)] }),
  'missing fields': count => content('{{.Nope}}'.repeat(count)),
  'unknown functions': count => content('{{nope}}'.repeat(count)),
  'a function of unknown name': count => content(`{{${'n'.repeat(count)}}}`),
  arguments: count => content(`{{print ${'1 '.repeat(count)}}}`),
  'commands in a pipe': count => content(`{{1${' | print'.repeat(count)}}}`),
  'fields in a chain': count => content(`{{$${'.a'.repeat(count)}}}`),
  'comments in a text': count => content('{{/**/}}'.repeat(count)),
  'defined templates': count => content(many(count, index => `{{define "${index}"}}{{end}}`).join('')),
  'trimmed blanks': count => content(`${' '.repeat(count)}{{- 1 -}}${' '.repeat(count)}`.repeat(3)),
  'opened actions': count => content('{{'.repeat(count)),
  'a constant': count => content(`{{"${'\\n'.repeat(count)}"}}`),
  'a raw constant': count => content(`{{\`${'x'.repeat(count)}\`}}`),
  'a number in an expression': count => content(`{{${'1'.repeat(count)}}}`),
  'a fraction in an expression': count => content(`{{1.${'1'.repeat(count)}}}`),
  'a width': count => content(`{{printf "%${'9'.repeat(count)}d" 1}}`),
  'a format': count => content(`{{printf "${'%d'.repeat(count)}" 1}}`),
  'a text': count => content('x'.repeat(count)),
  'a text of escapes': count =>
    `{"builders":[{"type":"file","target":"x","content":"${'\\u0041'.repeat(count)}{{nope}}"}]}`,
  'a text of wrong escapes': count =>
    `{"builders":[{"type":"file","target":"x","content":"${'\\x'.repeat(count)}"}]}`,
  'a key': count => `{"${'k'.repeat(count)}": 1}`,
  'a type': count => ({ builders: [{ type: 't'.repeat(count) }] }),
  'a name': count => ({ builders: [{ ...nothing, name: 'n'.repeat(count) }] }),
  'an option': count => machine({ ['k'.repeat(count)]: 1 }),
  'a number': count => `{"builders": [{"type": "null", "ssh_port": ${'1'.repeat(count)}}]}`,
  'a fraction': count => `{"builders": [{"type": "null", "ssh_port": 1.${'1'.repeat(count)}}]}`,
  'a duration': count => machine({ boot_wait: '1'.repeat(count) + 'h' }),
  'durations in a row': count => machine({ boot_wait: '1h'.repeat(count) }),
  'a size': count => machine({ disk_size: '1'.repeat(count) + 'G' }),
  'a list by commas': count => local({ valid_exit_codes: '1,'.repeat(count) }),
  'an address': count => machine({ iso_url: `http://${'a/'.repeat(count)}` }),
  'a checksum': count => machine({ iso_checksum: `sha256:${'a'.repeat(count)}` }),
  'lists in lists': count => '['.repeat(count),
  'objects in objects': count => '{"a":'.repeat(count),
  'closed lists in lists': count => `{"a":${'['.repeat(count)}${']'.repeat(count)}}`,
  'one key': count => `{${'"a":1,'.repeat(count)}"b":2}`,
  commas: count => `{${','.repeat(count)}}`,
  'words without quotes': count => `[${'x,'.repeat(count)}1]`,
  'missing commas': count => `[${'1 '.repeat(count)}]`,
  'comment lines': count => '// x\n'.repeat(count) + '{}',
  'block comments': count => `{${'/* x */'.repeat(count)}}`,
  'opened comments': count => `{${'/*'.repeat(count)}`,
  arrows: count => `{${'\n"a": 1, >> x'.repeat(count)}}`,
  blanks: count => ' '.repeat(count),
  'odd blanks': count => `{${'\u00a0 '.repeat(count)}}`,
  'no-break spaces': count => `{${'\u00a0'.repeat(count)}}`,
  quotes: count => `{${'"'.repeat(count)}`,
  backslashes: count => `{"${'\\'.repeat(count)}`,
  'single quotes': count => `[${"'x',".repeat(count)}1]`,
  'empty lines': count => '\n'.repeat(count) + '{"a"',
  braces: count => `${'}'.repeat(count)}`,
  garbage: count => 'x'.repeat(count),
  'words of garbage': count => 'x y '.repeat(count),
  signs: count => '-'.repeat(count),
  'equal signs': count => `{${'a='.repeat(count)}}`
}
const names = Object.keys(shapes)

export function createTarget(code) {
  return {
    input: random => {
      const shape = random.pick(names)
      const template = shapes[shape](random.size(2000))
      const text =
        typeof template === 'string' ? template : JSON.stringify(template, null, random.pick([0, 1]))
      return new Map([['template.json', text]])
    },
    check: input => checkFiles(code, input)
  }
}
