import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

/** Whether util-linux's `script` is there, which gives a program a terminal of its own. */
export const hasScript = existsSync('/usr/bin/script') && process.platform === 'linux'

/** Keys that are no text: what the terminal makes of them is Ctrl-C and Ctrl-D. */
export const keys = { interrupt: '\u0003', end: '\u0004' } as const

export interface TerminalRun {
  readonly exitCode: number | null
  /** What the terminal showed, with plain line ends. */
  readonly shown: string
  /** From the last answer to the end. */
  readonly msAfterLastAnswer: number
}

/**
 * Runs the published bundle on a terminal: each answer is typed once what was shown since the last matches, with Enter
 * unless it is a key of its own.
 */
export async function runOnTerminal(
  words: readonly string[],
  { cwd, home }: { readonly cwd: string; readonly home: string },
  answers: readonly (readonly [after: RegExp, typed: string])[]
): Promise<TerminalRun> {
  const quoted = [process.execPath, resolve('dist/index.js'), ...words].map(word => `'${word}'`).join(' ')
  const child = spawn('script', ['-qec', `exec ${quoted}`, '/dev/null'], {
    cwd,
    env: {
      ...process.env,
      GITHUB_ACTIONS: '',
      IMAGE_BUILD_STATE_DIR: `${home}/state`,
      TMPDIR: `${home}/tmp`
    },
    stdio: ['pipe', 'pipe', 'inherit']
  })
  const left = [...answers]
  let shown = ''
  let from = 0
  let answeredAt = performance.now()
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text.replaceAll('\r', '')
    const [next] = left
    if (next?.[0].test(shown.slice(from)) !== true) return
    left.shift()
    from = shown.length
    answeredAt = performance.now()
    const [, typed] = next
    child.stdin.write(Object.values<string>(keys).includes(typed) ? typed : `${typed}\n`)
  })
  const exitCode = await new Promise<number | null>(done => child.once('close', done))
  return { exitCode, shown, msAfterLastAnswer: performance.now() - answeredAt }
}
