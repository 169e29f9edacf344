/** Colours for a terminal, or none. */
export interface Style {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly red: (text: string) => string
  readonly green: (text: string) => string
  readonly yellow: (text: string) => string
  /** One of a few colours, by turn. */
  readonly nth: (index: number, text: string) => string
}

export function createStyle(hasColor: boolean): Style {
  const paint =
    (code: number) =>
    (text: string): string =>
      hasColor ? `\u001b[${code}m${text}\u001b[0m` : text
  const turn = [32, 36, 35, 33, 34]
  return {
    bold: paint(1),
    dim: paint(2),
    red: paint(31),
    green: paint(32),
    yellow: paint(33),
    nth: (index, text) => paint(turn[index % turn.length] ?? 32)(text)
  }
}
