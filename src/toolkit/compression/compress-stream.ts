import type { Host } from '../../contracts/host.js'
import { bgzf } from './bgzf.js'
import type { ByteSource } from './byte-source.js'
import { bzip2 } from './bzip2.js'
import type { Algorithm } from './format.js'
import { gzip } from './gzip.js'
import { levelFor } from './levels.js'
import { throughProgram } from './program.js'
import { builtInZstd, zstd } from './zstd.js'

export interface CompressOptions {
  readonly host: Pick<Host, 'processes' | 'cores'>
  readonly signal: AbortSignal
  /** As `levelFor` takes it. */
  readonly level?: number | undefined
}

/** How many blocks to have under way so that no core waits while others are read and written. */
export function blocksAtOnce(cores: number): number {
  return cores * 2
}

/**
 * The bytes compressed, on all cores. gzip, bgzf and, from Node 22.15 on, zstd need nothing else; xz, lz4 and bzip2
 * need the program of that name. IB_TOOL_MISSING when it is not installed, IB_TOOL_FAILED when it fails.
 */
export function compressStream(
  source: ByteSource,
  algorithm: Algorithm,
  { host, signal, level: wanted }: CompressOptions
): AsyncGenerator<Uint8Array> {
  const { processes, cores } = host
  const level = levelFor(algorithm, wanted)
  const parallel = blocksAtOnce(cores)
  switch (algorithm) {
    case 'gzip':
      return gzip(source, { level, parallel })
    case 'bgzf':
      return bgzf(source, { level, parallel })
    case 'zstd':
      return zstd(source, { level, cores, processes, signal, compressFrame: builtInZstd() })
    case 'bzip2':
      return bzip2(source, { level, cores, processes, signal })
    case 'xz':
      return throughProgram(source, ['xz', '--stdout', `--threads=${cores}`, `-${level}`], {
        processes,
        signal
      })
    case 'lz4':
      return throughProgram(source, ['lz4', '-q', '--stdout', `-${level}`], { processes, signal })
  }
}
