import { file, nothing, tell } from './parts.mjs'

const row = ([name, chains, more = {}]) => {
  const { builders = [file('content\n')], template, ...rest } = more
  return { name, template: { builders, 'post-processors': chains, ...template }, ...rest }
}
const manifest = (output, more = {}) => ({ type: 'manifest', output, strip_time: true, ...more })
const packed = (output, more = {}) => ({ type: 'compress', output, ...more })
const sums = (output, more = {}) => ({ type: 'checksum', output, ...more })
const local = (inline, more = {}) => ({ type: 'shell-local', inline, ...more })
const artifice = (files, more = {}) => ({ type: 'artifice', files, ...more })
const there = { files: { 'a.txt': 'one\n', 'b.txt': 'two\n', 'd/c.txt': 'three\n' } }

export const cases = [
  ['none', []],
  ['a text', ['manifest']],
  ['an object', [manifest('m.json')]],
  ['a chain of one', [[manifest('m.json')]]],
  ['two chains', [[manifest('1.json')], [manifest('2.json')]]],
  ['a chain of texts', [['checksum', manifest('m.json')]]],
  ['an empty chain', [[]]],
  [
    'manifest of a path with detours',
    [manifest('m.json')],
    { builders: [{ type: 'file', target: './d/../x.txt', content: 'x' }], files: { 'd/y.txt': 'y' } }
  ],
  ['an empty chain and another', [[], manifest('m.json')]],
  ['a named one', [{ ...manifest('m.json'), name: 'mine' }]],
  [
    '-except of a name',
    [
      [
        local(['echo 1 >> order.txt']),
        local(['echo 2 >> order.txt'], { name: 'mine' }),
        local(['echo 3 >> order.txt'])
      ]
    ],
    { words: ['-except=mine'] }
  ],
  [
    '-except of a type ends every chain there',
    [
      [local(['echo 1 >> order.txt']), manifest('m.json')],
      [manifest('n.json'), local(['echo 2 >> order.txt'])]
    ],
    { words: ['-except=manifest'] }
  ],
  [
    '-except of the first of a chain',
    [[packed('c.tar.gz'), manifest('m.json')]],
    { words: ['-except=compress'] }
  ],
  [
    'except inside of a chain skips one',
    [
      [
        local(['echo 1 >> order.txt']),
        local(['echo 2 >> order.txt'], { except: ['file'] }),
        local(['echo 3 >> order.txt'])
      ]
    ]
  ],
  [
    'only inside of a chain skips one',
    [[local(['echo 1 >> order.txt'], { only: ['null'] }), local(['echo 2 >> order.txt'])]],
    { builders: [file('x'), nothing], words: ['-only=file'] }
  ],
  [
    'names, types and UUIDs in the environment',
    [local(['echo "$PACKER_BUILD_NAME $PACKER_BUILDER_TYPE" > order.txt'])],
    { builders: [file('x', { name: 'n' })] }
  ],
  ['compress drops its input', [packed('c.tar.gz')]],
  ['compress keeps its input when told', [packed('c.tar.gz', { keep_input_artifact: true })]],
  ['compress drops its input when told', [packed('c.tar.gz', { keep_input_artifact: false })]],
  ['one chain keeps, the other does not', [packed('c.tar.gz'), [manifest('m.json')]]],
  ['two chains that drop', [packed('c.tar.gz'), packed('d.tar.gz')]],
  ['a chain of two that drop', [[packed('c.tar.gz'), packed('d.tar.gz')]]],
  [
    'a chain of two, the first keeps',
    [[packed('c.tar.gz', { keep_input_artifact: true }), packed('d.tar.gz')]]
  ],
  [
    'a chain of two, the second keeps',
    [[packed('c.tar.gz'), packed('d.tar.gz', { keep_input_artifact: true })]]
  ],
  ['a chain of three', [[sums('s.txt'), packed('c.tar.gz'), local(['ls > order.txt'])]]],
  ['manifest cannot be told to drop', [manifest('m.json', { keep_input_artifact: false })]],
  ['checksum cannot be told to drop', [sums('s.txt', { keep_input_artifact: false })]],
  ['shell-local cannot be told to drop', [local(['true'], { keep_input_artifact: false })]],
  ['artifice keeps', [artifice(['a.txt'])], there],
  ['artifice drops when told', [artifice(['a.txt'], { keep_input_artifact: false })], there],
  ['artifice by a pattern', [[artifice(['*.txt']), manifest('m.json')]], { ...there, builders: [nothing] }],
  [
    'artifice of two patterns',
    [[artifice(['b*', 'a*', 'd/*']), manifest('m.json')]],
    { ...there, builders: [nothing] }
  ],
  ['artifice of what is not there', [[artifice(['none*']), manifest('m.json')]], { builders: [nothing] }],
  ['artifice without files', [artifice([])]],
  ['artifice without the option', [{ type: 'artifice' }]],
  ['artifice as a text', [[artifice('a.txt,b.txt'), manifest('m.json')]], { ...there, builders: [nothing] }],
  ['artifice of a bad pattern', [artifice(['['])]],
  [
    'artifice of an expression',
    [[artifice(['{{user `n`}}.txt']), manifest('m.json')]],
    { ...there, builders: [nothing], template: { variables: { n: 'a' } } }
  ],
  [
    'artifice then compress, which drops what artifice named',
    [[artifice(['a.txt']), packed('c.tar.gz')]],
    { ...there, builders: [nothing] }
  ],
  [
    'artifice then compress, which keeps',
    [[artifice(['a.txt']), packed('c.tar.gz', { keep_input_artifact: true })]],
    { ...there, builders: [nothing] }
  ],
  [
    'a failed chain leaves the others running',
    [[local(['exit 3']), manifest('1.json')], [manifest('2.json')]]
  ],
  ['a failed chain keeps the input', [local(['exit 3'])]],
  ['a failure after compress', [[packed('c.tar.gz'), local(['exit 3'])]]],
  ['checksum by default', ['checksum']],
  ...['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'].map(type => [
    `checksum ${type}`,
    [sums('s.txt', { checksum_types: [type] })]
  ]),
  ['checksums as a text', [sums('s.txt', { checksum_types: 'md5,sha1' })]],
  ['checksums of none', [sums('s.txt', { checksum_types: [] })]],
  ['checksum of an unknown type', [sums('s.txt', { checksum_types: ['crc32'] })]],
  ['checksum of a type in capitals', [sums('s.txt', { checksum_types: ['MD5'] })]],
  ['checksum twice of one type', [sums('s.txt', { checksum_types: ['md5', 'md5'] })]],
  [
    'checksum with every field',
    [sums('{{.BuildName}}-{{.BuilderType}}-{{.ChecksumType}}.txt', { checksum_types: ['md5', 'sha1'] })]
  ],
  ['checksum into a new directory', [sums('new/dir/s.txt')]],
  ['checksum adds to what is there', [[sums('a.txt'), manifest('m.json')]], there],
  ['checksum makes a new file of the artifact', [[sums('s.txt'), manifest('m.json')]]],
  ['checksum with an empty output', [sums('')]],
  ['checksum of nothing', [sums('s.txt')], { builders: [nothing] }],
  ['checksum of several files', [[artifice(['*.txt']), sums('sums')]], { ...there, builders: [nothing] }],
  ['checksum of what compress made', [[packed('c.gz', { compression_level: 9 }), manifest('m.json')]]],
  ['manifest by default', [{ type: 'manifest', strip_time: true }]],
  ['manifest with an empty output', [manifest('')]],
  ['manifest into a new directory', [manifest('new/m.json')]],
  [
    'manifest with strip_path',
    [manifest('m.json', { strip_path: true })],
    { builders: [file('x', { target: 'd/e/out.txt' })] }
  ],
  ['manifest without strip_path', [manifest('m.json')], { builders: [file('x', { target: 'd/e/out.txt' })] }],
  ['manifest with a time', [manifest('m.json', { strip_time: false })]],
  ['manifest of nothing', [manifest('m.json')], { builders: [nothing] }],
  [
    'manifest of what is there',
    [manifest('m.json')],
    { files: { 'm.json': '{"builds":[],"last_run_uuid":"old"}' } }
  ],
  ['manifest of what is no manifest', [manifest('m.json')], { files: { 'm.json': 'nonsense' } }],
  ['manifest of an empty file', [manifest('m.json')], { files: { 'm.json': '' } }],
  [
    'manifest with force, of another run',
    [manifest('m.json')],
    {
      words: ['-force'],
      files: {
        'm.json':
          '{"builds":[{"name":"old","builder_type":"x","files":null,"artifact_id":"i","packer_run_uuid":"u","custom_data":null}],"last_run_uuid":"u"}'
      }
    }
  ],
  [
    'manifest of another run',
    [manifest('m.json')],
    {
      files: {
        'm.json':
          '{"builds":[{"name":"old","builder_type":"x","files":null,"artifact_id":"i","packer_run_uuid":"u","custom_data":null}],"last_run_uuid":"u"}'
      }
    }
  ],
  ['manifest with the former option filename', [{ type: 'manifest', filename: 'm.json' }]],
  [
    'manifest with an expression',
    [manifest('{{build_name}}-{{user `n`}}.json')],
    { template: { variables: { n: 'x' } } }
  ],
  ['two manifests in one file', [manifest('m.json'), manifest('m.json')]],
  ['compress by default', ['compress'], { commands: ['validate'] }],
  ...[
    'c.tar',
    'c.zip',
    'c.gz',
    'c.tar.gz',
    'c',
    'c.tgz',
    'c-18.04',
    'c.foo',
    'new/c.gz',
    '{{.BuildName}}.gz',
    '{{build_name}}.gz',
    '.gz',
    'c.GZ'
  ].map(output => [
    `compress to ${output}`,
    [packed(output), manifest('m.json', { strip_path: true })],
    { commands: ['validate'] }
  ]),
  ...['gz', '.gz', 'zip', 'tar', 'tar.gz', 'foo', ''].map(format => [
    `compress with the format "${format}"`,
    [packed('c', { format })],
    { commands: ['validate'] }
  ]),
  ...[-2, -1, 0, 1, 9, 10, 99].map(compression_level => [
    `compress at level ${compression_level}`,
    [packed('c.gz', { compression_level })],
    { commands: ['validate'] }
  ]),
  [
    'compress with archive and algorithm',
    [packed('c.gz', { archive: 'tar', algorithm: 'gzip' })],
    { commands: ['validate'] }
  ],
  ['compress with an unknown field', [packed('{{.Foo}}.gz')], { commands: ['validate'] }],
  ['compress over what is there', [packed('c.gz')], { files: { 'c.gz': 'precious' } }],
  [
    'compress over what is there, with force',
    [packed('c.gz')],
    { files: { 'c.gz': 'precious' }, words: ['-force'] }
  ],
  ['compress of nothing', [packed('c.tar.gz')], { builders: [nothing] }],
  [
    'compress of two files without an archive',
    [[artifice(['*.txt']), packed('c.gz')]],
    { ...there, builders: [nothing] }
  ],
  [
    'shell-local with a script',
    [{ type: 'shell-local', script: 's.sh' }],
    { files: { 's.sh': '#!/bin/sh\necho ran > order.txt\n' } }
  ],
  ['shell-local with an environment', [local(['echo "$A" > order.txt'], { environment_vars: ['A=b c'] })]],
  ['shell-local with valid_exit_codes', [local(['echo ran > order.txt; exit 3'], { valid_exit_codes: [3] })]],
  ['shell-local on another system', [local(['echo ran > order.txt'], { only_on: ['windows'] })]],
  ['shell-local with nothing to run', [{ type: 'shell-local' }]],
  ['shell-local changes the artifact', [[local(['echo more >> out.txt']), manifest('m.json')]]],
  [
    'the order of chains',
    [[local(['echo 1 >> order.txt']), local(['echo 2 >> order.txt'])], local(['echo 3 >> order.txt'])],
    { template: { provisioners: [tell('0')] } }
  ]
].map(row)
