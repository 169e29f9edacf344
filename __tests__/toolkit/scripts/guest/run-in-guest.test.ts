import { describe, expect, it } from '@jest/globals'
import { disconnectedExitCode } from '../../../../src/contracts/communicator.js'
import type { GuestJob } from '../../../../src/toolkit/scripts/guest/job.types.js'
import { runInGuest } from '../../../../src/toolkit/scripts/guest/run-in-guest.js'
import { batchAnswers, type FakeScript, type FakeScriptEnd } from '../../../support/batch-guest.js'
import { FakeGuest, type FakeAnswer, type FakeRun } from '../../../support/fake-guest.js'
import { createFakeHost } from '../../../support/fake-host.js'
import { createGuestContext, type RecordedContext } from '../../../support/guest-context.js'

const small = '#!/bin/sh\n'
const files = {
  '/work/a.sh': `${small}a`,
  '/work/b.sh': `${small}b`,
  '/work/c.sh': `${small}c`,
  '/work/reboot.sh': `${small}shutdown -r now`,
  '/work/large.sh': `${small}${'x'.repeat(600_000)}`,
  '/work/large-windows.sh': `${'x'.repeat(600_000)}\r\nend\r\n`,
  '/work/windows.sh': 'a\r\nb\r\n'
}

interface World {
  readonly guest: FakeGuest
  readonly ctx: RecordedContext
  run(changes?: Partial<GuestJob>): Promise<void>
}

function createWorld(
  answer: (run: FakeRun) => FakeAnswer,
  type = 'ssh',
  scripts = ['a.sh', 'b.sh', 'c.sh']
): World {
  const guest = new FakeGuest(answer, type)
  const ctx = createGuestContext({
    host: createFakeHost({ files }),
    guest,
    lines: { scripts: 7, remote_folder: 8 }
  })
  const job: GuestJob = {
    scripts: scripts.map((path, index) => ({
      source: { kind: 'file', path },
      name: path,
      option: 'scripts',
      part: [index]
    })),
    inlineShebang: undefined,
    binary: false,
    remotePath: '/tmp/script.sh',
    variablesFile: undefined,
    command: 'sh /tmp/script.sh',
    validExitCodes: [0],
    expectsDisconnect: false,
    keepsFiles: false,
    startRetryMs: 300_000
  }
  return { guest, ctx, run: changes => runInGuest({ ...job, ...changes }, { ...ctx, directory: '/work' }) }
}

/** Batches by the number of scripts in each, `-` for any other command. */
function shape({ guest }: World): string {
  return guest.runs.map(({ stdin }) => /^image_build_last=(\d+)$/m.exec(stdin ?? '')?.[1] ?? '-').join(' ')
}

