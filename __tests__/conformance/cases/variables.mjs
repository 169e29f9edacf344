import { contents, file, local, nothing } from './parts.mjs'

const shown = '[{{user `a`}}] [{{user `b`}}] [{{user `c`}}]'
const template = variables => ({ variables, builders: [file(shown)] })

export const cases = [
  { name: 'a default', template: template({ a: 'one' }) },
  { name: 'an empty default', template: template({ a: '' }) },
  { name: 'no variables at all: every name is empty', template: { builders: [file(shown)] } },
  { name: 'an empty object of variables', template: template({}) },
  { name: 'null must be given', template: template({ a: null }) },
  { name: 'null, given', template: template({ a: null }), words: ['-var', 'a=x'] },
  { name: 'null, given as nothing', template: template({ a: null }), words: ['-var', 'a='] },
  {
    name: 'two of three required ones given',
    template: template({ a: null, b: null, c: null }),
    words: ['-var', 'a=x', '-var', 'c=z']
  },
  { name: 'a value with an equals sign', template: template({ a: '' }), words: ['-var', 'a=x=y'] },
  { name: 'a value with spaces and quotes', template: template({ a: '' }), words: ['-var', 'a= "x\' y" '] },
  {
    name: 'the last of two -var wins',
    template: template({ a: 'd' }),
    words: ['-var', 'a=1', '-var', 'a=2']
  },
  { name: '-var as one word', template: template({ a: 'd' }), words: ['-var=a=1'] },
  { name: '--var', template: template({ a: 'd' }), words: ['--var', 'a=1'] },
  { name: 'an undeclared -var is a variable', template: template({}), words: ['-var', 'a=1'] },
  { name: '-var without an equals sign', template: template({ a: 'd' }), words: ['-var', 'a'] },
  { name: '-var without a name', template: template({ a: 'd' }), words: ['-var', '=x'] },
  {
    name: 'a var file',
    template: template({ a: 'd', b: 'e' }),
    words: ['-var-file', 'v.json'],
    files: { 'v.json': '{"a":"file"}' }
  },
  {
    name: 'a later var file wins',
    template: template({ a: 'd', b: 'e' }),
    words: ['-var-file=v.json', '-var-file=w.json'],
    files: { 'v.json': '{"a":"v","b":"v"}', 'w.json': '{"a":"w"}' }
  },
  {
    name: '-var wins over a var file after it',
    template: template({ a: 'd' }),
    words: ['-var', 'a=word', '-var-file', 'v.json'],
    files: { 'v.json': '{"a":"file"}' }
  },
  {
    name: 'a var file with an undeclared name',
    template: template({ a: 'd' }),
    words: ['-var-file', 'v.json'],
    files: { 'v.json': '{"b":"file"}' }
  },
  {
    name: 'a var file satisfies null',
    template: template({ a: null }),
    words: ['-var-file', 'v.json'],
    files: { 'v.json': '{"a":"file"}' }
  },
  { name: 'a var file that is not there', template: template({ a: 'd' }), words: ['-var-file', 'v.json'] },
  {
    name: 'a var file that is no JSON',
    template: template({ a: 'd' }),
    words: ['-var-file', 'v.json'],
    files: { 'v.json': '{"a":' }
  },
  {
    name: 'a var file that is a list',
    template: template({ a: 'd' }),
    words: ['-var-file', 'v.json'],
    files: { 'v.json': '["a"]' }
  },
  {
    name: 'an empty var file object',
    template: template({ a: 'd' }),
    words: ['-var-file', 'v.json'],
    files: { 'v.json': '{}' }
  },
  ...['1', 'true', '["x"]', '{"x":"y"}', 'null'].map(value => ({
    name: `a var file with the value ${value}`,
    template: template({ a: 'd' }),
    words: ['-var-file', 'v.json'],
    files: { 'v.json': `{"a":${value}}` }
  })),
  ...[1, 1.5, true, ['x'], { x: 'y' }].map(value => ({
    name: `a default of ${JSON.stringify(value)}`,
    template: template({ a: value })
  })),
  { name: 'one variable refers to another', template: template({ a: 'x{{user `b`}}', b: 'y' }) },
  {
    name: 'a chain of references, in any order',
    template: template({ c: 'z', a: '{{user `b`}}', b: '{{user `c`}}' })
  },
  {
    name: 'a reference to a required one',
    template: template({ a: null, b: '<{{user `a`}}>' }),
    words: ['-var', 'a=x']
  },
  {
    name: 'a reference in a -var',
    template: template({ a: 'x', b: '' }),
    words: ['-var', 'b=<{{user `a`}}>']
  },
  {
    name: 'a reference in a var file',
    template: template({ a: 'x', b: '' }),
    words: ['-var-file', 'v.json'],
    files: { 'v.json': '{"b":"<{{user `a`}}>"}' }
  },
  {
    name: 'a reference to an undeclared -var',
    template: template({ b: '<{{user `a`}}>' }),
    words: ['-var', 'a=x']
  },
  { name: 'a reference to nothing', template: template({ a: '{{user `none`}}' }) },
  { name: 'a circle of two', template: template({ a: '{{user `b`}}', b: '{{user `a`}}' }) },
  { name: 'a circle of one', template: template({ a: '{{user `a`}}' }) },
  { name: 'a reference in an expression', template: template({ a: '{{user `b` | upper}}', b: 'y' }) },
  { name: 'braces in a value are rendered once', template: template({ a: '{{`{{user "b"}}`}}', b: 'y' }) },
  {
    name: 'a field in a value survives to the consumer',
    template: {
      variables: { t: 'sums-{{.ChecksumType}}' },
      builders: [file('x')],
      'post-processors': [{ type: 'checksum', output: '{{user `t`}}' }]
    }
  },
  {
    name: 'env in a default',
    template: template({ a: '{{env `CONFORM`}}' }),
    env: { CONFORM: 'from outside' }
  },
  { name: 'env of what is not set', template: template({ a: '<{{env `CONFORM_NONE`}}>' }) },
  {
    name: 'env in a -var',
    template: template({ a: '' }),
    words: ['-var', 'a={{env `CONFORM`}}'],
    env: { CONFORM: 'from outside' }
  },
  {
    name: 'env in a var file',
    template: template({ a: '' }),
    words: ['-var-file', 'v.json'],
    files: { 'v.json': '{"a":"{{env `CONFORM`}}"}' },
    env: { CONFORM: 'from outside' }
  },
  {
    name: 'PKR_VAR_ is of HCL alone',
    template: template({ a: 'd' }),
    env: { PKR_VAR_a: 'x', PACKER_VAR_a: 'y' }
  },
  {
    name: 'names with other characters',
    template: { variables: { 'a-b.c d': 'x', é: 'y' }, builders: [file('{{user `a-b.c d`}}{{user `é`}}')] }
  },
  { name: 'an empty name', template: { variables: { '': 'x' }, builders: [file('[{{user ``}}]')] } },
  { name: 'names know case', template: template({ A: 'upper', a: 'lower' }) },
  { name: 'variables that are no object', template: { variables: ['a'], builders: [file('x')] } },
  { name: 'variables null', template: { variables: null, builders: [file('x')] } },
  {
    name: 'sensitive variables hold their value',
    template: { ...template({ a: 'secret' }), 'sensitive-variables': ['a'] }
  },
  {
    name: 'a sensitive variable that is none',
    template: { ...template({ a: 'x' }), 'sensitive-variables': ['zzz'] }
  },
  {
    name: 'sensitive-variables as a string',
    template: { ...template({ a: 'x' }), 'sensitive-variables': 'a' }
  },
  { name: 'sensitive-variables null', template: { ...template({ a: 'x' }), 'sensitive-variables': null } },
  {
    name: 'sensitive-variables of numbers',
    template: { ...template({ a: 'x' }), 'sensitive-variables': [1] }
  },
  ...contents([
    ['user without a name', '{{user}}'],
    ['user with two names', '{{user `a` `b`}}'],
    ['user with a number', '{{user 1}}'],
    ['user by a pipe', '{{`a` | user}}', { variables: { a: 'x' } }],
    ['user in a condition', '{{if user `a`}}yes{{else}}no{{end}}', { variables: { a: '' } }],
    ['user compared', '{{if eq (user `a`) `x`}}yes{{else}}no{{end}}', { variables: { a: 'x' } }],
    ['unicode in a value', '{{user `a`}}', { variables: { a: 'ünï – 日本 🎉' } }],
    ['line ends in a value', '{{user `a`}}', { variables: { a: 'one\ntwo\r\nthree\t' } }]
  ]),
  {
    name: 'variables reach scripts',
    template: {
      variables: { a: 'x y' },
      builders: [nothing],
      provisioners: [local(['echo "{{user `a`}} $A" > out.txt'], { environment_vars: ['A={{user `a`}}'] })]
    }
  }
]
