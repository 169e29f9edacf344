import { describe, expect, it } from '@jest/globals'
import type { Endpoint, GuestAccess } from '../../src/contracts/communicator.js'
import { createBuildRun } from '../../src/engine/build-context.js'
import { showTheWay } from '../../src/engine/show-the-way.js'
import { FakeGuest } from '../support/fake-guest.js'
import { createFakeRun, type FakeRun } from '../support/fake-run.js'
import { plannedBuild, withGuest } from '../support/planned-build.js'

const endpoint = { host: '10.0.0.7', port: 2222 }
const withKey = { ...endpoint, username: 'vm', privateKey: 'PEM' }

interface Case {
  readonly name?: string
  readonly type?: string
  readonly access?: Partial<GuestAccess>
  readonly isDebugging?: boolean
  readonly directory?: string
}

/** Shows the way in a run, and gives what was said. */
async function show(
  to: Endpoint,
  { name = 'web', type = 'ssh', access = {}, isDebugging = true, directory = '/work' }: Case = {},
  run: FakeRun = createFakeRun({ settings: { isDebugging, directory } })
): Promise<{ readonly run: FakeRun; readonly said: readonly string[] }> {
  const { communicator } = withGuest(new FakeGuest())
  if (communicator === undefined) throw new Error('the test needs a communicator')
  const { plugin } = communicator
  const plain = plugin.access({})
  const planned = plannedBuild({
    name,
    communicator: { ...communicator, plugin: { ...plugin, type, access: () => ({ ...plain, ...access }) } }
  })
  const build = createBuildRun(planned, run)
  const before = run.events.length
  await showTheWay(build, build.newScope(), to)
  const said = run.events.slice(before).flatMap(event => (event.type === 'notice' ? [event.text] : []))
  return { run, said }
}

describe('the way to a machine that is debugged', () => {
  it('needs the throw-away key, which is kept in a file that only its owner reads', async () => {
    const { run, said } = await show(withKey)

    expect(said).toEqual([
      'Saving key for debug purposes: /work/web.pem',
      'Log in with: ssh -i /work/web.pem -p 2222 vm@10.0.0.7'
    ])
    expect(await run.host.files.readText('/work/web.pem')).toBe('PEM')
    expect(await run.host.files.stat('/work/web.pem')).toMatchObject({ mode: 0o600 })
  })

  it('leaves a file alone that has the name of the key already', async () => {
    const { run } = await show(withKey)

    const { said } = await show({ ...withKey, privateKey: 'OTHER' }, {}, run)

    expect(await run.host.files.readText('/work/web.pem')).toBe('PEM')
    expect(said).toContain('Saving key for debug purposes: /work/web-run-1.pem')
    expect(await run.host.files.readText('/work/web-run-1.pem')).toBe('OTHER')
  })

  it('has no letters of the build in the name of a file that could lead elsewhere', async () => {
    const { said } = await show(withKey, { name: '../a b' })

    expect(said[0]).toMatch(/^Saving key for debug purposes: \/work\/\.\._a_b-[0-9a-f]+\.pem$/)
  })

  it('can be pasted into a shell whatever the directory is called', async () => {
    const { said } = await show(withKey, { directory: '/my work; rm' })

    expect(said[1]).toBe("Log in with: ssh -i '/my work; rm/web.pem' -p 2222 vm@10.0.0.7")
  })

  it.each([
    [{ privateKeyFile: '/keys/id', username: 'me' }, 'ssh -i /keys/id -p 2222 me@10.0.0.7'],
    [{ privateKeyFile: '~/my keys/id' }, "ssh -i ~/'my keys/id' -p 2222 root@10.0.0.7"],
    [{ username: 'me', password: 'hunter2' }, 'ssh -p 2222 me@10.0.0.7'],
    [{}, 'ssh -p 2222 root@10.0.0.7']
  ])('with %j of the template makes no file: %s', async (access, command) => {
    const { run, said } = await show(endpoint, { access })

    expect(said).toEqual([`Log in with: ${command}`])
    expect(await run.host.files.stat('/work/web.pem')).toBeUndefined()
  })

  it.each([{ isDebugging: false }, { type: 'winrm' }, { type: 'none' }])(
    'is not shown with %j',
    async each => {
      const { run, said } = await show(withKey, each)

      expect(said).toEqual([])
      expect(await run.host.files.stat('/work/web.pem')).toBeUndefined()
    }
  )
})
