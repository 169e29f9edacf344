import { runCli } from '../../src/cli/run-cli.js'
import { registry } from '../../src/registry.js'

export interface CommandLineRun {
  readonly exitCode: number
  readonly out: string
  readonly err: string
}

/** Runs a command line in this process, with nobody at a terminal. */
export async function runCommandLine(
  words: readonly string[],
  input: readonly string[] = []
): Promise<CommandLineRun> {
  const shown = { out: '', err: '' }
  const exitCode = await runCli(words, {
    registry,
    version: '1.2.3-beta',
    env: {},
    terminal: {
      isInteractive: false,
      write: text => void (shown.out += text),
      writeError: text => void (shown.err += text)
    },
    input: {
      isInteractive: false,
      async *lines() {
        yield* input
      }
    },
    signal: new AbortController().signal
  })
  return { exitCode, ...shown }
}
