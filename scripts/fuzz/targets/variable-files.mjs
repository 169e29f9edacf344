// Variable files, given to a template that uses what they should hold.
import { checkFiles } from '../check-files.mjs'
import { expressions } from '../corpus.mjs'
import { mutatedFile, mutatedText } from '../json-file.mjs'
import { createVocabulary } from '../vocabulary.mjs'

const template = JSON.stringify(
  {
    variables: { name: null, size: '10G', wait: '{{user `unit`}}', unit: '5m', password: '' },
    'sensitive-variables': ['password'],
    builders: [
      {
        type: 'qemu',
        name: '{{user `name`}}',
        iso_url: '{{user `name`}}.iso',
        iso_checksum: 'none',
        disk_size: '{{user `size`}}',
        ssh_username: 'root',
        ssh_password: '{{user `password`}}',
        boot_wait: '{{user `wait`}}',
        boot_command: ['{{user `name`}}<enter>'],
        shutdown_command: 'echo {{user `password`}}'
      },
      { type: 'file', target: '{{user `name`}}', content: '{{user `undeclared`}}' }
    ],
    provisioners: [{ type: 'shell', inline: ['{{user `size`}}'], timeout: '{{user `wait`}}' }]
  },
  null,
  2
)
const values = [
  { name: 'web', password: 'hunter2' },
  { name: 'web', size: '20G', wait: '{{user `name`}}', password: 'a\nb"c' },
  { name: '{{env `HOME`}}-{{timestamp}}', unit: '1m', sise: '5G', extra: 'x' },
  { name: '{{ .Name }}', size: '{{upper `10g`}}', wait: null, password: '{{consul_key `a`}}' }
]

export async function createTarget(code) {
  const texts = values.map(value => JSON.stringify(value, null, 2))
  const vocabulary = await createVocabulary(code, { expressions: expressions(), others: values })
  const keys = ['name', 'size', 'wait', 'unit', 'password', 'undeclared', 'pasword', '', '__proto__', 'é\n']
  return {
    input: random =>
      new Map([
        ['template.json', template],
        [
          'variables.json',
          random.chance(0.7)
            ? mutatedFile(values, random, { ...vocabulary, keys })
            : mutatedText(texts, random)
        ]
      ]),
    check: input => checkFiles(code, input)
  }
}
