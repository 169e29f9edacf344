import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { runCommandLine, type CommandLineRun } from '../support/command-line.js'
import { askPacker, hasPacker } from '../support/packer.js'

const describeOracle = hasPacker ? describe : describe.skip

const templates: readonly (readonly [string, object])[] = [
  [
    'of everything',
    {
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
      builders: [
        { type: 'null', name: 'z' },
        { type: 'null' },
        { type: 'no-such-type', name: '{{user `a`}}' }
      ],
      provisioners: [{ type: 'shell' }, { type: 'no-such-type', only: ['nobody'] }],
      'post-processors': ['manifest'],
      min_packer_version: '99.0.0'
    }
  ],
  [
    'whose secret stands in other places too',
    {
      description: 'pw is SECRETVAL77',
      variables: { url: 'http://u:SECRETVAL77@h', pw: 'SECRETVAL77' },
      'sensitive-variables': ['pw'],
      builders: [{ type: 'null', name: 'of SECRETVAL77' }]
    }
  ],
  ['of nothing', { description: '', variables: {} }],
  ['with only variables that must be given', { variables: { must: null }, builders: [{ type: 'file' }] }],
  ['with what it cannot read', { builders: [{ name: 'no type' }] }],
  ['with an unknown root key', { bilders: [] }]
]

describeOracle('inspect beside Packer’s', () => {
  let directory: string
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'image-build-inspect-'))
  })
  afterAll(() => rm(directory, { recursive: true, force: true }))

  it.each(templates)('tells the same of a template: %s', async (_, template) => {
    const file = join(directory, 't.json')
    await writeFile(file, JSON.stringify(template))
    for (const flags of [[], ['-machine-readable']]) {
      const theirs = await askPacker(['inspect', ...flags, file], directory)

      const ours = await runCommandLine(['inspect', ...flags, file])

      expect(ours.exitCode).toBe(theirs.exitCode)
      // In facts for programs Packer shows it.
      const out = flags.length === 0 ? theirs.log : theirs.log.replaceAll('SECRETVAL77', '<sensitive>')
      expect(plain(ours)).toEqual(plain({ ...theirs, out }))
    }
  })
})

/** Without the title, times, and the blanks with which Packer fills up names. What is wrong we say in other words. */
function plain({ exitCode, out }: Pick<CommandLineRun, 'exitCode' | 'out'>): readonly string[] {
  if (exitCode !== 0) return []
  return out
    .split('\n')
    .filter(line => !line.includes('Packer Inspect: JSON mode'))
    .map(line => line.replace(/^\d+,/, '').trimEnd())
}

describe('inspect', () => {
  it('tells smoke tests, which Packer does not know', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'image-build-inspect-'))
    const file = join(directory, 't.json')
    await writeFile(file, JSON.stringify({ 'smoke-tests': [{ type: 'port', port: 22 }] }))

    const { out } = await runCommandLine(['inspect', file])

    expect(out).toContain('  <No provisioners>\n\nSmoke tests:\n\n  port\n\nNote: ')
    await rm(directory, { recursive: true })
  })
})
