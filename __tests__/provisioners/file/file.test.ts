import { describe, expect, it } from '@jest/globals'
import { provisioner } from '../../../src/provisioners/file/index.js'
import { quoteGlob } from '../../../src/provisioners/file/guest-glob.js'
import { showProgress } from '../../../src/provisioners/file/progress.js'
import { FakeGuest, type FakeAnswer, type FakeRun } from '../../support/fake-guest.js'
import { createFakeHost } from '../../support/fake-host.js'
import { createGuestContext, type RecordedContext } from '../../support/guest-context.js'
import { configOf, problemsOf } from '../../support/plugin-config.js'

const files = { '/work/app.conf': 'x', '/work/app/bin/run': 'x', '/work/app/readme': 'x' }

async function run(
  block: object,
  answer: (run: FakeRun) => FakeAnswer = () => 0,
  type = 'ssh'
): Promise<{ guest: FakeGuest; ctx: RecordedContext; directories: (path: string) => Promise<boolean> }> {
  const host = createFakeHost({ files })
  const guest = new FakeGuest(answer, type)
  const ctx = createGuestContext({ host, guest, lines: { source: 3, sources: 4 } })
  await provisioner.provision(configOf(provisioner, block), ctx)
  return { guest, ctx, directories: async path => (await host.files.stat(path))?.kind === 'directory' }
}

describe('uploading', () => {
  it.each([
    ['a file to a name', { source: 'app.conf', destination: '/etc/x' }, ['upload /etc/x']],
    ['a file into a directory', { source: 'app.conf', destination: '/etc/' }, ['upload /etc/app.conf']],
    ['what is in a directory', { source: 'app/', destination: '/opt' }, ['uploadTree /work/app /opt']],
    [
      'a directory into one that exists',
      { source: 'app', destination: '/opt' },
      ['run test -d /opt', 'uploadTree /work/app /opt/app']
    ],
    [
      'several sources',
      { sources: ['app.conf', 'app/'], destination: '/opt/' },
      ['upload /opt/app.conf', 'uploadTree /work/app /opt/']
    ]
  ])('takes %s', async (_, block, calls) => {
    const { guest } = await run(block)

    expect(guest.calls).toEqual(calls)
  })

  it('makes a directory under a new name when the destination does not exist, as scp does', async () => {
    const { guest } = await run({ source: 'app', destination: '/opt/new' }, () => 1)

    expect(guest.calls).toEqual(['run test -d /opt/new', 'uploadTree /work/app /opt/new'])
  })

  it('does not ask a Windows guest, where a directory always goes into the destination', async () => {
    const { guest } = await run({ source: 'app', destination: 'C:/opt' }, () => 0, 'winrm')

    expect(guest.calls).toEqual(['uploadTree /work/app C:/opt/app'])
  })

  it('keeps the mode of a file, and gives a text to its owner alone', async () => {
    const { guest } = await run({ source: 'app.conf', destination: '/a' })
    const { guest: other } = await run({ content: 'text', destination: '/b' })

    expect(guest.files.get('/a')).toEqual({ content: 'file:/work/app.conf', mode: undefined })
    expect(other.files.get('/b')).toEqual({ content: 'text', mode: 0o600 })
  })

  it('is shown as a step with its progress', async () => {
    const { ctx } = await run({ source: 'app.conf', destination: '/a' })

    expect(ctx.steps()).toEqual(['Upload app.conf to /a'])
    expect(ctx.events).toContainEqual(
      expect.objectContaining({ type: 'progress', label: 'Upload app.conf', unit: 'bytes' })
    )
  })

  it('shows the end of its progress once, though what carries the files goes on a little', () => {
    const { emit, events, host } = createGuestContext({ host: createFakeHost(), guest: new FakeGuest() })
    const { onProgress } = showProgress('Upload app', { emit, host })

    for (const done of [1, 10, 10, 10]) onProgress(done, 10)

    expect(events).toEqual([1, 10].map(done => expect.objectContaining({ done, total: 10 })))
  })

  it('fails for a generated source that was not made', async () => {
    await expect(run({ source: 'made', generated: true, destination: '/a' })).rejects.toMatchObject({
      code: 'IB_FILE_MISSING',
      hint: 'it was looked for at /work/made',
      place: { line: 3 }
    })
  })

  it('fails at the place of the source that was not made', async () => {
    const block = { sources: ['app.conf', 'made'], generated: true, destination: '/a/' }

    await expect(run(block)).rejects.toMatchObject({ place: { line: 4, column: 2 } })
  })
})

