import { describe, expect, it } from '@jest/globals'
import { disconnectedExitCode, type Communicator } from '../../../src/contracts/communicator.js'
import { checkShutdown, shutdownOptions } from '../../../src/toolkit/shutdown/options.js'
import { shutDown, type PoweredMachine } from '../../../src/toolkit/shutdown/shut-down.js'
import { createFakeHost } from '../../support/fake-host.js'
import { configOf, problemsOf } from '../../support/plugin-config.js'
import { createStepContext, type RecordedStepContext } from '../../support/step-context.js'

const config = configOf(
  { options: shutdownOptions },
  { shutdown_command: 'sudo poweroff', shutdown_timeout: '1m' }
)

interface FakeMachine extends PoweredMachine {
  readonly calls: readonly string[]
}

/** A machine that is off after so many looks at it. */
function machineOffAfter(looks: number): FakeMachine {
  const calls: string[] = []
  let left = looks
  return {
    calls,
    isRunning: async () => left-- > 0,
    powerOff: async () => void calls.push('power off')
  }
}

type Run = Communicator['run']

function guestWith(run: Run): Communicator {
  const unused = async (): Promise<never> => await Promise.reject(new Error('not used'))
  return {
    type: 'ssh',
    run,
    upload: unused,
    uploadTree: unused,
    download: unused,
    downloadTree: unused,
    disconnect: async () => undefined,
    [Symbol.asyncDispose]: async () => undefined
  }
}

function exiting(exitCode: number, stderr = ''): Run {
  return async () => ({ exitCode, stdout: '', stderr, ms: 1 })
}

function context(): RecordedStepContext {
  return createStepContext({ host: createFakeHost() })
}

describe('shutDown', () => {
  it('runs the command and waits until the machine is off', async () => {
    const ctx = context()
    const commands: string[] = []
    const guest = guestWith(async (command, options) => {
      commands.push(command)
      return await exiting(0)(command, options)
    })

    await shutDown(config, guest, machineOffAfter(4), ctx)

    expect(commands).toEqual(['sudo poweroff'])
    expect(ctx.host.clock.monotonic()).toBe(1000)
    expect(ctx.steps()).toEqual(['Shut down machine'])
  })

  it('takes no offence at a connection that is lost in the act', async () => {
    const ctx = context()

    await shutDown(config, guestWith(exiting(disconnectedExitCode)), machineOffAfter(2), ctx)

    expect(ctx.notices()).toEqual([])
  })

  it('does not wait for a command that never answers once the machine is off', async () => {
    const guest = guestWith(
      async (_, { signal }) =>
        await new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(new Error('connection closed')))
        })
    )
    const ctx = context()

    await shutDown(config, guest, machineOffAfter(2), ctx)

    expect(ctx.notices()).toEqual([])
  })

  it('says at once that the command failed, and again when the machine stays on', async () => {
    const ctx = context()
    const guest = guestWith(exiting(1, 'sudo: a password is required\n'))

    await expect(shutDown(config, guest, machineOffAfter(Infinity), ctx)).rejects.toMatchObject({
      code: 'IB_SHUTDOWN_TIMEOUT',
      message:
        'the machine was still on 1 min 00 s after shutdown_command; ' +
        'shutdown_command exited with 1: sudo: a password is required'
    })
    expect(ctx.notices()).toEqual(['warning: shutdown_command exited with 1: sudo: a password is required'])
    expect(ctx.steps()).toEqual(['✗ Shut down machine'])
  })

  it.each([
    ['there is no command', configOf({ options: shutdownOptions }, {}), guestWith(exiting(0))],
    ['there is no guest', config, undefined]
  ])('powers the machine off when %s', async (_, chosen, guest) => {
    const ctx = context()
    const machine = machineOffAfter(1)

    await shutDown(chosen, guest, machine, ctx)

    expect(machine.calls).toEqual(['power off'])
  })

  it('leaves a machine alone that is off already', async () => {
    const machine = machineOffAfter(0)

    await shutDown(config, undefined, machine, context())

    expect(machine.calls).toEqual([])
  })
})

describe('checkShutdown', () => {
  const plugin = { options: shutdownOptions, check: checkShutdown }

  it('warns when the machine will be powered off hard', async () => {
    expect(await problemsOf(plugin, {}, createFakeHost())).toMatchObject([{ severity: 'warning' }])
  })

  it('refuses a time in which nothing can shut down', async () => {
    const block = { shutdown_command: 'x', shutdown_timeout: '-1s' }

    expect(await problemsOf(plugin, block, createFakeHost())).toMatchObject([{ code: 'IB_OPTION_VALUE' }])
  })
})
