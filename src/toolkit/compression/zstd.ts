import { promisify } from 'node:util'
import zlib from 'node:zlib'
import { atLeast, type ByteSource } from './byte-source.js'
import { compressParts } from './parts.js'
import { throughProgram, type FilterOptions } from './program.js'

/** The window of level 3: smaller ones lose more where a frame begins anew, bigger ones cost memory on every core. */
const frameBytes = 2 * 1024 * 1024

/** Compresses the bytes to one frame. */
export type ZstdFrame = (bytes: Uint8Array, level: number) => Promise<Uint8Array>

export interface ZstdOptions extends FilterOptions {
  /** 1 to 19. */
  readonly level: number
  readonly cores: number
  /** Our own compressor where there is one (`builtInZstd`); without it the program `zstd` does the work. */
  readonly compressFrame: ZstdFrame | undefined
}

/**
 * Zstandard (RFC 8878), made on all cores. By ourselves it is many frames one after the other, which is a valid file:
 * Node's stream with `nbWorkers` would make one frame, but takes the compressor for finished while its threads are
 * still at work (Node 24: ERR_STREAM_PUSH_AFTER_EOF). IB_TOOL_MISSING when it takes the program and that is missing.
 */
export function zstd(source: ByteSource, options: ZstdOptions): AsyncGenerator<Uint8Array> {
  const { compressFrame, level, cores } = options
  if (compressFrame === undefined) {
    const argv = ['zstd', '-q', '--stdout', `--threads=${cores}`, `-${level}`] as const
    return throughProgram(source, argv, options)
  }
  return compressParts(atLeast(source, frameBytes), cores + 1, bytes => compressFrame(bytes, level))
}

/** Node's own compressor, in the thread pool; undefined before Node 22.15, which does not have it. */
export function builtInZstd(): ZstdFrame | undefined {
  if (!('zstdCompress' in zlib)) return undefined
  const compress = promisify<Uint8Array, zlib.ZstdOptions, Buffer>(zlib.zstdCompress)
  const { ZSTD_c_compressionLevel, ZSTD_c_checksumFlag } = zlib.constants
  return async (bytes, level) =>
    await compress(bytes, {
      chunkSize: Math.max(64, Math.ceil(bytes.length / 4)),
      // Known sizes need less memory at high levels, and stand in the frame for those who unpack it.
      pledgedSrcSize: bytes.length,
      params: { [ZSTD_c_compressionLevel]: level, [ZSTD_c_checksumFlag]: 1 }
    })
}
