import { inOrder } from './in-order.js'
import { Pool } from './pool.js'
import type { SftpSession } from './sftp-session.js'

/** What one request carries. OpenSSH takes up to 255 KiB; for other servers the library cuts it. */
export const pieceBytes = 250 * 1024
/** Requests under way at a time; with fewer, each waits for the answer to the one before. */
const requestsAtATime = 16

/** Writes a whole content from the start of an open file. */
export async function writeContent(
  sftp: SftpSession,
  handle: Buffer,
  content: AsyncIterable<Uint8Array>,
  onBytes: (count: number) => void
): Promise<void> {
  const requests = new Pool(requestsAtATime)
  let position = 0
  for await (const piece of pieces(content)) {
    const at = position
    position += piece.length
    await requests.add(async () => {
      await sftp.write(handle, piece, at)
      onBytes(piece.length)
    })
  }
  await requests.drain()
}

/** Reads an open file. `bytes` is how long it is supposed to be; some, like those of /proc, say 0. */
export async function* readContent(sftp: SftpSession, handle: Buffer, bytes: number): AsyncGenerator<Buffer> {
  const read = (position: number): Promise<Buffer> => sftp.read(handle, position, pieceBytes)
  const width = bytes === 0 ? 1 : requestsAtATime
  for await (const piece of inOrder(positions(bytes), width, read)) {
    if (piece.length > 0) yield piece
    if (piece.length < pieceBytes) return
  }
}

function* positions(bytes: number): Generator<number> {
  for (let position = 0; bytes === 0 || position < bytes; position += pieceBytes) yield position
}

/** The same bytes in pieces of one size, but for the last. */
async function* pieces(content: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0)
  for await (const part of content) {
    rest = Buffer.concat([rest, part])
    for (; rest.length >= pieceBytes; rest = rest.subarray(pieceBytes)) yield rest.subarray(0, pieceBytes)
  }
  if (rest.length > 0) yield rest
}
