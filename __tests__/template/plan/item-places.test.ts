import { describe, expect, it } from '@jest/globals'
import { registry } from '../../../src/registry.js'
import { planText } from '../../support/plan-text.js'

const machine = { '/work/here': '', '/work/boot.iso': '' }
const qemu = {
  type: 'qemu',
  iso_url: 'boot.iso',
  iso_checksum: 'md5:1d2d1cbd56ed71cb26f9d76539de11ad',
  ssh_username: 'root',
  shutdown_command: 'poweroff'
}
const noBuild = { type: 'null', communicator: 'none' }

/** What is marked in a template for each problem, and what is said of it. */
async function marked(template: object): Promise<readonly (readonly [text: string, message: string])[]> {
  const lines = JSON.stringify(template, null, 2).split('\n')
  const { all } = await planText(template, { registry, machine, isBuilding: false })
  return all.map(({ place, message }) => {
    if (place === undefined) return ['', message]
    const { line, column, endLine, endColumn } = place
    const text = lines[line - 1] ?? ''
    return [endLine === line ? text.slice(column - 1, (endColumn ?? column) - 1) : text.trim(), message]
  })
}
const inBuilder = (options: object): object => ({ builders: [{ ...qemu, ...options }] })
const inProvisioner = (options: object): object => ({
  builders: [noBuild],
  provisioners: [{ type: 'shell', inline: ['true'], ...options }]
})
const inPostProcessor = (options: object): object => ({
  builders: [noBuild],
  'post-processors': [[{ type: 'checksum', ...options }]]
})
const inSmokeTest = (options: object): object => ({
  builders: [qemu],
  'smoke-tests': [{ type: 'shell', inline: ['true'], ...options }]
})

describe('a problem of one item of a list marks the item', () => {
  it.each<[what: string, template: object, item: string, message: string]>([
    [
      'a script that is missing',
      inProvisioner({ inline: [], scripts: ['here', 'gone'] }),
      '"gone"',
      'does not exist'
    ],
    ['a variable without a value', inProvisioner({ environment_vars: ['A=1', 'NO'] }), '"NO"', 'has no `=`'],
    ['a variable with a wrong name', inProvisioner({ environment_vars: ['A=1', '1=A'] }), '"1=A"', '"1"'],
    ['a name in a map of variables', inProvisioner({ env: { A: 'x', '1': 'y' } }), '"1"', 'no shell takes'],
    ['a name in `only`', inProvisioner({ only: ['null', 'nul'] }), '"nul"', 'no builder named `nul`'],
    ['a name in `except`', inPostProcessor({ except: ['null', 'x'] }), '"x"', 'no builder named `x`'],
    ['a name of a smoke test', inSmokeTest({ only: ['qemu', 'y'] }), '"y"', 'no builder named `y`'],
    ['a name that is none', inPostProcessor({ only: ['null', 5] }), '5', "a list of builders' names"],
    [
      'a name that looks like a variable',
      { ...inProvisioner({ only: ['{{user `v`}}'] }), variables: { v: 'null' } },
      '"{{user `v`}}"',
      'no builder named'
    ],
    [
      'a kind of checksum',
      inPostProcessor({ checksum_types: ['md5', 'sha2'] }),
      '"sha2"',
      'must be one of "md5"'
    ],
    [
      'a file to upload',
      inProvisioner({ type: 'file', inline: undefined, sources: ['here', 'gone'], destination: '/x' }),
      '"gone"',
      'does not exist'
    ],
    ['a file of a CD', inBuilder({ cd_files: ['here', 'gone'] }), '"gone"', '"gone" does not exist'],
    ['a pattern for a CD', inBuilder({ cd_files: ['here', 'no*'] }), '"no*"', 'nothing matches "no*"'],
    ['the name of a file on a CD', inBuilder({ cd_content: { a: '', '../b': '' } }), '"../b"', 'no name'],
    ['a file of a floppy disk', inBuilder({ floppy_files: ['here', 'gone'] }), '"gone"', 'does not exist'],
    [
      'a directory of a floppy disk',
      inBuilder({ floppy_dirs: ['here', 'gone'] }),
      '"gone"',
      'does not exist'
    ],
    [
      'a place of an ISO',
      inBuilder({ iso_url: undefined, iso_urls: ['', 'boot.iso', 'gone.iso'] }),
      '"gone.iso"',
      'gone.iso does not exist'
    ],
    ['a size of a disk', inBuilder({ disk_additional_size: ['1G', '1Q'] }), '"1Q"', 'no size of a disk'],
    [
      'a tunnel',
      inBuilder({ ssh_local_tunnels: ['1:a:2', '99999:a:3'] }),
      '"99999:a:3"',
      'a port that does not exist'
    ],
    ['an expression of a smoke test', inSmokeTest({ matches: ['a', '('] }), '"("', 'regular expression'],
    [
      'a sensitive variable that is none',
      { builders: [noBuild], variables: { a: '' }, 'sensitive-variables': ['a', 7] },
      '7',
      'list of variable names'
    ]
  ])('%s', async (_what, template, item, message) => {
    expect(await marked(template)).toContainEqual([item, expect.stringContaining(message)])
  })

  it('in a text with commas: its part', async () => {
    expect(await marked(inProvisioner({ inline: [], scripts: 'here,gone' }))).toEqual([
      ['gone', expect.stringContaining('script "gone" does not exist')]
    ])
  })

  it('in a list of one kind of text: the part whose kind it is not', async () => {
    expect(await marked(inPostProcessor({ checksum_types: 'md5,sha2' }))).toEqual([
      ['sha2', expect.stringContaining('but is "sha2"')]
    ])
  })

  it('in a list that comes from a variable: what stands for the list', async () => {
    const template = {
      ...inProvisioner({ inline: [], scripts: '{{user `v`}}' }),
      variables: { v: 'here,gone' }
    }

    expect(await marked(template)).toEqual([['"{{user `v`}}"', expect.stringContaining('"gone"')]])
  })
})

