import { atLeast, type ByteSource } from './byte-source.js'
import { createBlockDeflater, type DeflateInput } from './deflate-block.js'
import { mapOrdered } from './map-ordered.js'

/** How far back a deflated byte may refer. RFC 1951, section 2. */
const windowBytes = 32 * 1024
/**
 * Each block costs a state of zlib's, a switch to another thread and back: at 512 KiB a disk image takes a sixth less
 * time than at 256 KiB. With 1 MiB it would be a quarter, and 40 MB more memory.
 */
export const blockBytes = 512 * 1024
/** An empty block with fixed codes that is marked as the last one. RFC 1951, section 3.2.3. */
const emptyFinalBlock = [0x03, 0x00] as const

export interface DeflateOptions {
  /** 1 (fast) to 9 (small). */
  readonly level: number
  /** How many blocks are compressed at once. */
  readonly parallel: number
}

/**
 * One raw deflate stream (RFC 1951) made on several cores: blocks are compressed apart, each with the end of the one
 * before as its dictionary, and joined where a sync flush has filled the last byte.
 */
export async function* deflate(
  source: ByteSource,
  { level, parallel }: DeflateOptions
): AsyncGenerator<Uint8Array> {
  const inputs = withHistory(atLeast(source, blockBytes))
  const deflateBlock = createBlockDeflater({ level, isLast: false })
  for await (const parts of mapOrdered(inputs, parallel, deflateBlock)) yield* parts
  yield Uint8Array.from(emptyFinalBlock)
}

async function* withHistory(blocks: ByteSource): AsyncGenerator<DeflateInput> {
  let before: Uint8Array | undefined
  for await (const bytes of blocks) {
    yield { bytes, before }
    before = bytes.subarray(-windowBytes)
  }
}