describe('running scripts in a guest', () => {
  it('takes one command for all of them and shows each as a step with its lines', async () => {
    const world = createWorld(
      batchAnswers(({ text, number }) => ({ stdout: `${text.at(-1) ?? ''}\n`, stderr: `${number}` }))
    )

    await world.run()

    expect(shape(world)).toBe('3')
    expect(world.ctx.steps()).toEqual(['Run a.sh', 'Run b.sh', 'Run c.sh'])
    expect(world.ctx.output()).toEqual(['a', '!1', 'b', '!2', 'c', '!3'])
  })

  it('stops at the first script that fails', async () => {
    const world = createWorld(
      batchAnswers(({ number }) => (number === 2 ? { exitCode: 5, stderr: 'why\n' } : {}))
    )

    await expect(world.run()).rejects.toMatchObject({
      code: 'IB_SCRIPT_FAILED',
      message: 'Script exited with non-zero exit status: 5. Allowed exit codes are: [0] (b.sh)',
      hint: 'its last lines were:\nwhy',
      place: { line: 7, column: 2 }
    })
    expect(world.ctx.steps()).toEqual(['Run a.sh', '✗ Run b.sh'])
  })

  it('accepts the exit codes that are allowed', async () => {
    const world = createWorld(batchAnswers(() => ({ exitCode: 5 })))

    await world.run({ validExitCodes: [0, 5] })

    expect(world.ctx.steps()).toHaveLength(3)
  })

  it.each([
    [256 + 9, 137],
    [128 + 9, 137],
    [255, 255]
  ])('takes the code %d of a shell for %d, as others count a death by signal', async (code, expected) => {
    const world = createWorld(batchAnswers(() => ({ exitCode: code })))

    await expect(world.run()).rejects.toThrow(`non-zero exit status: ${expected}.`)
  })

  it('sends scripts one by one when each may lose the connection', async () => {
    const world = createWorld(batchAnswers())

    await world.run({ expectsDisconnect: true })

    expect(shape(world)).toBe('1 1 1')
  })

  it('does not send a script together with one before it that may restart the guest', async () => {
    const world = createWorld(batchAnswers(), 'ssh', ['a.sh', 'reboot.sh', 'b.sh', 'c.sh'])

    await world.run()

    expect(shape(world)).toBe('2 2')
  })

  it('removes the script of a lost connection when the guest is back, and goes on', async () => {
    const lose = ({ number }: FakeScript): FakeScriptEnd => (number === 1 ? { lost: true } : {})
    const world = createWorld(batchAnswers(lose))

    await world.run({ expectsDisconnect: true })

    expect(shape(world)).toBe('1 - 1 1')
    expect(world.guest.calls[1]).toBe('run rm -f /tmp/script.sh')
  })

  it('fails when the connection is lost unexpectedly', async () => {
    const world = createWorld(
      batchAnswers(({ number }) => (number === 2 ? { lost: true, stdout: 'last' } : {}))
    )

    await expect(world.run()).rejects.toMatchObject({
      code: 'IB_DISCONNECTED',
      message: 'Script disconnected unexpectedly (b.sh)',
      hint: expect.stringContaining('the last lines that arrived were:\nlast')
    })
    expect(shape(world)).toBe('3')
  })

  it('tries again when the connection is lost before a script has begun', async () => {
    const take = batchAnswers()
    let attempts = 0
    const world = createWorld(run => ((attempts += 1) < 3 ? disconnectedExitCode : take(run)))

    await world.run()

    expect(shape(world)).toBe('3 3 3')
    expect(world.ctx.steps()).toHaveLength(3)
    expect(world.ctx.notices()).toHaveLength(2)
  })

  it('gives up starting a script when the time for that is over', async () => {
    const world = createWorld(() => disconnectedExitCode)

    await expect(world.run({ startRetryMs: 5000 })).rejects.toMatchObject({
      code: 'IB_DISCONNECTED',
      message: 'could not start a.sh: the connection was lost'
    })
  })

  it('fails at once when the guest cannot write the script', async () => {
    const world = createWorld(batchAnswers(() => ({ unwritable: 'No such directory' })))

    await expect(world.run()).rejects.toMatchObject({
      code: 'IB_TRANSFER_FAILED',
      message: 'the guest cannot write a.sh to /tmp/script.sh: No such directory',
      place: { line: 8 }
    })
  })

  it('fails when the script cannot be removed, which would stay in the image', async () => {
    const world = createWorld(batchAnswers(() => ({ stays: true })))

    await expect(world.run()).rejects.toMatchObject({ code: 'IB_PROVISIONER_FAILED' })
  })

  it('makes Unix line ends, but not in a binary', async () => {
    const texts: string[] = []
    const world = createWorld(
      batchAnswers(({ text }) => (texts.push(text), {})),
      'ssh',
      ['windows.sh']
    )

    await world.run()
    await world.run({ binary: true })

    expect(texts).toEqual(['a\nb\n', 'a\r\nb\r\n'])
  })
})

