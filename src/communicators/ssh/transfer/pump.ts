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
  const untilClosed = closeWatch(sink)
  const chunks = iterate(source)
  try {
    for (;;) {
      const step = await untilClosed(chunks.next())
      if (step === undefined || step.done === true) break
      if (!sink.write(step.value)) await untilClosed(drained(sink))
      onBytes(step.value.byteLength)
    }
  } finally {
    // Not awaited: a source that waits for somebody else's next chunk would not return before that comes.
    void chunks.return(undefined).catch(() => undefined)
  }
  sink.end()
}

/**
 * Gives a function that waits for a promise, or resolves to undefined once the sink is closed. `Promise.race` with a
 * promise for the close would keep every chunk in memory until then.
 */
function closeWatch(sink: Sink): <T>(promise: Promise<T>) => Promise<T | undefined> {
  const state = { isClosed: false, onClose: (): void => undefined }
  sink.once('close', () => {
    state.isClosed = true
    state.onClose()
  })
  return async promise => {
    if (state.isClosed) return undefined
    return await new Promise((resolve, reject) => {
      state.onClose = () => resolve(undefined)
      promise.then(resolve, reject)
    })
  }
}

async function* iterate(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
): AsyncGenerator<Uint8Array> {
  yield* source
}

async function drained(sink: Sink): Promise<void> {
  await new Promise<void>(resolve => sink.once('drain', resolve))
}
