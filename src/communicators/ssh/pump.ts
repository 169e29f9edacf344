/** What can be written to: a stream of Node's, or one that is like it. */
export interface Sink {
  write(chunk: Uint8Array): boolean
  end(): unknown
  once(event: 'close' | 'drain', listener: () => void): unknown
}

/**
 * Writes everything to a command's input as fast as it is taken, and ends it. Stops without an error when the
 * command ends before: its exit code tells why. An error of the source is thrown, with the input left open.
 */
export async function pump(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  sink: Sink,
  onBytes: (count: number) => void = () => undefined
): Promise<void> {
  const closed = new Promise<IteratorReturnResult<undefined>>(resolve => {
    sink.once('close', () => resolve({ done: true, value: undefined }))
  })
  const chunks = iterate(source)
  try {
    for (;;) {
      const step: IteratorResult<Uint8Array, unknown> = await Promise.race([chunks.next(), closed])
      if (step.done === true) break
      if (!sink.write(step.value)) await Promise.race([drained(sink), closed])
      onBytes(step.value.byteLength)
    }
  } finally {
    // Not awaited: a source that waits for somebody else's next chunk would not return before that comes.
    void chunks.return(undefined).catch(() => undefined)
  }
  sink.end()
}

async function* iterate(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
): AsyncGenerator<Uint8Array> {
  yield* source
}

async function drained(sink: Sink): Promise<void> {
  await new Promise<void>(resolve => sink.once('drain', resolve))
}
