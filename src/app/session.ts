import { join } from 'node:path'
import { legible } from '../core/legible.js'
import type { Place } from '../core/place.js'
import type { Problem, Report } from '../core/problem.js'
import { ProblemList, untilFull, untilFullAsync } from '../core/problem-list.js'
import { ownWords, redactData } from '../core/redact.js'
import { createInterpolator } from '../template/interpolation/create-interpolator.js'
import { readTemplate } from '../template/read-template.js'
import { resolveAll } from '../template/variables/resolve-all.js'
import { sensitiveTexts } from '../template/variables/sensitive-texts.js'
import type { Template } from '../template/template.js'
import { collectVariables, type GivenVariables } from '../template/variables/variables.js'
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
  const list = new ProblemList()
  const files: Problem[] = []
  const template =
    choice.template === ''
      ? readTemplate('{}', 'console', join(program.directories.working, 'console')).template
      : await loadTemplate(choice.template, program, files)
  const variableFiles = await loadVariableFiles(choice.variableFiles, program, files)
  if (template === undefined || files.some(({ severity }) => severity === 'error')) {
    return { session: undefined, problems: files.map(legible) }
  }
  const given = { files: variableFiles, pairs: choice.variables, isFree: choice.template === '' }
  const session = await untilFullAsync(() => begin(template, given, program, list.add), undefined)
  if (session === undefined)
    for (const secret of sensitiveTexts(template, given)) program.redactor.add(secret)
  return { session, problems: [...files, ...list.problems].map(problem => told(problem, program)) }
}

function told(problem: Problem, { redactor }: Program): Problem {
  return legible(redactData(problem, text => redactor.redact(text), ownWords))
}

async function begin(
  template: Template,
  given: GivenVariables,
  program: Program,
  report: Report
): Promise<Session> {
  const { host, startedAt, directories, redactor } = program
  const facts = {
    host,
    startedAt,
    directory: directories.working,
    templateDirectory: template.directory,
    version: packerVersion,
    variables: new Map<string, string>(),
    valueless: new Set<string>()
  }
  const texts = collectVariables(template, given, report)
  const readStore = storesOf(program)
  const { secrets, ...known } = await resolveAll({ template, readStore }, texts, facts, report)
  for (const secret of secrets) redactor.add(secret)
  const interpolator = createInterpolator({ ...facts, ...known })
  const sorted = [...known.variables].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    variables: sorted.map(([name, value]) => [name, redactor.redact(value)] as const),
    evaluate(text, line) {
      const found = new ProblemList()
      const placeAt = (start: number): Place => ({ file: 'console', line, column: start + 1 })
      const node = { kind: 'string', value: text, place: placeAt(0), placeAt } as const
      const value = untilFull(() => interpolator.render(node, undefined, found.add), undefined)
      const shown = value === undefined ? undefined : redactor.redact(value)
      return { value: shown, problems: found.problems.map(problem => told(problem, program)) }
    }
  }
}
