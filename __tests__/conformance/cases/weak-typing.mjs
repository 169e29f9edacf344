import { checks, file, local, nothing, tell } from './parts.mjs'

/** Values of every kind, with what stands for them in a case's name. */
const scalars = [5, 1.5, -1, 0, 1e21, 12345678901234567890n, true, false, null, '', [], {}]
const shown = value => (typeof value === 'bigint' ? value.toString() : JSON.stringify(value))

/** A template in which one value stands where `"VALUE"` does; as text, so that numbers keep their spelling. */
const withValue = (template, value) => JSON.stringify(template).replaceAll('"VALUE"', shown(value))
const each = (option, values, template, more = {}) =>
  values.map(value => ({
    name: `${option} of ${shown(value)}`,
    template: withValue(template, value),
    ...more
  }))

const manifest = more => ({ builders: [file('x')], 'post-processors': [{ type: 'manifest', ...more }] })
const kept = value => ({
  builders: [file('x')],
  'post-processors': [[{ type: 'compress', output: 'c.tar.gz', keep_input_artifact: value }]]
})
const booleanWords = [
  'true',
  'false',
  '1',
  '0',
  't',
  'f',
  'T',
  'F',
  'TRUE',
  'FALSE',
  'True',
  'False',
  'yes',
  'no',
  'on',
  'tRUE',
  ' true',
  '2',
  '{{user `t`}}'
]
const integerWords = [
  '5',
  '+5',
  '-1',
  '0x5',
  '0X5',
  '05',
  '0o5',
  '0b11',
  '1_0',
  '5.0',
  '5e0',
  ' 5',
  'five',
  '{{user `n`}}'
]
const durationWords = [
  '1ms',
  '0',
  '0s',
  '1',
  '1s1ms',
  '.5ms',
  '1.5ms',
  '1us',
  '1µs',
  '1ns',
  '-1s',
  '+1ms',
  '1 ms',
  '1d',
  '1S',
  'ms',
  '{{user `d`}}'
]
const lists = [['true'], [1], ['a', 'b'], [['a']], [null], ['a', null], [{}]]
const variables = {
  t: 'true',
  n: '5',
  d: '2ms',
  list: 'echo a >> order.txt,echo b >> order.txt',
  f: 'out.txt'
}

