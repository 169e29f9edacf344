import { BuildError } from '../../core/errors.js'
import type { RenderData } from '../../core/late-text.js'
import type { Place } from '../../core/place.js'
import type { Problem } from '../../core/problem.js'
import { builtinFunctions } from './builtins/index.js'
import { Budget } from './budget.js'
import { withoutStrayBytes } from './bytes.js'
import { TemplateFault } from './fault.js'
import type { FunctionTable } from './functions.js'
import type { ParsedTemplate } from './parser.js'
import { parse } from './parser.js'
import { fromTemplateData } from './value.js'
import { walk } from './walk.js'

/** Says where a range of a template's text (UTF-16 code units) stands in the user's file. */
export type Locate = (start: number, end: number) => Place | undefined

/** A text in the language of Go's text/template, parsed. */
export interface Template extends ParsedTemplate {
  readonly text: string
  readonly locate: Locate
}

export interface ParseOptions {
  /** Names of the functions that exist where the text stands; Go's own are always there. */
  readonly functions: Iterable<string>
  /** Functions that have another name today: the old names with the new ones. */
  readonly renamed?: ReadonlyMap<string, string> | undefined
  readonly locate?: Locate | undefined
}

export interface ParseResult {
  /** Absent when there was an error. */
  readonly template?: Template
  readonly problems: readonly Problem[]
}

/** Parses a text; every problem is an IB_INTERPOLATION with the place of what is wrong. */
export function parseTemplate(
  text: string,
  { functions, renamed, locate = () => undefined }: ParseOptions
): ParseResult {
  const { template, faults } = parse(text, new Set([...functions, ...builtinFunctions.keys()]), renamed)
  const problems = faults.map(fault => toProblem(fault, locate))
  return template === undefined ? { problems } : { template: { ...template, text, locate }, problems }
}

function toProblem({ message, hint, start, end }: TemplateFault, locate: Locate): Problem {
  return { code: 'IB_INTERPOLATION', severity: 'error', message, hint, place: locate(start, end) }
}

export interface RenderInput {
  /** What `.` is at the start; absent: nothing, so that every field shows as `<no value>`. */
  readonly data?: RenderData | undefined
  /**
   * Go's name of the type when Packer hands in a struct here: then a field that it lacks is an error.
   * Without it the data is a map, where a missing key shows as `<no value>`.
   */
  readonly structName?: string | undefined
  readonly functions: FunctionTable
}

/** The text with its actions carried out. Throws a BuildError, IB_INTERPOLATION unless a function threw its own. */
export function render(template: Template, { data, structName, functions }: RenderInput): string {
  const output: string[] = []
  const root = data === undefined ? null : fromTemplateData(data, structName)
  try {
    walk(
      {
        template,
        functions,
        variables: [{ name: '$', value: root }],
        output,
        budget: new Budget(),
        depth: 0
      },
      root,
      template.root
    )
  } catch (error) {
    if (error instanceof RangeError) throw toBuildError(tooLarge(template), template)
    throw error instanceof TemplateFault ? toBuildError(error, template) : error
  }
  return withoutStrayBytes(output.join(''))
}

/** The engine's stack or its longest text gave out: the template calls itself too often, or a width is huge. */
function tooLarge({ text }: Template): TemplateFault {
  return new TemplateFault('the result is too large, or its parts are nested too deep', 0, text.length)
}

function toBuildError(fault: TemplateFault, { text, locate }: Template): BuildError {
  const { message, hint, start, end } = fault
  const place = locate(start, end)
  const shown = place === undefined ? ` (in \`${text.slice(start, end)}\`)` : ''
  return new BuildError('IB_INTERPOLATION', `${message}${shown}`, { hint, place, cause: fault })
}
