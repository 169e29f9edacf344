import { constants } from 'node:os'
import type { Readable } from 'node:stream'

/** How long what a finished program left running may still hold its output open without writing to it. */
const leftoverMs = 2000

/** How a program ended. */
export interface Exit {
  readonly exitCode: number
  readonly signal?: string | undefined
}

/** A program that a signal ended has the exit code that shells give it: 128 and the signal's number. */
export function toExit(code: number | null, signal: NodeJS.Signals | null): Exit {
  if (signal === null) return { exitCode: code ?? 0 }
  return { exitCode: 128 + constants.signals[signal], signal }
}

/**
 * Waits until a program has ended and the streams that are given have been read to their end. A daemon that it left
 * behind may keep them open for ever; then they are closed after two seconds of silence.
 */
export async function waitForExit(ended: Promise<Exit>, collected: readonly Readable[]): Promise<Exit> {
  const closed = Promise.all(collected.map(closeOf))
  const exit = await ended
  const silence = setTimeout(() => collected.forEach(stream => stream.destroy()), leftoverMs)
  for (const stream of collected) stream.on('data', () => silence.refresh())
  await closed
  clearTimeout(silence)
  return exit
}

function closeOf(stream: Readable): Promise<void> {
  return new Promise(resolve => {
    if (stream.closed) resolve()
    else stream.once('close', resolve)
  })
}
