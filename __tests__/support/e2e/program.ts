import { spawn, type ChildProcess } from 'node:child_process'
import { resolve } from 'node:path'

export interface Finished {
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
  readonly output: string
  readonly ms: number
}

export interface Running {
  readonly child: ChildProcess
  readonly finished: Promise<Finished>
  /** Resolves once the output so far matches; rejects when the program ends before that. */
  readonly shows: (pattern: RegExp) => Promise<void>
}

export interface ProgramOptions {
  readonly cwd: string
  /** Directory of the run's state and temporary files, so that a test sees all of what is left. */
  readonly home: string
  readonly env?: Readonly<Record<string, string>>
}

/** Starts the bundle that is published, as a user would. */
export function startProgram(words: readonly string[], { cwd, home, env = {} }: ProgramOptions): Running {
  const startedAt = performance.now()
  const child = spawn(process.execPath, [resolve('dist/index.js'), ...words], {
    cwd,
    env: {
      ...process.env,
      GITHUB_ACTIONS: '',
      IMAGE_BUILD_STATE_DIR: `${home}/state`,
      TMPDIR: `${home}/tmp`,
      ...env
    },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let output = ''
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
      for (const listener of listeners) listener()
    })
  }
  const finished = new Promise<Finished>(done => {
    child.on('close', (exitCode, signal) =>
      done({ exitCode, signal, output, ms: performance.now() - startedAt })
    )
  })
  const shows = (pattern: RegExp): Promise<void> =>
    new Promise((found, failed) => {
      const look = (): void => {
        if (!pattern.test(output)) return
        listeners.delete(look)
        found()
      }
      listeners.add(look)
      look()
      void finished.then(() => failed(new Error(`ended before it showed ${pattern.source}:\n${output}`)))
    })
  return { child, finished, shows }
}

export async function runProgram(words: readonly string[], options: ProgramOptions): Promise<Finished> {
  return await startProgram(words, options).finished
}
