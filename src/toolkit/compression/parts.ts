import type { ByteSource } from './byte-source.js'
import { mapOrdered } from './map-ordered.js'
import { ZeroBlocks } from './zeros.js'

/**
 * Compresses every part to a complete file of its own, several at once, and gives these one after the other, for
 * formats in which that is a valid file too. Without any part it gives an empty file of the format.
 */
export async function* compressParts(
  parts: ByteSource,
  parallel: number,
  compress: (part: Uint8Array) => Promise<Uint8Array>
): AsyncGenerator<Uint8Array> {
  const zeros = new ZeroBlocks(compress)
  let isEmpty = true
  const work = async (part: Uint8Array): Promise<Uint8Array> => await (zeros.find(part) ?? compress(part))
  for await (const compressed of mapOrdered(parts, parallel, work)) {
    isEmpty = false
    yield compressed
  }
  if (isEmpty) yield await compress(new Uint8Array(0))
}
