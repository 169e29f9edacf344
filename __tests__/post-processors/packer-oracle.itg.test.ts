import { describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryDirectories } from '../host/temporary.js'
import { runImageBuild } from '../support/image-build.js'
import { hasPacker, runPacker } from '../support/packer.js'
import { unpacked, unzipped } from '../support/unpacked.js'

const newDirectory = temporaryDirectories()
const image = 'The quick brown fox jumps over the lazy dog.\n'.repeat(4000)

/** Every file below a directory: what it contains, unpacked, without what no two runs have in common. */
function tree(directory: string): Readonly<Record<string, unknown>> {
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' }).sort()
  const files = names.filter(name => statSync(join(directory, name)).isFile() && !isScratch(name))
  return Object.fromEntries(files.map(name => [name, contentOf(join(directory, name))]))
}

/** Packer's own files. */
function isScratch(name: string): boolean {
  return name === 'packer-template.json' || name.startsWith('checkpoint') || name.startsWith('.')
}

function contentOf(path: string): unknown {
  const content = readFileSync(path)
  if (content.subarray(0, 2).toString() === 'PK') {
    const entries = Object.entries(unzipped(path))
    return Object.fromEntries(entries.map(([name, text]) => [name, brief(Buffer.from(text, 'latin1'))]))
  }
  return brief(unpacked(path))
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'UUID')
    .replace(/"build_time": \d+/g, '"build_time": TIME')
}

/** Text as it is; of much, enough to see what differs. */
function brief(content: Buffer): string {
  if (content.length < 4096) return content.toString()
  const sha256 = createHash('sha256').update(content).digest('hex')
  return `${content.toString('latin1', 0, 600)}… ${content.length} bytes, sha256 ${sha256}`
}

const file = { type: 'file', target: 'out/disk.img', content: image }
const named = [
  { ...file, target: 'a.img' },
  { ...file, name: 'second', target: 'b.img' }
]
const nothing = { type: 'null', communicator: 'none' }

function compress(output: string, more: object = {}): object {
  return { type: 'compress', output, keep_input_artifact: true, ...more }
}

/** Templates, and files that are there before. */
const cases: readonly (readonly [
  name: string,
  template: object,
  before?: Readonly<Record<string, string>>
])[] = [
  ['compress by default', { builders: named, 'post-processors': ['compress'] }],
  [
    'compress by every name',
    {
      builders: [file],
      'post-processors': [
        ...['tar', 'zip', 'gz', 'lz4', 'bgzf', 'xz'].map(ending => compress(`x.${ending}`)),
        ...['gz', 'lz4', 'bgzf', 'xz'].map(ending => compress(`x.tar.${ending}`)),
        ...['x.tgz', 'x-18.04', 'x.bz2', 'x.zip.gz', 'x.foo.tar', 'X.ZIP', 'x', 'o.d/x'].map(name =>
          compress(name)
        )
      ]
    }
  ],
  [
    'compress by format and level',
    {
      builders: [file],
      'post-processors': [
        compress('a.tar.gz', { format: 'zip' }),
        compress('b.zip', { format: 'foo' }),
        compress('c', { format: '.zip' }),
        compress('d', { format: 'tar.xz' }),
        compress('e.gz', { compression_level: 0 }),
        compress('f.gz', { compression_level: 9 }),
        compress('g.gz', { compression_level: 10 }),
        compress('', { compression_level: 5 }),
        compress('h-{{.BuildName}}-{{.BuilderType}}-{{build_name}}.tar')
      ]
    }
  ],
  [
    'compress several files',
    {
      builders: [nothing],
      'post-processors': [
        [{ type: 'artifice', files: ['in/*.txt'] }, compress('two.tar')],
        [{ type: 'artifice', files: ['in/*.txt'] }, compress('two.zip')],
        [{ type: 'artifice', files: ['in/*.txt', 'out*/*'] }, compress('three.zip')]
      ]
    },
    { 'in/a.txt': 'one', 'in/b.txt': 'two', 'out1/a.txt': 'three' }
  ],
  ['compress nothing', { builders: [nothing], 'post-processors': [compress('x.tar.gz')] }],
  [
    'artifacts that are dropped on the way',
    {
      builders: [nothing],
      'post-processors': [
        [
          { type: 'artifice', files: ['*.txt'] },
          { type: 'checksum', output: 'gone.checksum' },
          { type: 'compress', output: 'x.tar' },
          { type: 'compress', output: 'y.tar' },
          'manifest'
        ]
      ]
    },
    { 'a.txt': 'one', 'b.txt': 'two' }
  ],
  [
    'checksums',
    {
      builders: [file],
      'post-processors': [
        'checksum',
        {
          type: 'checksum',
          checksum_types: ['sha512', 'sha1', 'sha224', 'md5', 'sha384', 'sha256'],
          output: 'sub/all'
        },
        {
          type: 'checksum',
          checksum_types: 'md5,sha1',
          output: '{{.ChecksumType}}_{{.BuildName}}_{{.BuilderType}}'
        },
        [{ type: 'checksum', output: 'there.txt', keep_input_artifact: false }, 'manifest'],
        [
          { type: 'checksum', output: 'new.txt' },
          { type: 'manifest', output: 'new.json' }
        ]
      ]
    },
    { 'there.txt': 'before\n' }
  ],
  [
    'checksums of several files in one output',
    {
      builders: [nothing],
      'post-processors': [
        [
          { type: 'artifice', files: ['*.txt'] },
          { type: 'checksum', checksum_types: ['sha1', 'md5'], output: 'all' }
        ]
      ]
    },
    { 'a.txt': 'one', 'b.txt': 'two' }
  ],
  [
    'manifests',
    {
      builders: [file],
      'post-processors': [
        'manifest',
        { type: 'manifest', output: 'bare.json', strip_path: true, strip_time: true },
        {
          type: 'manifest',
          output: 'data.json',
          custom_data: { z: '1', a: '<é>&', n: 3, u: '{{build_name}}' }
        },
        [
          { type: 'compress', output: '{{.BuildName}}.tar.gz', keep_input_artifact: true, format: 'tar' },
          'manifest'
        ]
      ]
    }
  ],
  ['a manifest of nothing', { builders: [nothing], 'post-processors': ['checksum', 'manifest'] }],
  [
    'an artifact by artifice',
    {
      builders: [file],
      'post-processors': [
        [{ type: 'artifice', files: ['*.txt', 'none*'], keep_input_artifact: false }, 'manifest'],
        [
          { type: 'artifice', files: 'x/*.[a-c]', keep_input_artifact: false },
          { type: 'manifest', output: 'x.json' }
        ]
      ]
    },
    { 'a.txt': 'one', 'x/1.a': '1', 'x/2.b': '2', 'x/3.d': '3' }
  ],
  [
    'scripts on this machine',
    {
      builders: [file],
      'post-processors': [
        [
          {
            type: 'shell-local',
            inline: [
              'echo "$PACKER_BUILD_NAME $PACKER_BUILDER_TYPE $OWN" >> script.txt',
              'pwd -P | grep -c image-build-test'
            ],
            environment_vars: ['OWN=it'],
            keep_input_artifact: false
          },
          'manifest'
        ]
      ]
    }
  ]
]

