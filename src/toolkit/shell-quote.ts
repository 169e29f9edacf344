import { BuildError } from '../core/errors.js'

/** A text as one word of a POSIX shell, whatever characters it has. IB_OPTION_VALUE for a NUL, which no shell can take. */
export function shellQuote(text: string): string {
  if (text.includes('\0')) {
    throw new BuildError('IB_OPTION_VALUE', 'a shell command cannot contain a NUL character')
  }
  return /^[A-Za-z0-9_\-./:=@%+,]+$/.test(text) ? text : `'${escapeQuotes(text)}'`
}

/** The inside of a single-quoted word of a POSIX shell: each `'` is put in double quotes of its own, as Packer does. */
export function escapeQuotes(text: string): string {
  return text.replaceAll("'", `'"'"'`)
}
