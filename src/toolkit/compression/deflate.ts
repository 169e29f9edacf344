import { promisify } from 'node:util'
import zlib from 'node:zlib'
import { isZero, looksIncompressible } from './block-kind.js'
import { atLeast, type ByteSource } from './byte-source.js'
import { mapOrdered } from './map-ordered.js'

const deflateRaw = promisify<Uint8Array, zlib.ZlibOptions, Buffer>(zlib.deflateRaw)

/** How far back a deflated byte may refer. RFC 1951, section 2. */
const windowBytes = 32 * 1024
/** Below this, the start of each block costs time and size; above it, memory. */
const blockBytes = 256 * 1024
/** The most that a stored block can hold. RFC 1951, section 3.2.4. */
const storedBytes = 0xffff

export interface DeflateOptions {
  /** 1 (fast) to 9 (small). */
  readonly level: number
  /** How many blocks are compressed at once. */
  readonly parallel: number
}

interface Block {
  readonly bytes: Uint8Array
  /** What comes before the block, which it may refer to. */
  readonly before: Uint8Array | undefined
}

/**
 * One raw deflate stream (RFC 1951) made on several cores: blocks are compressed apart, each with the end of the one
 * before as its dictionary, and joined where a sync flush has filled the last byte. Zeros and data that cannot be
 * compressed cost next to nothing.
 */
export async function* deflate(
  source: ByteSource,
  { level, parallel }: DeflateOptions
): AsyncGenerator<Uint8Array> {
  const compress = createBlockDeflater(level)
  for await (const parts of mapOrdered(withHistory(atLeast(source, blockBytes)), parallel, compress)) {
    yield* parts
  }
  yield emptyFinalBlock()
}

/** An empty block with fixed codes that is marked as the last one. RFC 1951, section 3.2.3. */
function emptyFinalBlock(): Uint8Array {
  return Uint8Array.of(0x03, 0x00)
}

async function* withHistory(blocks: ByteSource): AsyncGenerator<Block> {
  let before: Uint8Array | undefined
  for await (const bytes of blocks) {
    yield { bytes, before }
    before = bytes.subarray(-windowBytes)
  }
}

function createBlockDeflater(level: number): (block: Block) => Promise<readonly Uint8Array[]> {
  const zeros = new Map<number, Promise<readonly Uint8Array[]>>()
  return async ({ bytes, before }) => {
    if (isZero(bytes)) {
      // Compressed without a dictionary, so that the same result fits everywhere.
      const known = zeros.get(bytes.length) ?? deflateBlock(bytes, level, undefined)
      zeros.set(bytes.length, known)
      return await known
    }
    return looksIncompressible(bytes) ? stored(bytes) : await deflateBlock(bytes, level, before)
  }
}

async function deflateBlock(
  bytes: Uint8Array,
  level: number,
  before: Uint8Array | undefined
): Promise<readonly Uint8Array[]> {
  const compressed = await deflateRaw(bytes, {
    level,
    memLevel: 9,
    chunkSize: blockBytes / 2,
    finishFlush: zlib.constants.Z_SYNC_FLUSH,
    ...(before !== undefined && { dictionary: before })
  })
  return [compressed]
}

/** The bytes as they are, in blocks of type 0, of which none is the last. */
function stored(bytes: Uint8Array): readonly Uint8Array[] {
  const parts: Uint8Array[] = []
  for (let start = 0; start < bytes.length; start += storedBytes) {
    const part = bytes.subarray(start, start + storedBytes)
    const header = Buffer.alloc(5)
    header.writeUInt16LE(part.length, 1)
    header.writeUInt16LE(part.length ^ 0xffff, 3)
    parts.push(header, part)
  }
  return parts
}