function prepare(before: Readonly<Record<string, string>>): string {
  const directory = newDirectory()
  for (const [name, content] of Object.entries(before)) {
    mkdirSync(join(directory, name, '..'), { recursive: true })
    writeFileSync(join(directory, name), content)
  }
  return directory
}

;(hasPacker ? describe : describe.skip)('post-processors beside Packer 1.6.6', () => {
  it.each(cases)('leave the same files: %s', async (_name, template, before = {}) => {
    const [theirs, ours] = [prepare(before), prepare(before)]

    const packer = await runPacker(template, theirs)
    const own = await runImageBuild(template, ours)

    expect({ exitCode: packer.exitCode, log: packer.exitCode === 0 ? '' : packer.log }).toEqual({
      exitCode: 0,
      log: ''
    })
    expect({ exitCode: own.exitCode, log: own.exitCode === 0 ? '' : own.log }).toEqual({
      exitCode: 0,
      log: ''
    })
    expect(tree(ours)).toEqual(tree(theirs))
  })

  it('begin a manifest anew with -force, and replace what is there', async () => {
    const template = {
      builders: [file],
      'post-processors': [{ type: 'manifest' }, compress('x.tar.gz'), { type: 'checksum', output: 'x.md5' }]
    }
    const [theirs, ours] = [prepare({}), prepare({})]

    for (const force of [false, true]) {
      expect(await runPacker(template, theirs, force ? ['-force'] : [])).toMatchObject({ exitCode: 0 })
      expect(await runImageBuild(template, ours, { force })).toMatchObject({ exitCode: 0 })
    }

    expect(tree(ours)).toEqual(tree(theirs))
  })
})

describe('post-processors', () => {
  it.each([
    ['before the build when the name is known', 'x.tar.gz', []],
    ['after it when it is not', '{{.BuildName}}.tar.gz', ['out/disk.img']]
  ])('replace no output without force, unlike Packer: found %s', async (_, output, made) => {
    const before = { 'x.tar.gz': 'precious', 'file.tar.gz': 'precious' }
    const directory = prepare(before)

    const run = await runImageBuild({ builders: [file], 'post-processors': [compress(output)] }, directory)

    expect(run).toMatchObject({ exitCode: 1, code: 'IB_OUTPUT_EXISTS' })
    expect(tree(directory)).toMatchObject(before)
    expect(Object.keys(tree(directory)).sort()).toEqual([...Object.keys(before), ...made].sort())
  })
})
