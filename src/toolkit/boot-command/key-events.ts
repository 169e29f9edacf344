import type { Key, KeyInstruction } from './parse.js'
import { specialKeys } from './special-keys.js'
import { characterKey } from './us-layout.js'

export interface KeyEvent {
  readonly isDown: boolean
  readonly key: Key
}

const shift: Key = { kind: 'special', name: 'leftshift' }

/** What the fingers do for one instruction: a shifted character holds the left Shift key as long as itself. */
export function keyEvents({ action, key }: KeyInstruction): readonly KeyEvent[] {
  const isShifted = key.kind === 'character' && characterKey(key.character)?.isShifted === true
  const down: readonly KeyEvent[] = [{ isDown: true, key }]
  const up: readonly KeyEvent[] = [{ isDown: false, key }]
  const shiftDown: readonly KeyEvent[] = isShifted ? [{ isDown: true, key: shift }] : []
  const shiftUp: readonly KeyEvent[] = isShifted ? [{ isDown: false, key: shift }] : []
  switch (action) {
    case 'tap':
      return [...shiftDown, ...down, ...up, ...shiftUp]
    case 'press':
      return [...shiftDown, ...down]
    case 'release':
      return [...shiftUp, ...up]
  }
}

/** The X keysym that VNC sends for a key; a character's is its code point, as in Packer. */
export function keysym(key: Key): number {
  return key.kind === 'special' ? specialKeys[key.name].keysym : (key.character.codePointAt(0) ?? 0)
}

/** QEMU's name of a key, or undefined for a character that no US keyboard has. */
export function qcode(key: Key): string | undefined {
  return key.kind === 'special' ? specialKeys[key.name].qcode : characterKey(key.character)?.qcode
}
