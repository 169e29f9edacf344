import { Buffer } from 'node:buffer'

/** What holds the place of a byte that belongs to no character: U+DC80 to U+DCFF, which no text has by itself. */
const strayByte = /[\udc80-\udcff]/
const strayBytes = /(?<![\ud800-\udbff])[\udc80-\udcff]/g

/**
 * The bytes that Go would hold for a text. Go's strings are bytes, of which `"\xff"` and `slice "é" 0 1` give some
 * that are no UTF-8; here each of those is a lone surrogate.
 */
export function bytesOf(text: string): Buffer {
  if (!strayByte.test(text)) return Buffer.from(text)
  const pieces = text.split(/((?<![\ud800-\udbff])[\udc80-\udcff])/)
  return Buffer.concat(
    pieces.map((piece, index) =>
      index % 2 === 0 ? Buffer.from(piece) : Buffer.from([piece.charCodeAt(0) & 0xff])
    )
  )
}

/** The text of bytes; what is no UTF-8 stays byte by byte. */
export function textOf(bytes: Buffer): string {
  const text = bytes.toString()
  if (!text.includes('\ufffd') || Buffer.from(text).equals(bytes)) return text
  const pieces: string[] = []
  for (let at = 0; at < bytes.length;) {
    const length = characterLength(bytes, at)
    pieces.push(
      length === 0
        ? String.fromCharCode(0xdc00 + (bytes[at] ?? 0))
        : bytes.subarray(at, at + length).toString()
    )
    at += Math.max(length, 1)
  }
  return pieces.join('')
}

/** How many bytes the character at an offset has; 0 when there is none. */
function characterLength(bytes: Buffer, at: number): number {
  const first = bytes[at] ?? 0
  const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
  const piece = bytes.subarray(at, at + length)
  return Buffer.from(piece.toString()).equals(piece) ? length : 0
}

/** The text as others read it: stray bytes that make up a character together become it, others U+FFFD. */
export function withoutStrayBytes(text: string): string {
  return strayByte.test(text) ? bytesOf(text).toString() : text
}

/** The text with U+FFFD for each stray byte, as Go's functions leave it that go letter by letter. */
export function replaceStrayBytes(text: string): string {
  return text.replace(strayBytes, '\ufffd')
}

/** The stray byte that a character stands for. */
export function strayByteOf(character: string): number | undefined {
  return character.length === 1 && strayByte.test(character) ? character.charCodeAt(0) & 0xff : undefined
}
