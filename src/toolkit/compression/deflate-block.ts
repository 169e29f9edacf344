import { promisify } from 'node:util'
import zlib from 'node:zlib'
import { looksIncompressible } from './entropy.js'
import { ZeroBlocks } from './zeros.js'

const deflateRaw = promisify<Uint8Array, zlib.ZlibOptions, Buffer>(zlib.deflateRaw)

/** The most that a stored block can hold. RFC 1951, section 3.2.4. */
const storedBytes = 0xffff

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

/** The bytes as they are, in blocks of type 0. */
function stored(bytes: Uint8Array, isLast: boolean): readonly Uint8Array[] {
  const parts: Uint8Array[] = []
  for (let start = 0; start < bytes.length; start += storedBytes) {
    const part = bytes.subarray(start, start + storedBytes)
    const header = Buffer.alloc(5)
    header.writeUInt8(isLast && start + part.length === bytes.length ? 1 : 0, 0)
    header.writeUInt16LE(part.length, 1)
    header.writeUInt16LE(part.length ^ 0xffff, 3)
    parts.push(header, part)
  }
  return parts
}
