import { open, stat, type FileHandle } from 'node:fs/promises'
import { BuildError } from '../../core/errors.js'
import { formatBytes } from '../../core/size.js'
import { ifPresent, withFileErrors } from './file-error.js'
import { readPipe } from './read-pipe.js'

const usualLimitBytes = 64 * 1024 * 1024
const chunkBytes = 64 * 1024

/** As `Files.readText`. What has no size beforehand, such as a pipe, is read until the limit. */
export async function readText(
  path: string,
  mostBytes = usualLimitBytes,
  signal?: AbortSignal
): Promise<string | undefined> {
  return await withFileErrors('read', path, async () => {
    const stats = await ifPresent(stat(path))
    if (stats === undefined) return undefined
    if (stats.size > mostBytes) throw tooLarge(path, formatBytes(stats.size), mostBytes)
    if (stats.isFIFO()) return (await readPipe(path, mostBytes, signal)) ?? refuse(path, mostBytes)
    const handle = await ifPresent(open(path))
    if (handle === undefined) return undefined
    try {
      if (stats.isFile()) return await handle.readFile('utf8')
      return (await readUpTo(handle, mostBytes)) ?? refuse(path, mostBytes)
    } finally {
      await handle.close()
    }
  })
}

function refuse(path: string, mostBytes: number): never {
  throw tooLarge(path, 'what it gives', mostBytes)
}

function tooLarge(path: string, size: string, mostBytes: number): BuildError {
  const message = `cannot read ${path}: ${size} is more than a text may have here (${formatBytes(mostBytes)})`
  return new BuildError('IB_FILE_IO', message)
}

async function readUpTo(handle: FileHandle, mostBytes: number): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let bytes = 0
  for (;;) {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(chunkBytes), 0, chunkBytes, null)
    if (bytesRead === 0) return Buffer.concat(chunks).toString('utf8')
    bytes += bytesRead
    if (bytes > mostBytes) return undefined
    chunks.push(buffer.subarray(0, bytesRead))
  }
}
