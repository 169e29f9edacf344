import { BuildError } from '../../core/errors.js'
import type { ByteSource } from '../compression/byte-source.js'

/** A file to put into an archive. */
export interface ArchiveEntry {
  /** With `/` between its parts. */
  readonly name: string
  readonly bytes: number
  /** Permission bits. */
  readonly mode: number
  /** What it contains; asked for once, when its turn comes. */
  readonly content: () => ByteSource
}

/** The content, which must be as long as was said. IB_FILE_IO when the file changed meanwhile. */
export async function* contentOf({ name, bytes, content }: ArchiveEntry): AsyncGenerator<Uint8Array> {
  let seen = 0
  for await (const chunk of content()) {
    seen += chunk.length
    if (seen > bytes) break
    yield chunk
  }
  if (seen === bytes) return
  const change = seen < bytes ? 'shorter' : 'longer'
  throw new BuildError(
    'IB_FILE_IO',
    `${name} became ${change} while it was archived (${bytes} bytes before)`,
    {
      hint: 'something else writes to it; end that first'
    }
  )
}
