import { constants } from 'node:os'
import type { Readable } from 'node:stream'
import type { Child } from './launch.js'

/** How long what a finished program left running may still hold its output open without writing to it. */
const leftoverMs = 2000

export interface Exit {
  readonly exitCode: number
  readonly signal?: string | undefined
}

/**
 * Waits until a program has ended and the streams that are given have been read to their end. A daemon that it left
 * behind may keep them open for ever; then they are closed after two seconds of silence.
 */
export function waitForExit(child: Child, collected: readonly Readable[]): Promise<Exit> {
  return new Promise(resolve => {
    child.once('exit', (code, signal) => {
      const silence = setTimeout(() => collected.forEach(stream => stream.destroy()), leftoverMs)
      for (const stream of collected) stream.on('data', () => silence.refresh())
      child.once('close', () => {
        clearTimeout(silence)
        resolve(toExit(code, signal))
      })
    })
  })
}

/** A program that a signal ended has the exit code that shells give it: 128 and the signal's number. */
function toExit(code: number | null, signal: NodeJS.Signals | null): Exit {
  if (signal === null) return { exitCode: code ?? 0 }
  return { exitCode: 128 + constants.signals[signal], signal }
}
