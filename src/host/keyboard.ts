import { openSync } from 'node:fs'
import { ReadStream } from 'node:tty'
import type { Keyboard } from '../contracts/host.js'
import { BuildError } from '../core/errors.js'
import { abortReason, onAbort } from './abort.js'

/**
 * The keyboard of the terminal to which this process prints; undefined when there is none. Where a template comes in
 * by standard input, answers are read from the terminal itself.
 */
export function openKeyboard(): Keyboard | undefined {
  if (!process.stdout.isTTY) return undefined
  if (process.stdin.isTTY) return createKeyboard(() => process.stdin)
  const terminal = openTerminal()
  return terminal === undefined ? undefined : createKeyboard(() => terminal)
}

function openTerminal(): NodeJS.ReadableStream | undefined {
  if (process.platform === 'win32') return undefined
  try {
    return new ReadStream(openSync('/dev/tty', 'r')).unref()
  } catch {
    return undefined
  }
}

/** @param open gives the stream that is read; called when the first question is asked */
export function createKeyboard(open: () => NodeJS.ReadableStream): Keyboard {
  let lastTurn: Promise<unknown> = Promise.resolve()
  return {
    async ask(show, signal) {
      const turn = lastTurn.then(async () => {
        signal.throwIfAborted()
        show()
        return await readLine(open(), signal)
      })
      lastTurn = turn.catch(() => undefined)
      return await turn
    }
  }
}

/** Keys are not read one by one, so that Ctrl-C is what it is everywhere else. */
async function readLine(input: NodeJS.ReadableStream, signal: AbortSignal): Promise<string> {
  // A stream that has ended says so only once.
  if (!input.readable) throw inputEnded()
  const { createInterface } = await import('node:readline')
  const lines = createInterface({ input, terminal: false })
  return await new Promise((resolve, reject) => {
    const forget = onAbort(signal, () => {
      reject(abortReason(signal))
      lines.close()
    })
    lines.once('line', line => {
      resolve(line)
      lines.close()
    })
    lines.once('close', () => {
      forget()
      reject(inputEnded())
    })
  })
}

function inputEnded(): BuildError {
  return new BuildError('IB_CANCELLED', 'the input ended before the question was answered')
}