describe('running scripts step by step', () => {
  const steps = ['upload /tmp/script.sh', 'run sh /tmp/script.sh', 'run rm -f /tmp/script.sh']

  it('is what a shell gets that refuses a batch', async () => {
    const world = createWorld(({ stdin }) => (stdin === undefined ? 0 : 1))

    await world.run()

    expect(world.guest.calls.slice(1)).toEqual([...steps, ...steps, ...steps])
    expect(world.ctx.steps()).toEqual(['Run a.sh', 'Run b.sh', 'Run c.sh'])
  })

  it('is what WinRM gets', async () => {
    const world = createWorld(() => 0, 'winrm', ['a.sh'])

    await world.run()

    expect(world.guest.calls).toEqual(steps)
    expect(world.guest.files.get('/tmp/script.sh')).toEqual({ content: files['/work/a.sh'], mode: 0o755 })
  })

  it('is what a communicator gets that gives commands a terminal', async () => {
    const world = createWorld(() => 0, 'ssh', ['a.sh'])

    Object.assign(world.guest, { usesTerminal: true })

    await world.run()

    expect(world.guest.calls).toEqual(steps)
  })

  it('is what an emulated guest gets, where every process is dear', async () => {
    const world = createWorld(() => 0, 'ssh', ['a.sh', 'b.sh'])
    const removed: string[] = []
    const remove = async (paths: readonly string[]): Promise<boolean> => (removed.push(...paths), true)
    Object.assign(world.guest, { isEmulated: true, remove })

    await world.run()

    expect(world.guest.calls).toEqual([...steps.slice(0, 2), ...steps.slice(0, 2)])
    expect(removed).toEqual(['/tmp/script.sh', '/tmp/script.sh'])
  })

  it('removes by a command what cannot be removed without', async () => {
    const world = createWorld(() => 0, 'ssh', ['a.sh'])
    Object.assign(world.guest, { isEmulated: true, remove: async () => false })

    await world.run()

    expect(world.guest.calls).toEqual(steps)
  })

  it('is how a large script goes, and only that', async () => {
    const world = createWorld(batchAnswers(), 'ssh', ['a.sh', 'large.sh', 'b.sh', 'c.sh'])

    await world.run()

    expect(shape(world)).toBe('1 - - 2')
    expect(world.guest.files.get('/tmp/script.sh')?.content).toBe('file:/work/large.sh')
  })

  it('counts the bytes of a large text with Windows line ends as they will arrive', async () => {
    const world = createWorld(() => 0, 'winrm', ['large-windows.sh'])

    await world.run()

    expect(world.guest.files.get('/tmp/script.sh')?.content).toBe(`${'x'.repeat(600_000)}\nend\n`)
  })

  it('fails when a script is no longer there', async () => {
    const world = createWorld(() => 0, 'ssh', ['gone.sh'])

    await expect(world.run()).rejects.toMatchObject({ code: 'IB_FILE_MISSING', place: { line: 7 } })
  })

  it('fails when the guest does not remove the script', async () => {
    const world = createWorld(({ command }) => (command.startsWith('rm') ? 1 : 0), 'winrm', ['a.sh'])

    await expect(world.run()).rejects.toMatchObject({
      code: 'IB_PROVISIONER_FAILED',
      message: expect.stringContaining('could not remove /tmp/script.sh')
    })
  })

  it('puts the variables into a file that only its owner can read', async () => {
    const world = createWorld(() => 0, 'winrm', ['a.sh'])

    await world.run({ variablesFile: { path: '/tmp/vars', text: "export A='b'\n" } })

    expect(world.guest.files.get('/tmp/vars')).toEqual({ content: "export A='b'\n", mode: 0o600 })
    expect(world.guest.calls.at(-1)).toBe('run rm -f /tmp/script.sh /tmp/vars')
  })

  it('removes the script also after a failure', async () => {
    const world = createWorld(({ command }) => (command.startsWith('sh ') ? 9 : 0), 'winrm', ['a.sh'])

    await expect(world.run()).rejects.toMatchObject({ code: 'IB_SCRIPT_FAILED' })

    expect(world.guest.calls.at(-1)).toBe('run rm -f /tmp/script.sh')
  })

  it('leaves the script where it is if asked to', async () => {
    const world = createWorld(() => 0, 'winrm', ['a.sh'])

    await world.run({ keepsFiles: true })

    expect(world.guest.calls).toEqual(steps.slice(0, 2))
  })
})