describe('a problem of a boot command marks the keys', () => {
  it.each([
    ['a wait', { boot_command: ['<up>', 'a<wait0s>b'] }, '<wait0s>', 'more than no time'],
    [
      'what looks like a key',
      { boot_command: ['<up>', 'é\\<etner>'] },
      '<etner>',
      'there is no key `<etner>`'
    ],
    ['a wait that is not closed', { boot_command: ['<up>', '<wait5'] }, '<wait5', 'there is no key `<wait5`'],
    ['a key before another', { boot_command: ['<up<wait>'] }, '<up', 'there is no key `<up`'],
    [
      'a step',
      {
        boot_steps: [
          ['<up>', 'menu'],
          ['x<wait0s>', 'boot']
        ]
      },
      '<wait0s>',
      'boot_steps: <wait0s>'
    ]
  ])('%s', async (_what, options, keys, message) => {
    expect(await marked(inBuilder(options))).toEqual([[keys, expect.stringContaining(message)]])
  })

  it('as far as the part has them in which they begin', async () => {
    expect(await marked(inBuilder({ boot_command: ['<up>', '<wait', '0s>'] }))).toEqual([
      ['<wait', expect.stringContaining('<wait0s>')]
    ])
  })
})

describe('a plan', () => {
  it('knows where the items of its steps stand', async () => {
    const template = inProvisioner({ inline: [], scripts: ['here', 'here'] })
    const lines = JSON.stringify(template, null, 2).split('\n')

    const { plan } = await planText(template, { registry, machine })

    const placeOf = plan?.builds[0]?.provisioners[0]?.placeOf
    expect(placeOf?.('scripts')?.line).toBe(lines.findIndex(line => line.includes('"scripts"')) + 1)
    expect(placeOf?.('scripts', [1])?.line).toBe(lines.findLastIndex(line => line.includes('"here"')) + 1)
    expect(placeOf?.('inline_shebang', [1])).toBeUndefined()
  })
})

describe('the sentence of a problem', () => {
  it('is the same for every item, whatever words its value has', async () => {
    const found = await marked(
      inProvisioner({ inline: [], scripts: ['scripts/a.sh', 'b.sh', 'my scripts.sh'] })
    )

    expect(found.map(([, message]) => message)).toEqual(
      ['scripts/a.sh', 'b.sh', 'my scripts.sh'].map(
        path => `provisioner "shell": \`scripts\`: script "${path}" does not exist`
      )
    )
  })
})
