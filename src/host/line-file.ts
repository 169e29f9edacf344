import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Writable } from 'node:stream'
import { BuildError } from '../core/errors.js'
import { formatBytes } from '../core/size.js'
import { createClock } from './clock.js'
import { fileError } from './files/file-error.js'
import { makeDirectories } from './files/make-directories.js'
import { openPipe } from './files/write-pipe.js'

/**
 * A file that grows by lines while a run goes on, so that it can be followed. Nothing waits for it: what the disk has
 * not taken yet is kept in memory, up to a limit.
 */
export interface LineFile {
  /** Writes nothing any more once the file has failed. */
  readonly write: (text: string) => void
  /** Resolves when the file cannot be written any more: a full disk, or a pipe whose reader left. */
  readonly failed: Promise<BuildError>
  /** Resolves with why the file is not complete; undefined when it is. */
  close(): Promise<BuildError | undefined>
}

/** What may wait for a slow disk, or for the reader of a pipe. */
const mostWaitingBytes = 64 * 1024 * 1024
/** How long these may take for the rest. */
const lastPatienceMs = 10_000

/** Opens the file anew; rejects with the system's error when it cannot be written, and when cancelled. */
export async function openLines(path: string, signal: AbortSignal): Promise<LineFile> {
  const clock = createClock()
  await makeDirectories(dirname(path))
  const stream = (await isPipe(path)) ? await openPipe(path, clock, signal) : await openFile(path)
  let hasFailed = false
  const closed = new Promise<void>(done => void stream.once('close', done))
  const failed = new Promise<BuildError>(done => {
    stream.on('error', cause => {
      hasFailed = true
      void fileError('write', path, cause).then(done)
    })
  })
  return {
    write: text => {
      if (hasFailed) return
      stream.write(text)
      if (stream.writableLength > mostWaitingBytes) {
        hasFailed = true
        stream.destroy(
          new Error(`${formatBytes(mostWaitingBytes)} wait, as lines come faster than it takes them`)
        )
      }
    },
    failed,
    async close() {
      stream.end()
      const isLate = new AbortController()
      const late = clock.sleep(lastPatienceMs, isLate.signal).then(
        () => void stream.destroy(new Error('it does not take the last lines')),
        () => undefined
      )
      await closed
      isLate.abort()
      await late
      return hasFailed ? incomplete(path, await failed) : undefined
    }
  }
}

async function isPipe(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined)
  return found?.isFIFO() ?? false
}

async function openFile(path: string): Promise<Writable> {
  const stream = createWriteStream(path)
  await once(stream, 'open')
  return stream
}

function incomplete(path: string, { code, message, hint, cause }: BuildError): BuildError {
  return new BuildError(code, `the lines that ${path} was to have are not complete: ${message}`, {
    hint,
    cause
  })
}
