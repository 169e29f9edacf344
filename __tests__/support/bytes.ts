import { createCipheriv } from 'node:crypto'
import type { ByteSource } from '../../src/toolkit/compression/byte-source.js'

/** Bytes without any order, the same every time. */
export function noise(bytes: number, seed = 1): Buffer {
  return createCipheriv('aes-128-ctr', Buffer.alloc(16, seed), Buffer.alloc(16)).update(Buffer.alloc(bytes))
}

/** What a disk is full of before it is used. */
export function zeros(bytes: number): Buffer {
  return Buffer.alloc(bytes)
}

/** Lines that differ a little, as in a log. */
export function prose(bytes: number): Buffer {
  let text = ''
  for (let line = 0; text.length < bytes; line += 1)
    text += `line ${line}: the quick brown fox ${line % 97}\n`
  return Buffer.from(text.slice(0, bytes))
}

const kinds = [zeros, prose, noise] as const

/** Zeros, text and noise in turn, in runs whose ends fit nothing. */
export function diskImage(bytes: number): Buffer {
  const parts: Buffer[] = []
  for (let length = 0, turn = 0; length < bytes; turn += 1) {
    const run = 300_001 + ((turn * 77_777) % 500_000)
    parts.push((kinds[turn % 3] ?? zeros)(run))
    length += run
  }
  return Buffer.concat(parts).subarray(0, bytes)
}

/** Bytes as a source gives them, in chunks of those sizes, the last of which is repeated. */
export async function* chunked(
  content: Uint8Array,
  ...sizes: readonly number[]
): ByteSource & AsyncGenerator<Uint8Array> {
  let at = 0
  for (let turn = 0; at < content.length; turn += 1) {
    const size = Math.max(1, sizes[Math.min(turn, sizes.length - 1)] ?? 65_536)
    yield content.subarray(at, at + size)
    at += size
  }
}

/** The first chunk of a source; empty when there is none. */
export async function firstOf(source: ByteSource): Promise<Buffer> {
  for await (const chunk of source) return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
  return Buffer.alloc(0)
}

/** Everything that a source gives. */
export async function gathered(source: ByteSource): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of source) chunks.push(chunk)
  return Buffer.concat(chunks)
}
