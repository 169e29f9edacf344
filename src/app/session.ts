import { join } from 'node:path'
import { legible } from '../core/legible.js'
import type { Problem } from '../core/problem.js'
import { ownWords, redactData } from '../core/redact.js'
import { createInterpolator } from '../template/create-interpolator.js'
import { readTemplate } from '../template/read-template.js'
import { resolveAll } from '../template/resolve-all.js'
import { collectVariables } from '../template/variables.js'
import type { TemplateChoice } from './invocation.js'
import { loadTemplate, loadVariableFiles } from './load.js'
import { packerVersion, type Program } from './program.js'
import { storesOf } from './read-store.js'

/** Template expressions, evaluated one by one with a template's variables. */
export interface Session {
  /** Sorted by name; sensitive ones are masked. */
  readonly variables: readonly (readonly [name: string, value: string])[]
  /** @param line counted from 1, for the places of problems */
  evaluate(text: string, line: number): Evaluation
}
export interface Evaluation {
  /** Secrets are masked in it; undefined when there was an error. */
  readonly value: string | undefined
  readonly problems: readonly Problem[]
}
export interface OpenedSession {
  /** Absent when the template or a variable file cannot be read. */
  readonly session: Session | undefined
  /** Secrets are masked in them, here as everywhere. */
  readonly problems: readonly Problem[]
}

/**
 * Opens a session with the variables of a template, or, for the empty path, with those that are given alone. A
 * variable without a value is told and left out.
 */
export async function openSession(choice: TemplateChoice, program: Program): Promise<OpenedSession> {
  const { host, startedAt, directories, redactor } = program
  const problems: Problem[] = []
  const template =
    choice.template === ''
      ? readTemplate('{}', 'console', join(directories.working, 'console')).template
      : await loadTemplate(choice.template, program, problems)
  const files = await loadVariableFiles(choice.variableFiles, program, problems)
  if (template === undefined || problems.some(({ severity }) => severity === 'error')) {
    return { session: undefined, problems: problems.map(legible) }
  }
  const facts = {
    host,
    startedAt,
    directory: directories.working,
    templateDirectory: template.directory,
    version: packerVersion,
    variables: new Map<string, string>(),
    valueless: new Set<string>()
  }
  const report = (problem: Problem): void => void problems.push(problem)
  const told = (problem: Problem): Problem =>
    legible(redactData(problem, text => redactor.redact(text), ownWords))
  const given = { files, pairs: choice.variables, isFree: choice.template === '' }
  const texts = collectVariables(template, given, report)
  const readStore = storesOf(program)
  const { secrets, ...known } = await resolveAll({ template, readStore }, texts, facts, report)
  for (const secret of secrets) redactor.add(secret)
  const interpolator = createInterpolator({ ...facts, ...known })
  const evaluate: Session['evaluate'] = (text, line) => {
    const found: Problem[] = []
    const placeAt = (start: number): { file: string; line: number; column: number } => ({
      file: 'console',
      line,
      column: start + 1
    })
    const node = { kind: 'string', value: text, place: placeAt(0), placeAt } as const
    const value = interpolator.render(node, undefined, problem => found.push(problem))
    return { value: value === undefined ? undefined : redactor.redact(value), problems: found.map(told) }
  }
  const sorted = [...known.variables].sort(([a], [b]) => (a < b ? -1 : 1))
  const variables = sorted.map(([name, value]) => [name, redactor.redact(value)] as const)
  return { session: { variables, evaluate }, problems: problems.map(told) }
}
