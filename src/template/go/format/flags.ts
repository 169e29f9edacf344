/** What stands between `%` and the verb, with `*` resolved. */
export interface Flags {
  readonly plus: boolean
  readonly minus: boolean
  readonly sharp: boolean
  readonly space: boolean
  readonly zero: boolean
  /** `%#v`: Go syntax. */
  readonly isGoSyntax: boolean
  /** `%+v`: fields with their names. */
  readonly showsNames: boolean
  readonly width: number | undefined
  readonly precision: number | undefined
}

export const noFlags: Flags = {
  plus: false,
  minus: false,
  sharp: false,
  space: false,
  zero: false,
  isGoSyntax: false,
  showsNames: false,
  width: undefined,
  precision: undefined
}

/** Fills a text up to the width, which counts code points as Go does. */
export function pad(text: string, { width = 0, minus, zero }: Flags): string {
  const missing = width - countCharacters(text)
  if (missing <= 0) return text
  if (minus) return text + ' '.repeat(missing)
  return (zero ? '0' : ' ').repeat(missing) + text
}

/** The same, with blanks even if zeros were asked for. */
export function padBlank(text: string, flags: Flags): string {
  return pad(text, { ...flags, zero: false })
}

/** Number of code points, Go's runes. */
export function countCharacters(text: string): number {
  let count = 0
  for (const character of text) count += character === '' ? 0 : 1
  return count
}
