import { skipBlanks } from './blanks.js'
import type { Reader } from './reader.js'

/** What tells the two kinds of brackets apart. */
export interface Container {
  readonly open: string
  readonly close: string
  readonly wrongClose: string
  readonly name: string
  /** Sticky; how the next entry begins, by which a missing comma is recognised. */
  readonly startsEntry: RegExp
}

/**
 * Goes through a bracketed, comma-separated sequence whose opening bracket is at the cursor.
 * Gives the offset behind the closing bracket, or undefined when the parse has to stop.
 */
export function parseEntries(
  reader: Reader,
  container: Container,
  parseEntry: () => boolean
): number | undefined {
  const open = reader.position
  reader.position++
  for (;;) {
    skipBlanks(reader)
    const char = reader.peek()
    if (char === container.close) return ++reader.position
    if (char === '' || char === container.wrongClose) return reportUnclosed(reader, open, container)
    if (char === ',') skipExtraComma(reader)
    else if (!parseEntry() || !parseSeparator(reader, container)) return undefined
  }
}

function skipExtraComma(reader: Reader): void {
  const { position } = reader
  reader.position++
  reader.report(position, position + 1, 'a comma with nothing before it', { hint: 'remove the comma' })
}

function reportUnclosed(reader: Reader, open: number, { open: bracket, close }: Container): undefined {
  const found = reader.peek()
  if (found === '') {
    reader.report(open, open + 1, `the file ends before this \`${bracket}\` is closed`, {
      hint: `add the missing \`${close}\``
    })
    return undefined
  }
  const { line, column } = reader.place(open, open)
  const message = `\`${found}\` cannot close the \`${bracket}\` of line ${line}, column ${column}`
  reader.report(reader.position, reader.position + 1, message, {
    hint: `a \`${close}\` is missing before it`
  })
  return undefined
}

function parseSeparator(reader: Reader, container: Container): boolean {
  const end = reader.position
  skipBlanks(reader)
  const at = reader.position
  const char = reader.peek()
  if (char === ',') return skipComma(reader, container)
  if (/^[}\]]?$/.test(char)) return true
  if (char === ';') {
    reader.position++
    reader.report(at, at + 1, 'a semicolon stands where a comma should be', { hint: 'write a comma' })
    return true
  }
  if (reader.match(container.startsEntry) !== undefined) {
    const hint = `add a comma behind it; the next entry of the ${container.name} follows`
    reader.report(end - 1, end, 'a comma is missing here', { hint })
    return true
  }
  return reportStray(reader, container)
}

function skipComma(reader: Reader, { close, name }: Container): true {
  const at = reader.position
  reader.position++
  skipBlanks(reader)
  if (reader.peek() !== close) return true
  reader.report(at, at + 1, `a comma stands behind the last entry of the ${name}`, {
    hint: 'remove the comma'
  })
  return true
}

function reportStray(reader: Reader, { close, name }: Container): false {
  const { position } = reader
  const rest = reader.match(/[^\r\n]+/y)?.trimEnd() ?? ''
  const isKeyInList = rest.startsWith(':') && name === 'list'
  reader.report(
    position,
    position + rest.length,
    `\`${reader.shown(rest)}\` stands where a comma or \`${close}\` should be`,
    isKeyInList ? { hint: 'a list has no keys; put "key": value pairs into {…}' } : {}
  )
  return false
}
