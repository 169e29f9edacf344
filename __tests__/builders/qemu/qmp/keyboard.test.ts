import { describe, expect, it } from '@jest/globals'
import { parseKeyBuffer } from '../../../../src/builders/qemu/qmp/bios-key-buffer.js'
import { QmpClient } from '../../../../src/builders/qemu/qmp/client.js'
import { QmpKeyboard } from '../../../../src/builders/qemu/qmp/keyboard.js'
import type { Pace } from '../../../../src/toolkit/boot-command/options.js'
import { parseBootCommand } from '../../../../src/toolkit/boot-command/parse.js'
import { typeKeys } from '../../../../src/toolkit/boot-command/type-keys.js'
import { createFakeClock } from '../../../support/fake-clock.js'
import { createFakeQmp } from '../../../support/fake-qmp.js'

const { signal } = new AbortController()
const asFast: Pace = { keyMs: undefined, groupMs: undefined }

interface Guest {
  /** Gives the BIOS's pointers; called at each look. */
  readonly look: (keysSent: number) => readonly [head: number, tail: number]
}

async function typeInto(
  { look }: Guest,
  command: string,
  pace = asFast
): Promise<{ keys: string; ms: number }> {
  const clock = createFakeClock()
  const keys: string[] = []
  const hex = (value: number): string => `0x${value.toString(16).padStart(4, '0')}`
  const qemu = createFakeQmp((name, args) => {
    if (name === 'human-monitor-command') {
      const [head, tail] = look(keys.filter(key => key.startsWith('+')).length)
      return { return: `000000000000041a: ${hex(head)} ${hex(tail)}\r\n` }
    }
    if (name === 'input-send-event') {
      const [event] = args['events'] as readonly { data: { down: boolean; key: { data: string } } }[]
      if (event !== undefined) keys.push((event.data.down ? '+' : '-') + event.data.key.data)
    }
    return { return: {} }
  })
  const qmp = await QmpClient.open(qemu.socket, { clock, signal })
  const keyboard = new QmpKeyboard(qmp, clock)
  const startedAt = clock.monotonic()
  await typeKeys(parseBootCommand(command).instructions, { keyboard, pace, clock, signal })
  return { keys: keys.join(' '), ms: clock.monotonic() - startedAt }
}

/** Takes every key at once: head and tail move on together. */
const eagerBios: Guest = { look: sent => [0x1e + 2 * (sent % 16), 0x1e + 2 * (sent % 16)] }
/** No BIOS: nothing ever moves there. */
const otherSystem: Guest = { look: () => [0x1e, 0x1e] }
/** A boot loader that is busy and takes no key. */
const busyBios: Guest = { look: sent => [0x1e, 0x1e + 2 * Math.min(sent, 15)] }

describe('QmpKeyboard', () => {
  it('names keys as QEMU does, with Shift for what needs it', async () => {
    const { keys } = await typeInto(eagerBios, 'a:<enter><leftCtrlOn>c<leftCtrlOff>')

    expect(keys).toBe('+a -a +shift +semicolon -semicolon -shift +ret -ret +ctrl +c -c -ctrl')
  })

  it('types on as soon as the BIOS has taken a key', async () => {
    const { ms } = await typeInto(eagerBios, 'linux text ks=http')

    expect(ms).toBe(0)
  })

  it('types at 30 ms a key where no BIOS is at work, once the first key has told so', async () => {
    const { ms } = await typeInto(otherSystem, 'abcde')

    expect(ms).toBeGreaterThanOrEqual(1000 + 4 * 30)
    expect(ms).toBeLessThan(1010 + 4 * 40)
  })

  it("waits up to Packer's pace for a boot loader that is busy", async () => {
    const { ms } = await typeInto(busyBios, 'abcde')

    expect(ms).toBeGreaterThanOrEqual(5 * 200)
    expect(ms).toBeLessThan(5 * 210)
  })

  it('keeps to the pace of the template when it sets one', async () => {
    const { ms } = await typeInto(busyBios, 'aB<wait2>', { keyMs: 100, groupMs: undefined })

    expect(ms).toBe(2 * 100 + 4 * 100 + 2000)
  })

  it('pauses after each group of keys when the template says so', async () => {
    const { ms } = await typeInto(eagerBios, 'x'.repeat(30), { keyMs: 0, groupMs: 500 })

    expect(ms).toBe(3 * 500)
  })
})

describe('parseKeyBuffer', () => {
  it.each([
    ['000000000000041a: 0x001e 0x0022\r\n', { head: 0x1e, tail: 0x22 }],
    ['000000000000041a: 0x003c 0x001e', { head: 0x3c, tail: 0x1e }],
    ['000000000000041a: 0xffff 0x0022', { head: 0, tail: 0 }],
    ['000000000000041a: 0x001e 0x0021', { head: 0, tail: 0 }],
    ['Cannot access memory', { head: 0, tail: 0 }]
  ])('reads %j', (dump, buffer) => {
    expect(parseKeyBuffer(dump)).toEqual(buffer)
  })
})
