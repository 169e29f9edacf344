import type { Duplex } from 'node:stream'
import zlib from 'node:zlib'
import { through, throughProgram, type FilterOptions } from './through.js'
import type { ByteSource } from './byte-source.js'

export interface ZstdOptions extends FilterOptions {
  /** 1 to 19. */
  readonly level: number
  readonly cores: number
  /** Makes the compressor; from Node 22.15 on there is one built in, and otherwise the program `zstd` is used. */
  readonly createCompressor?: ((level: number, cores: number) => Duplex) | undefined
}

/** A zstd frame (RFC 8878) with a checksum, made on all cores. */
export function zstd(source: ByteSource, options: ZstdOptions): AsyncGenerator<Uint8Array> {
  const { level, cores, createCompressor = builtIn() } = options
  if (createCompressor !== undefined) return through(source, createCompressor(level, cores))
  const argv = ['zstd', '-q', '--stdout', `--threads=${cores}`, `-${level}`] as const
  return throughProgram(source, argv, options)
}

/** Node's own compressor, which older ones do not have. */
export function builtIn(): ((level: number, cores: number) => Duplex) | undefined {
  if (!('createZstdCompress' in zlib)) return undefined
  const { ZSTD_c_compressionLevel, ZSTD_c_nbWorkers, ZSTD_c_checksumFlag } = zlib.constants
  return (level, cores) =>
    zlib.createZstdCompress({
      chunkSize: 256 * 1024,
      params: {
        [ZSTD_c_compressionLevel]: level,
        [ZSTD_c_nbWorkers]: cores,
        [ZSTD_c_checksumFlag]: 1
      }
    })
}
