import { PassThrough, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { Host, Processes } from '../../contracts/host.js'
import { BuildError } from '../../core/errors.js'
import type { Compression } from './packing.js'

export interface Decompressed {
  readonly output: Readable
  /**
   * Resolves when all was decompressed, and rejects when it could not be; `output` alone may end as if complete.
   * The two have to be awaited together.
   */
  readonly finished: Promise<void>
}

const tools = { bz2: 'bzip2', xz: 'xz', zst: 'zstd' } as const
const packages = { bz2: 'bzip2', xz: 'xz-utils', zst: 'zstd' } as const

/** IB_TOOL_MISSING when decompressing needs a program that is not installed. */
export async function requireDecompressor(
  compression: Compression | undefined,
  processes: Pick<Processes, 'find'>
): Promise<void> {
  if (compression === undefined || compression === 'gz') return
  const tool = tools[compression]
  if ((await processes.find(tool)) !== undefined) return
  throw new BuildError(
    'IB_TOOL_MISSING',
    `${tool} is needed to unpack .${compression} files and is not installed`,
    {
      hint: `install it (Debian and Ubuntu: \`apt-get install ${packages[compression]}\`)`
    }
  )
}

/** Decompresses a stream as it comes: gz by ourselves, the others by the program of that format. */
export function decompress(
  compression: Compression | undefined,
  packed: Readable,
  { processes }: Pick<Host, 'processes'>,
  signal: AbortSignal
): Decompressed {
  if (compression === undefined) return { output: packed, finished: Promise.resolve() }
  if (compression === 'gz') {
    const output = createGunzip()
    return { output, finished: pipeline(packed, output, { signal }) }
  }
  const output = new PassThrough()
  const tool = tools[compression]
  const finished = processes.run([tool, '-dc'], { stdin: packed, stdout: output, signal }).then(result => {
    if (result.exitCode === 0) return
    const reason = result.stderr.trim().split('\n').at(-1) ?? ''
    throw new BuildError('IB_TOOL_FAILED', `${tool} exited with ${result.exitCode}: ${reason}`)
  })
  return { output, finished }
}
