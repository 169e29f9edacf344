import { describe, expect, it } from '@jest/globals'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Argv } from '../../../src/contracts/host.js'
import { createProcesses } from '../../../src/host/processes/node-processes.js'
import { isAlive } from './is-alive.js'

const processes = createProcesses(process.env, 'run-1')
const signal = new AbortController().signal
const sh = (script: string): Argv => ['sh', '-c', script]

describe('ending a program early', () => {
  const threeGenerations = 'echo $$; sh -c \'echo $$; sh -c "echo \\$\\$; sleep 60; :"; :\'; :'

  it('ends a tree of three generations before an abort is reported', async () => {
    const pids: number[] = []
    const controller = new AbortController()
    const onLine = (line: string): void => {
      if (pids.push(Number(line)) === 3) controller.abort(new Error('stop'))
    }

    await expect(processes.run(sh(threeGenerations), { signal: controller.signal, onLine })).rejects.toThrow(
      'stop'
    )

    expect(pids.map(isAlive)).toEqual([false, false, false])
  })

  it('reaches a grandchild that made a session of its own', async () => {
    const controller = new AbortController()
    let pid = 0
    const onLine = (line: string): void => {
      pid = Number(line)
      controller.abort(new Error('stop'))
    }
    const script = 'setsid sh -c "echo \\$\\$; sleep 60; :" & wait'

    await expect(processes.run(sh(script), { signal: controller.signal, onLine })).rejects.toThrow('stop')

    expect(isAlive(pid)).toBe(false)
  })

  it('gives IB_TIMEOUT past the deadline', async () => {
    const failure = processes.run(['sleep', '60'], { signal, timeoutMs: 200 })

    await expect(failure).rejects.toMatchObject({
      code: 'IB_TIMEOUT',
      message: 'sleep did not end within 200 ms'
    })
  })

  it('ends by force what does not end politely', async () => {
    const running = await processes.start(sh('trap "" TERM; echo ready; while :; do sleep 0.1; done'), {})
    await sleep(300)
    const startedAt = performance.now()

    await running.stop({ graceMs: 300 })

    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(300)
    expect(isAlive(running.pid)).toBe(false)
    expect(await running.exited).toMatchObject({ signal: 'SIGKILL' })
  })

  it('kills at once all that runs, for the moment before exit', async () => {
    const own = createProcesses(process.env, 'run-2')
    const running = await own.start(sh('sleep 60; :'), {})

    own.killAllNow()

    expect(await running.exited).toMatchObject({ signal: 'SIGKILL', exitCode: 137 })
  })
})

describe('starting a program that outlives the call', () => {
  it('tells how it ended and what it said last', async () => {
    const lines: string[] = []

    const running = await processes.start(sh('echo hello; echo "no such disk" >&2; exit 4'), {
      onLine: line => lines.push(line)
    })

    expect(await running.exited).toMatchObject({ exitCode: 4, stderr: 'no such disk\n' })
    expect(lines).toContain('hello')
  })

  it('can be stopped when it has ended already', async () => {
    const running = await processes.start(['true'], {})
    await running.exited

    await running.stop()

    expect(await running.exited).toMatchObject({ exitCode: 0 })
  })
})
