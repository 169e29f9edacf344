import { disconnectedExitCode } from '../../src/contracts/communicator.js'
import type { FakeAnswer, FakeRun } from './fake-guest.js'

export interface FakeScript {
  readonly text: string
  /** From 1, over all batches. */
  readonly number: number
}
export interface FakeScriptEnd {
  readonly exitCode?: number
  readonly stdout?: string
  readonly stderr?: string
  /** The connection is lost while the script runs. */
  readonly lost?: true
  /** The guest cannot write the script. */
  readonly unwritable?: string
  /** The script's file could not be removed. */
  readonly stays?: true
}

/**
 * Answers for a `FakeGuest` that plays a guest with a POSIX shell: it takes batches apart as the real program does
 * and asks `behave` what each script does. Other commands succeed silently.
 */
export function batchAnswers(
  behave: (script: FakeScript) => FakeScriptEnd = () => ({})
): (run: FakeRun) => FakeAnswer {
  let number = 0
  return ({ stdin }) => {
    if (stdin === undefined) return 0
    const { nonce, scripts, valid } = takeApart(stdin)
    const out = { stdout: '', stderr: '' }
    const mark = (words: string): void => {
      out.stdout += `\n${nonce} ${words}\n`
      out.stderr += `\n${nonce} ${words}\n`
    }
    for (const [index, text] of scripts.entries()) {
      number += 1
      const end = behave({ text, number })
      const { exitCode = 0, stdout = '', stderr = '' } = end
      if (end.unwritable !== undefined) {
        mark(`unwritable ${index + 1} ${end.unwritable}`)
        break
      }
      mark(`begin ${index + 1}`)
      out.stdout += stdout
      out.stderr += stderr
      if (end.lost) return { exitCode: disconnectedExitCode, ...out }
      mark(`end ${index + 1} ${exitCode} ${end.stays ? 1 : 0}`)
      if (!valid.includes(exitCode)) break
    }
    return { exitCode: 0, ...out }
  }
}

interface Parts {
  readonly nonce: string
  readonly scripts: readonly string[]
  readonly valid: readonly number[]
}

function takeApart(stdin: string): Parts {
  const nonce = /^image_build_nonce=(\w+)$/m.exec(stdin)?.[1] ?? ''
  const sizes = (/^for image_build_size in ([\d ]+);/m.exec(stdin)?.[1] ?? '').split(' ').map(Number)
  const valid = (/^ {2}case '([\d ]+)' in/m.exec(stdin)?.[1] ?? '').trim().split(' ').map(Number)
  let rest = Buffer.from(stdin)
  const scripts: string[] = []
  for (const size of sizes.toReversed()) {
    scripts.unshift(rest.subarray(rest.length - size).toString())
    rest = rest.subarray(0, rest.length - size)
  }
  return { nonce, scripts, valid }
}
