import type { Clock } from '../../contracts/host.js'
import { keyEvents, type KeyEvent } from './key-events.js'
import type { Pace } from './options.js'
import type { Instruction } from './parse.js'

/** A guest's keyboard. */
export interface Keyboard {
  send(event: KeyEvent, signal: AbortSignal): Promise<void>
  /** Waits until the guest can be trusted to take the next key; called when the template sets no pace. */
  settle(signal: AbortSignal): Promise<void>
}

export interface TypingContext {
  readonly keyboard: Keyboard
  readonly pace: Pace
  readonly clock: Clock
  readonly signal: AbortSignal
}

/** Key events of one group, after which `boot_keygroup_interval` pauses: as many as one call of VBoxManage takes. */
const groupSize = 25

/** Types a boot command. */
export async function typeKeys(instructions: readonly Instruction[], typing: TypingContext): Promise<void> {
  let inGroup = 0
  const endGroup = async (): Promise<void> => {
    if (inGroup > 0) await pause(typing.pace.groupMs, typing)
    inGroup = 0
  }
  for (const instruction of instructions) {
    if (instruction.kind === 'wait') {
      await endGroup()
      await typing.clock.sleep(instruction.ms, typing.signal)
      continue
    }
    const events = keyEvents(instruction)
    if (inGroup + events.length > groupSize) await endGroup()
    inGroup += events.length
    await sendAll(events, typing)
  }
  await endGroup()
}

async function sendAll(events: readonly KeyEvent[], typing: TypingContext): Promise<void> {
  const { keyboard, pace, signal } = typing
  for (const event of events) {
    await keyboard.send(event, signal)
    await pause(pace.keyMs, typing)
  }
  if (pace.keyMs === undefined) await keyboard.settle(signal)
}

async function pause(ms: number | undefined, { clock, signal }: TypingContext): Promise<void> {
  if (ms !== undefined && ms > 0) await clock.sleep(ms, signal)
}
