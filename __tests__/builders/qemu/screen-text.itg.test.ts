import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { withEvidence } from '../../../src/builders/qemu/console/evidence.js'
import { readScreenText, textLines } from '../../../src/builders/qemu/console/screen-text.js'
import { BuildError } from '../../../src/core/errors.js'
import { waitFor } from '../../../src/toolkit/wait-for.js'
import { startEmptyMachine, type StartedMachine } from '../../support/qemu-machine.js'
import { realHost, temporaryDirectory } from '../../support/real-host.js'

jest.setTimeout(60_000)

const root = temporaryDirectory()
const host = realHost(root)
const { signal } = new AbortController()
/** Without a network card the BIOS has nothing to wait for, and gives up soon. */
const noNetwork = {
  qemuargs: [
    ['-device', 'virtio-rng-pci'],
    ['-netdev', 'user,id=none']
  ]
}

let one: StartedMachine
beforeEach(async () => {
  one = await startEmptyMachine(host, join(root, host.random.uuid()), noNetwork)
  const wait = { what: 'the BIOS', everyMs: 200, timeoutMs: 30_000, clock: host.clock, signal }
  await waitFor(wait, async () => ((await lines()).includes('No bootable device.') ? true : undefined))
})
afterEach(() => one.close())

const lines = async (): Promise<readonly string[]> => (await readScreenText(one.machine.qmp, signal)) ?? []
const monitor = (line: string): Promise<unknown> =>
  one.machine.qmp.execute('human-monitor-command', { 'command-line': line }, signal)

describe("what a PC's screen shows", () => {
  it('is read line by line, also where the text has scrolled', async () => {
    const all = await lines()
    await monitor('o /b 0x3d4 0x0d')
    await monitor('o /b 0x3d5 80')

    expect(all[0]).toMatch(/^SeaBIOS/)
    expect(all.at(-1)).toBe('No bootable device.')
    expect(await lines()).toEqual(all.slice(1))
  })

  it('is no text while it is graphics', async () => {
    await monitor('o /b 0x3ce 6')
    await monitor('o /b 0x3cf 1')

    expect(await readScreenText(one.machine.qmp, signal)).toBeUndefined()
  })

  it('stands in the hint of a guest that did not come up, where its serial port said nothing', async () => {
    const traces = { serialLog: one.facts.serialLog, screenshot: join(root, 'screen.png') }
    const failing = withEvidence(one.machine, traces, one.ctx, async () => {
      throw new BuildError('IB_CONNECT_TIMEOUT', 'no answer', { hint: 'look at it' })
    })

    await expect(failing).rejects.toMatchObject({
      message: 'no answer',
      hint: expect.stringMatching(/^look at it\nthe screen ended with:\n[^]*\nNo bootable device\.$/)
    })
    expect(one.ctx.notices()).toEqual([])
  })

  it('is left to the log where it has nothing to do with the failure', async () => {
    const traces = { serialLog: one.facts.serialLog, screenshot: join(root, 'screen.png') }
    const failure = new BuildError('IB_SCRIPT_FAILED', 'a script failed', { hint: 'it printed nothing' })
    const failing = withEvidence(one.machine, traces, one.ctx, async () => {
      throw failure
    })

    await expect(failing).rejects.toBe(failure)
    expect(one.ctx.notices()).toEqual([])
    expect(one.ctx.events).toContainEqual({ type: 'evidence', kind: 'screenshot', path: traces.screenshot })
  })
})

describe('the memory of a text screen', () => {
  it('has colours between the characters, and boxes around them, which are left out', () => {
    const bytes = [0xc9, 0xcd, 0xbb, 0x20, 0x20, 0x41, 0x20, 0x62, 0x20, 0x20].flatMap(character => [
      character,
      7
    ])

    expect(textLines(bytes, 5)).toEqual(['A b'])
    expect(textLines(bytes, 10)).toEqual(['     A b'])
  })
})
