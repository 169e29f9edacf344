import { describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  findProcessesOfRun,
  isProcessAlive,
  killProcessTree,
  processStartTime
} from '../../../src/host/processes/orphans.js'
import { ownProcesses } from '../../support/own-process.js'

const own = ownProcesses()

const startShell = `
  const { createProcesses } = await load('host/processes/node-processes.js')
  const running = await createProcesses(process.env, args[0]).start(['sh', '-c', 'sleep 61 & sleep 62; :'], {})
  console.log(running.pid)
  setInterval(() => undefined, 1000)
`

describe('what a killed run leaves running', () => {
  it('is found by its mark, grandchildren too, and can be ended', async () => {
    const runId = randomUUID()
    const parent = own.start(startShell, [runId])
    const pid = Number(await parent.nextLine())
    await sleep(200)
    parent.kill('SIGKILL')
    await parent.exited

    const found = await findProcessesOfRun(runId)
    const ended = await killProcessTree(pid)
    const left = await findProcessesOfRun(runId)

    expect(found.map(({ command }) => command).sort()).toEqual([
      'sh -c sleep 61 & sleep 62; :',
      'sleep 61',
      'sleep 62'
    ])
    expect(found.map(entry => entry.pid)).toContain(pid)
    expect(ended).toBe(true)
    expect(left).toEqual([])
  })

  it('is nothing for a run that never was', async () => {
    expect(await findProcessesOfRun(randomUUID())).toEqual([])
  })

  it('is not us, though we run with the mark', async () => {
    const runId = randomUUID()
    const marked = own.start(
      `const { findProcessesOfRun } = await load('host/processes/orphans.js')
       console.log(JSON.stringify(await findProcessesOfRun(args[0])))`,
      [runId],
      ['env', `IMAGE_BUILD_RUN=${runId}`]
    )

    expect(await marked.nextLine()).toBe('[]')
  })
})

describe('telling a process from a later one with its number', () => {
  it('goes by the start time', async () => {
    const startTime = (await processStartTime(process.pid)) ?? ''

    expect(await isProcessAlive(process.pid, startTime)).toBe(true)
    expect(await isProcessAlive(process.pid, `${startTime}1`)).toBe(false)
  })

  it('knows a process that has ended, collected by its parent or not', async () => {
    const child = own.start('')
    const startTime = (await processStartTime(child.pid)) ?? ''
    await child.exited

    expect(startTime).not.toBe('')
    expect(await processStartTime(child.pid)).toBeUndefined()
    expect(await isProcessAlive(child.pid, startTime)).toBe(false)
  })
})
