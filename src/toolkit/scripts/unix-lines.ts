const carriageReturn = 0x0d
const lineFeed = 0x0a

/** The same bytes with every CR LF made LF; other CRs stay. */
export function toUnixLines(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(carriageReturn)) return bytes
  return bytes.filter((byte, at) => byte !== carriageReturn || bytes[at + 1] !== lineFeed)
}

/** The same for bytes that come in pieces, also when a piece ends between CR and LF. */
export async function* unixLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let rest = Buffer.alloc(0)
  for await (const chunk of chunks) {
    const whole = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    const isOpen = whole.at(-1) === carriageReturn
    rest = isOpen ? Buffer.of(carriageReturn) : Buffer.alloc(0)
    yield toUnixLines(isOpen ? whole.subarray(0, -1) : whole)
  }
  yield rest
}
