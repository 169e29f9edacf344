/** Bytes in the order in which they come, in chunks of any size. Whoever stops reading early ends their source. */
export type ByteSource = AsyncIterable<Uint8Array>

/** The same bytes in chunks of at least `minimumBytes`, the last one excepted. A chunk that is big enough is not copied. */
export async function* atLeast(source: ByteSource, minimumBytes: number): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = []
  let waitingBytes = 0
  for await (const chunk of source) {
    waiting.push(chunk)
    waitingBytes += chunk.length
    if (waitingBytes < minimumBytes) continue
    yield joined(waiting)
    waiting = []
    waitingBytes = 0
  }
  if (waitingBytes > 0) yield joined(waiting)
}

/** The same bytes in chunks of exactly `bytes`, the last one excepted. */
export async function* exactly(source: ByteSource, bytes: number): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array = new Uint8Array(0)
  for await (const chunk of atLeast(source, bytes)) {
    const all = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    const end = all.length - (all.length % bytes)
    for (let start = 0; start < end; start += bytes) yield all.subarray(start, start + bytes)
    rest = all.subarray(end)
  }
  if (rest.length > 0) yield rest
}

/** The same bytes, each chunk shown to `look` on its way. What `look` throws ends the source. */
export async function* watched(
  source: ByteSource,
  look: (chunk: Uint8Array) => void
): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    look(chunk)
    yield chunk
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const [first] = chunks
  return chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks)
}
