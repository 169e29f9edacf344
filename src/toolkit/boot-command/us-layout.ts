/** Where a character is on a US keyboard. */
export interface CharacterKey {
  /** PC/AT set 1. */
  readonly scancode: number
  /** QEMU's QKeyCode. */
  readonly qcode: string
  readonly isShifted: boolean
}

/** Neighbouring keys: their plain and shifted characters, and the scancode of the first. */
const rows = [
  { first: 0x02, plain: '1234567890-=', shifted: '!@#$%^&*()_+' },
  { first: 0x10, plain: 'qwertyuiop[]', shifted: 'QWERTYUIOP{}' },
  { first: 0x1e, plain: "asdfghjkl;'`", shifted: 'ASDFGHJKL:"~' },
  { first: 0x2b, plain: '\\zxcvbnm,./', shifted: '|ZXCVBNM<>?' },
  { first: 0x39, plain: ' ', shifted: '' }
] as const

/** QEMU's names of the keys that are not called by their character. */
const qcodes: Readonly<Record<string, string>> = {
  '-': 'minus',
  '=': 'equal',
  '[': 'bracket_left',
  ']': 'bracket_right',
  ';': 'semicolon',
  "'": 'apostrophe',
  '`': 'grave_accent',
  '\\': 'backslash',
  ',': 'comma',
  '.': 'dot',
  '/': 'slash',
  ' ': 'spc'
}

/** The key that types a character on a US keyboard, or undefined when none does. */
export function characterKey(character: string): CharacterKey | undefined {
  for (const { first, plain, shifted } of rows) {
    const isShifted = shifted.includes(character)
    const index = (isShifted ? shifted : plain).indexOf(character)
    const base = plain[index]
    if (base === undefined || character === '') continue
    return { scancode: first + index, qcode: qcodes[base] ?? base, isShifted }
  }
  return undefined
}
