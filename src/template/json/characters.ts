const names: ReadonlyMap<string, string> = new Map([
  ['\u0000', 'a NUL character'],
  ['\t', 'a tab'],
  ['\n', 'a line break'],
  ['\r', 'a carriage return'],
  ['\u00a0', 'a no-break space (U+00A0)'],
  ['\u200b', 'a zero-width space (U+200B)'],
  ['\ufeff', 'a byte order mark (U+FEFF)']
])

/** The first character of a text as a sentence can show it: in quotes when it can be seen, else by name. */
export function characterName(text: string): string {
  const [first = ''] = text
  const name = names.get(first)
  if (name !== undefined) return name
  const isVisible = /^[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u.test(first)
  const code = (first.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return isVisible ? `\`${first}\`` : `the character U+${code}`
}
