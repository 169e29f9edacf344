import { keyEvents, type KeyEvent } from './key-events.js'
import type { Instruction, KeyInstruction } from './parse.js'
import { specialKeys } from './special-keys.js'
import { characterKey } from './us-layout.js'

/** A stretch of a boot command for a hypervisor that takes scancodes in batches. */
export type ScancodeBatch =
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'codes'; readonly codes: readonly number[] }

/** What a PC/AT keyboard (set 1, US layout) sends for one instruction; 00 and 80 for a character it lacks. */
export function toScancodes(instruction: KeyInstruction): readonly number[] {
  return keyEvents(instruction).flatMap(eventCodes)
}

/**
 * The whole command in batches of at most `longest` codes. The codes of one instruction stay together, and a
 * wait ends a batch.
 */
export function scancodeBatches(
  instructions: readonly Instruction[],
  longest: number
): readonly ScancodeBatch[] {
  const batches: ScancodeBatch[] = []
  let codes: number[] = []
  const flush = (): void => {
    if (codes.length > 0) batches.push({ kind: 'codes', codes })
    codes = []
  }
  for (const instruction of instructions) {
    if (instruction.kind === 'wait') {
      flush()
      batches.push({ kind: 'wait', ms: instruction.ms })
      continue
    }
    const added = toScancodes(instruction)
    if (codes.length + added.length > longest) flush()
    codes.push(...added)
  }
  flush()
  return batches
}

function eventCodes({ isDown, key }: KeyEvent): readonly number[] {
  const made =
    key.kind === 'special' ? specialKeys[key.name].scancode : [characterKey(key.character)?.scancode ?? 0]
  return isDown ? made : made.map(code => (code === 0xe0 ? code : code | 0x80))
}
