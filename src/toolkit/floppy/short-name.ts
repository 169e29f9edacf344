/** The old form of a name: 8 letters and 3, upper case, without the dot between them. */
export interface ShortName {
  /** 11 characters, padded with spaces. */
  readonly field: string
  /** Bits by which Windows and Linux show the two parts in lower case. */
  readonly caseBits: number
  /** True when the name as it is needs entries of its own. */
  readonly needsLongName: boolean
}

const lowerBase = 0x08
const lowerExtension = 0x10
/** Letters that old names can have, besides A to Z. */
const allowed = /^[A-Z0-9!#$%&'()\-@^_`{}~]*$/

/** The old form of a name, unlike those that its directory has already. */
export function shortNameFor(name: string, taken: ReadonlySet<string>): ShortName {
  const exact = exactForm(name)
  if (exact !== undefined && !taken.has(exact.field)) return exact
  const [base, extension] = basis(name)
  for (let number = 1; ; number++) {
    const tail = `~${number}`
    const field = (base.slice(0, 8 - tail.length) + tail).padEnd(8) + extension.padEnd(3)
    if (!taken.has(field)) return { field, caseBits: 0, needsLongName: true }
  }
}

/** A name that fits into the old form as it is, letter case perhaps aside. */
function exactForm(name: string): ShortName | undefined {
  const [base = '', extension = '', ...more] = name.split('.')
  const fits =
    base !== '' && base.length <= 8 && extension.length <= 3 && more.length === 0 && !name.endsWith('.')
  if (!fits || !allowed.test(base.toUpperCase() + extension.toUpperCase())) return undefined
  const field = base.toUpperCase().padEnd(8) + extension.toUpperCase().padEnd(3)
  const bits = [caseBits(base, lowerBase), caseBits(extension, lowerExtension)]
  const [ofBase, ofExtension] = bits
  const isMixed = ofBase === undefined || ofExtension === undefined
  return { field, caseBits: isMixed ? 0 : ofBase | ofExtension, needsLongName: isMixed }
}

/** Undefined when upper and lower case letters are mixed, which the bits cannot say. */
function caseBits(part: string, lower: number): number | undefined {
  if (part === part.toUpperCase()) return 0
  return part === part.toLowerCase() ? lower : undefined
}

/** The letters from which the old form is made, by the rules of the specification. */
function basis(name: string): readonly [base: string, extension: string] {
  const bare = name.toUpperCase().replaceAll(' ', '').replace(/^\.+/, '')
  const dot = bare.lastIndexOf('.')
  const clean = (part: string): string =>
    part.replaceAll('.', '').replaceAll(/[^A-Z0-9!#$%&'()\-@^_`{}~]/gu, '_')
  const base = clean(dot < 0 ? bare : bare.slice(0, dot))
  return [base === '' ? '_' : base, dot < 0 ? '' : clean(bare.slice(dot + 1)).slice(0, 3)]
}