export const cases = [
  ...each('a string', [...scalars, ...lists], { builders: [file('VALUE')] }),
  ...each('a boolean', [...scalars, ...booleanWords, ...lists], {
    variables,
    ...manifest({ strip_path: 'VALUE', strip_time: true }),
    builders: [file('x', { target: 'd/out.txt' })]
  }),
  ...each(
    'an integer',
    [...scalars, ...integerWords, ...lists],
    {
      variables,
      builders: [file('x')],
      'post-processors': [{ type: 'compress', output: 'c.tar.gz', compression_level: 'VALUE' }]
    },
    { commands: ['validate'] }
  ),
  ...each(
    'a duration',
    [...scalars, ...durationWords, ...lists],
    { variables, builders: [nothing], provisioners: [tell('ran', { pause_before: 'VALUE' })] },
    { commands: ['validate'] }
  ),
  ...each(
    'a number of retries',
    [2, '2', '1', -1, '-1', 1.5, true, null, '', 'two', '{{user `n`}}', [], {}],
    {
      variables: { n: '2' },
      builders: [nothing],
      provisioners: [
        local(['echo run >> order.txt; test $(wc -l < order.txt) -gt 2'], { max_retries: 'VALUE' })
      ]
    }
  ),
  ...each(
    'a list of strings',
    [
      'echo a >> order.txt',
      'echo a >> order.txt,echo b >> order.txt',
      'echo "a\\,b" >> order.txt',
      '{{user `list`}}',
      ['{{user `list`}}'],
      ['echo a', 'echo b >> order.txt'],
      [['echo a']],
      [1],
      [true],
      5,
      true,
      '',
      [],
      [''],
      null,
      {},
      { a: 'b' }
    ],
    { variables, builders: [nothing], provisioners: [local('VALUE')] }
  ),
  ...each(
    'a list of integers',
    [
      '3',
      '0,3',
      '3,',
      'x',
      3,
      3.9,
      true,
      [3],
      ['3'],
      ['0x3'],
      [],
      null,
      '',
      {},
      ['{{user `e`}}'],
      '{{user `e`}}',
      '{{user `many`}}'
    ],
    {
      variables: { e: '3', many: '0,3' },
      builders: [nothing],
      provisioners: [local(['echo ran >> order.txt; exit 3'], { valid_exit_codes: 'VALUE' })]
    }
  ),
  ...each(
    'a map',
    [
      { a: 'b' },
      { a: 1, b: 1.5, c: true, d: false },
      { a: null },
      { a: ['x'] },
      { a: {} },
      {},
      [],
      [{ a: 'b' }, { c: 'd' }],
      [{ a: 'b' }, { a: 'c' }],
      ['x'],
      'x',
      '',
      5,
      true,
      null,
      { 'k{{user `n`}}': '{{user `n`}}' },
      { A: 'upper', a: 'lower' },
      { 'é"\\': '<&>\u2028' }
    ],
    { variables, ...manifest({ custom_data: 'VALUE', strip_time: true }) }
  ),
  ...[true, false, 'true', 'false', '', null, 1, 0, 'yes', '1', 'T', '{{user `t`}}', [], {}].map(value => ({
    name: `a tristate of ${shown(value)}`,
    template: { variables, ...kept(value) }
  })),
  ...each(
    'a list of rows',
    [[['-m', '1']], [['-m', 1]], ['-m'], ['-m,1'], '-m', [], '', 5, true, {}, [[]], [{}], null],
    {
      builders: [
        {
          type: 'qemu',
          iso_url: 'http://127.0.0.1:1/x.iso',
          iso_checksum: 'none',
          ssh_username: 'u',
          shutdown_command: 'off',
          qemuargs: 'VALUE'
        }
      ]
    },
    { commands: ['validate'] }
  ),
  ...checks([
    ['an object of options as a list', { builders: [[nothing]] }],
    ['a list of objects as an object', { builders: nothing }],
    [
      'a boolean of an expression that gives an empty text',
      { builders: [file('x')], 'post-processors': [{ type: 'manifest', strip_path: '{{user `none`}}' }] }
    ],
    [
      'an integer of an expression that gives an empty text',
      {
        builders: [file('x')],
        'post-processors': [{ type: 'compress', compression_level: '{{user `none`}}' }]
      }
    ],
    [
      'a duration of an expression that gives an empty text',
      { builders: [nothing], provisioners: [local(['true'], { pause_before: '{{user `none`}}' })] }
    ]
  ]),
  {
    name: 'a string list of an expression that gives an empty text',
    template: { builders: [nothing], provisioners: [local('{{user `none`}}')] }
  },
  {
    name: 'commas split before an expression is cut in two',
    template: { builders: [nothing], provisioners: [local('echo {{printf "%s,%s" `a` `b`}} >> order.txt')] }
  },
  {
    name: 'option names in another case',
    template: { builders: [{ TYPE: 'file', Target: 'out.txt', CONTENT: 'x' }] }
  },
  {
    name: 'option names in another case, of a provisioner',
    template: { builders: [nothing], provisioners: [{ type: 'shell-local', INLINE: 'echo a > out.txt' }] }
  },
  {
    name: 'an option twice in different case',
    template: '{"builders":[{"type":"file","target":"out.txt","content":"a","Content":"b"}]}'
  },
  {
    name: 'meta keys in another case',
    template: { builders: [nothing], provisioners: [tell('a', { Pause_Before: '1ms', ONLY: ['null'] })] }
  }
]
