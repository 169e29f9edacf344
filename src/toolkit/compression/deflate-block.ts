import { promisify } from 'node:util'
import zlib from 'node:zlib'
import { looksIncompressible } from './entropy.js'
import { ZeroBlocks } from './zeros.js'

const deflateRaw = promisify<Uint8Array, zlib.ZlibOptions, Buffer>(zlib.deflateRaw)

/** The most that a stored block can hold. RFC 1951, section 3.2.4. */
const storedBytes = 0xffff
const storedHeaderBytes = 5

export interface BlockDeflaterOptions {
  /** 1 (fast) to 9 (small). */
  readonly level: number
  /** Whether each block ends the deflate stream, or is to be followed by others. */
  readonly isLast: boolean
}

/** Bytes to deflate, and those before them (at most 32 KiB) that they may refer to. */
export interface DeflateInput {
  readonly bytes: Uint8Array
  readonly before?: Uint8Array | undefined
}

/** Makes whole deflate blocks of some bytes, in parts that belong together. */
export type BlockDeflater = (input: DeflateInput) => Promise<readonly Uint8Array[]>

/**
 * Deflates in the thread pool, up to the last bit of a byte, so that results can be joined. Blocks of zeros are
 * compressed once for each size, and what looks compressed already is stored as it is.
 */
export function createBlockDeflater(options: BlockDeflaterOptions): BlockDeflater {
  // Made once, so made well; and without what comes before, so that the one result fits everywhere.
  const zeros = new ZeroBlocks(bytes => compress({ bytes }, { ...options, level: 9 }))
  return async ({ bytes, before }) => {
    const known = zeros.find(bytes)
    if (known !== undefined) return await known
    return looksIncompressible(bytes)
      ? stored(bytes, options.isLast)
      : await compress({ bytes, before }, options)
  }
}

async function compress(
  { bytes, before }: DeflateInput,
  { level, isLast }: BlockDeflaterOptions
): Promise<readonly Uint8Array[]> {
  const { Z_FINISH, Z_SYNC_FLUSH } = zlib.constants
  const compressed = await deflateRaw(bytes, {
    level,
    memLevel: 9,
    chunkSize: Math.max(64, Math.ceil(bytes.length / 2)),
    finishFlush: isLast ? Z_FINISH : Z_SYNC_FLUSH,
    ...(before !== undefined && { dictionary: before })
  })
  return [compressed]
}

/** The bytes as they are, in blocks of type 0; in one piece, because each piece is written to the disk by itself. */
function stored(bytes: Uint8Array, isLast: boolean): readonly Uint8Array[] {
  const count = Math.ceil(bytes.length / storedBytes)
  const blocks = Buffer.allocUnsafe(bytes.length + count * storedHeaderBytes)
  let at = 0
  for (let start = 0; start < bytes.length; start += storedBytes) {
    const part = bytes.subarray(start, start + storedBytes)
    blocks.writeUInt8(isLast && start + part.length === bytes.length ? 1 : 0, at)
    blocks.writeUInt16LE(part.length, at + 1)
    blocks.writeUInt16LE(part.length ^ 0xffff, at + 3)
    blocks.set(part, at + storedHeaderBytes)
    at += storedHeaderBytes + part.length
  }
  return [blocks]
}
