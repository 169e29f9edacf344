import { execFile } from 'node:child_process'
import { close, constants, open } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { promisify } from 'node:util'

const openFile = promisify(open)

/** Both ends of a pipe. The writing end is for a child, and to be closed here once the child has it. */
export interface Fifo {
  readonly reader: Readable
  /** A file descriptor. */
  readonly writer: number
  closeWriter(): Promise<void>
}

/**
 * Makes two true pipes. What Node calls a pipe to a child is a socket, which a script cannot open again: there,
 * `echo oops > /dev/stderr` fails with "No such device or address".
 */
export async function createFifos(): Promise<readonly [Fifo, Fifo]> {
  const directory = await mkdtemp(join(tmpdir(), 'image-build-pipe-'))
  try {
    const [first, second] = [join(directory, '1'), join(directory, '2')]
    await promisify(execFile)('mkfifo', ['-m', '600', first, second])
    return [await openBothEnds(first), await openBothEnds(second)]
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

async function openBothEnds(path: string): Promise<Fifo> {
  // This way round neither waits for the other; the read end alone would meet its end before the child starts.
  const readEnd = await openFile(path, constants.O_RDONLY | constants.O_NONBLOCK)
  const writer = await openFile(path, constants.O_WRONLY)
  return {
    reader: new Socket({ fd: readEnd, readable: true, writable: false }),
    writer,
    closeWriter: () => promisify(close)(writer)
  }
}
