import { onAbort } from './abort.js'

/** The lines of standard input; on a terminal they can be edited, earlier ones come back, and Ctrl-C ends them. */
export function standardInput(): {
  readonly isInteractive: boolean
  lines(prompt: string, signal: AbortSignal): AsyncIterable<string>
} {
  const isInteractive = process.stdin.isTTY && process.stdout.isTTY
  return { isInteractive, lines: (prompt, signal) => readLines(prompt, signal, isInteractive) }
}

async function* readLines(
  prompt: string,
  signal: AbortSignal,
  isInteractive: boolean
): AsyncGenerator<string> {
  const { createInterface } = await import('node:readline')
  const terminal = isInteractive ? { output: process.stdout, prompt, terminal: true } : { terminal: false }
  const lines = createInterface({ input: process.stdin, ...terminal })
  const close = (): void => lines.close()
  const forget = onAbort(signal, close)
  lines.once('SIGINT', close)
  const showPrompt = (): void => {
    if (isInteractive) lines.prompt()
  }
  try {
    showPrompt()
    for await (const line of lines) {
      yield line
      showPrompt()
    }
  } finally {
    forget()
    close()
  }
}