describe('downloading', () => {
  const direction = 'download'

  it.each([
    [
      'a file to a name',
      { source: '/etc/x', destination: 'out/y' },
      'download /etc/x /work/out/y',
      '/work/out'
    ],
    [
      'a file into a directory',
      { source: '/etc/x', destination: 'out/' },
      'download /etc/x /work/out/x',
      '/work/out'
    ]
  ])('takes %s and makes local directories', async (_, block, call, made) => {
    const { guest, directories } = await run({ ...block, direction })

    expect(guest.calls).toEqual([call])
    expect(await directories(made)).toBe(true)
  })

  it.each(['out', 'out/'])('puts a directory into the destination %s', async destination => {
    const { guest } = await run({ source: '/var/log/', destination, direction })

    expect(guest.calls).toEqual(['downloadTree /var/log/ /work/out/log'])
  })

  it('takes all that a pattern matches', async () => {
    const answer = { stdout: 'f/var/log/a b\nd/var/log/apt\n' }

    const { guest } = await run({ source: '/var/log/a*', destination: 'out/', direction }, () => answer)

    expect(guest.calls.slice(1)).toEqual([
      'download /var/log/a b /work/out/a b',
      'downloadTree /var/log/apt /work/out/apt'
    ])
  })

  it('fails when a pattern matches nothing', async () => {
    await expect(run({ source: '/var/x*', destination: 'out/', direction })).rejects.toMatchObject({
      code: 'IB_TRANSFER_FAILED',
      message: 'no file of the guest matches /var/x*'
    })
  })
})

describe('a pattern in a shell script', () => {
  it.each([
    ['/var/log/*.log', '/var/log/*.log'],
    ['/a b/*', "'/a b/'*"],
    ['/x/[a-z]?', '/x/[a-z]?'],
    ['/x/[!a]*', '/x/[!a]*'],
    ['/x/[^a]*', '/x/[!a]*'],
    ['/x/$(id)*', "'/x/$(id)'*"],
    ["/it's*", `'/it'"'"'s'*`]
  ])('%s is quoted but for what matches', (pattern, expected) => {
    expect(quoteGlob(pattern)).toBe(expected)
  })
})

describe('checking the provisioner file', () => {
  const host = createFakeHost({ files })

  it.each([
    { source: 'app.conf', destination: '/a' },
    { sources: ['app.conf', 'app'], destination: '/a/' },
    { source: 'made-later', generated: true, destination: '/a' },
    { source: '/not/here', direction: 'download', destination: 'a' },
    { content: '', destination: '/a' }
  ])('finds nothing wrong with %j', async block => {
    expect(await problemsOf(provisioner, block, host)).toEqual([])
  })

  it.each([
    [
      { destination: '/a' },
      'IB_OPTION_MISSING',
      'nothing to transfer: one of `source`, `sources` and `content` is needed'
    ],
    [{ source: 'app.conf' }, 'IB_OPTION_MISSING', expect.stringContaining('`destination`')],
    [{ source: 'app.conf', destination: '' }, 'IB_OPTION_MISSING', '`destination` is empty'],
    [
      { source: 'app.conf', content: 'x', destination: '/a' },
      'IB_OPTION_VALUE',
      '`source` and `content` exclude each other'
    ],
    [{ sources: ['app.conf', ''], destination: '/a' }, 'IB_FILE_MISSING', 'source "" does not exist'],
    [{ source: 'app.cnf', destination: '/a' }, 'IB_FILE_MISSING', 'source "app.cnf" does not exist'],
    [{ sources: ['app.conf', 'none'], destination: '/a' }, 'IB_FILE_MISSING', 'source "none" does not exist'],
    [
      { source: 'app.conf', destination: '/a', direction: 'up' },
      'IB_OPTION_VALUE',
      expect.stringContaining('`direction`')
    ],
    [
      { content: 'x', destination: '/a', direction: 'download' },
      'IB_OPTION_VALUE',
      '`content` can only be uploaded'
    ],
    [
      { content: 'x', destination: '/a/' },
      'IB_OPTION_VALUE',
      '`destination` is the directory "/a/", but `content` needs the name of a file'
    ],
    [
      { sources: ['/a', '/b'], destination: 'x', direction: 'download' },
      'IB_OPTION_VALUE',
      'several files cannot be downloaded to the one name "x"'
    ]
  ])('reports %j', async (block, code, message) => {
    const problems = await problemsOf(provisioner, block, host)

    expect(problems).toEqual([expect.objectContaining({ code, message, severity: 'error' })])
  })

  it('suggests the file that was meant', async () => {
    const [problem] = await problemsOf(provisioner, { source: 'ap.conf', destination: '/a' }, host)

    expect(problem?.hint).toBe('did you mean "app.conf"?')
  })
})
