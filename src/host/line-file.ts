import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'

/** A file that grows by lines while a run goes on, so that it can be followed. */
export interface LineFile {
  readonly write: (text: string) => void
  close(): Promise<void>
}

/** Opens the file anew; rejects with the system's error when it cannot be written. */
export async function openLines(path: string): Promise<LineFile> {
  await mkdir(dirname(path), { recursive: true })
  const stream = createWriteStream(path)
  await once(stream, 'open')
  return {
    write: text => {
      stream.write(text)
    },
    async close() {
      stream.end()
      await once(stream, 'close')
    }
  }
}
