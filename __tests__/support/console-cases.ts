import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { toBuildError } from '../../src/core/errors.js'
import type { Problem } from '../../src/core/problem.js'
import { packerFunctions } from '../../src/template/functions/index.js'
import { parseTemplate, render } from '../../src/template/go/template.js'
import { fakeEnvironment } from './function-environment.js'

/** An expression and what `packer console` 1.6.6 made of it; recorded by record-console.mjs. */
export interface ConsoleCase {
  readonly expression: string
  readonly output?: string
  readonly error?: string
  /** Where the error is, in bytes from 0, if Go told it. */
  readonly column?: number
  /** What is done here instead on purpose; no output means that it is refused. */
  readonly ours?: { readonly output?: string; readonly why: string }
}

export function consoleCases(): readonly ConsoleCase[] {
  const url = new URL('../fixtures/packer-1.6.6/console.json', import.meta.url)
  const { cases } = JSON.parse(readFileSync(url, 'utf8')) as { readonly cases: readonly ConsoleCase[] }
  return cases
}

export interface Answer {
  readonly output?: string
  readonly message?: string
  /** As Go counts: in bytes from 0. */
  readonly column?: number
}

/** What this program makes of an expression where packer's console would be. */
export function answerOf(expression: string): Answer {
  const here = { buildName: undefined, buildType: undefined, build: undefined, templateDirectory: '/work' }
  const functions = packerFunctions(fakeEnvironment({ ...here, uuid: () => crypto.randomUUID() }))
  const { template, problems } = parseTemplate(expression, {
    functions: functions.keys(),
    locate: start => ({ file: 'console', line: 1, column: start + 1 })
  })
  if (template === undefined) return refused(expression, problems[0])
  try {
    return { output: render(template, { functions }) }
  } catch (error) {
    return refused(expression, toBuildError(error))
  }
}

function refused(expression: string, problem: Pick<Problem, 'message' | 'place'> | undefined): Answer {
  const { message = '', place } = problem ?? {}
  return { message, column: Buffer.byteLength(expression.slice(0, (place?.column ?? 1) - 1)) }
}
