import { constants, openSync } from 'node:fs'
import type { Writable } from 'node:stream'
import type { Clock } from '../../contracts/host.js'
import { BuildError, systemCode } from '../../core/errors.js'

/** For a reader that is started at the same time. */
const readerPatienceMs = 10_000
const pollMs = 50

/**
 * Opens a named pipe for writing once somebody reads it; rejects when nobody does, and when cancelled. Who has to wait
 * for the reader must be able to give up: an open or a write that blocks would keep the process alive whatever becomes
 * of it.
 */
export async function openPipe(path: string, clock: Clock, signal: AbortSignal): Promise<Writable> {
  const { Socket } = await import('node:net')
  const latest = clock.monotonic() + readerPatienceMs
  for (;;) {
    const fd = openForReader(path)
    if (fd !== undefined) return new Socket({ fd, readable: false, writable: true })
    if (clock.monotonic() >= latest) {
      const hint = 'start its reader first, or give a file'
      throw new BuildError('IB_FILE_IO', `cannot write ${path}: it is a named pipe that nobody reads`, {
        hint
      })
    }
    await clock.sleep(pollMs, signal)
  }
}

/** Undefined when nobody reads the pipe. https://man7.org/linux/man-pages/man7/fifo.7.html */
function openForReader(path: string): number | undefined {
  try {
    return openSync(path, constants.O_WRONLY | constants.O_NONBLOCK)
  } catch (error) {
    if (systemCode(error) === 'ENXIO') return undefined
    throw error
  }
}
