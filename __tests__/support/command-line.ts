import { runCli } from '../../src/cli/run-cli.js'
import { registry } from '../../src/registry.js'

export interface CommandLineRun {
  readonly exitCode: number
  readonly out: string
  readonly err: string
  /** Both, in the order in which they came. */
  readonly log: string
}

/** Runs a command line in this process, with nobody at a terminal. */
export async function runCommandLine(
  words: readonly string[],
  input: readonly string[] = []
): Promise<CommandLineRun> {
  const shown = { out: '', err: '', log: '' }
  const write = (to: 'out' | 'err', text: string): void => {
    shown[to] += text
    shown.log += text
  }
  const exitCode = await runCli(words, {
    registry,
    version: '1.2.3-beta',
    env: {},
    terminal: {
      isInteractive: false,
      write: text => write('out', text),
      writeError: text => write('err', text)
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
