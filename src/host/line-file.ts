import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { BuildError } from '../core/errors.js'
import { fileError } from './files/file-error.js'

/**
 * A file that grows by lines while a run goes on, so that it can be followed. Nothing waits for it: what the disk has
 * not taken yet is kept in memory.
 */
export interface LineFile {
  /** Writes nothing any more once the file has failed. */
  readonly write: (text: string) => void
  /** Resolves when the file cannot be written any more: a full disk, or a pipe whose reader left. */
  readonly failed: Promise<BuildError>
  /** Resolves with why the file is not complete; undefined when it is. */
  close(): Promise<BuildError | undefined>
}

/** Opens the file anew; rejects with the system's error when it cannot be written. */
export async function openLines(path: string): Promise<LineFile> {
  await mkdir(dirname(path), { recursive: true })
  const stream = createWriteStream(path)
  await once(stream, 'open')
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
      if (!hasFailed) stream.write(text)
    },
    failed,
    async close() {
      stream.end()
      await closed
      return hasFailed ? incomplete(path, await failed) : undefined
    }
  }
}

function incomplete(path: string, { code, message, hint, cause }: BuildError): BuildError {
  return new BuildError(code, `the lines that ${path} was to have are not complete: ${message}`, {
    hint,
    cause
  })
}
