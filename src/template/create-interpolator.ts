import type { GuestFacts } from '../contracts/builder.js'
import type { Host } from '../contracts/host.js'
import { BuildError, toBuildError } from '../core/errors.js'
import type { LateText, RenderData } from '../core/late-text.js'
import type { Problem, Report } from '../core/problem.js'
import { suggest } from '../core/suggest.js'
import type { StringNode } from '../core/syntax.js'
import { packerFunctionNames, packerFunctions, type FunctionEnvironment } from './functions/index.js'
import { parseTemplate, render, type Template } from './go/template.js'
import { findUses, type Uses } from './go/uses.js'
import { checkVariables, type KnownVariables } from './check-variables.js'
import { commonFactNames } from './fact-names.js'
import type { Interpolator } from './interpolator.js'
import type { RenderVariable } from './variables.js'

/** What the functions of a template can tell: of the run, and of one build where there is one. */
export interface InterpolatorFacts extends KnownVariables {
  readonly host: Host
  readonly startedAt: Date
  readonly directory: string
  readonly templateDirectory: string
  readonly version: string
  readonly readStore?: FunctionEnvironment['readStore']
  readonly build?: {
    readonly name: string
    readonly type: string
    /** Keys of `build` beyond the common ones. */
    readonly factNames: readonly string[]
  }
}

export function createInterpolator(
  facts: InterpolatorFacts
): Interpolator & { readonly renderVariable: RenderVariable } {
  return {
    render: (node, known, report) => {
      const lookAt = (uses: Uses): boolean => {
        reportFields(uses, node, report)
        return checkVariables(uses, node, facts, report)
      }
      return renderNow(node, environment(facts, known), lookAt, report)
    },
    check: (node, fields, report) => checkLate(node, fields, facts, report),
    renderLate: (text, data, known) => renderLate(text, data, facts, known),
    usesBuildData: node => usesBuild(node.value),
    renderVariable: (text, user, report) => {
      const place = text.place ?? { file: 'command line', line: 1, column: 1 }
      const node: StringNode = { kind: 'string', value: text.text, place, placeAt: text.placeAt }
      const inVariables = { ...environment(facts, undefined), where: 'variables' as const, user }
      return renderAroundFields(node, inVariables, report)
    }
  }
}

function environment(facts: InterpolatorFacts, known: GuestFacts | undefined): FunctionEnvironment {
  const { host, build } = facts
  return {
    where: 'component',
    now: facts.startedAt,
    user: name => facts.variables.get(name),
    env: name => host.env[name],
    uuid: () => host.random.uuid(),
    directory: facts.directory,
    templateDirectory: facts.templateDirectory,
    version: facts.version,
    readStore: facts.readStore,
    ...(build === undefined
      ? {}
      : {
          buildName: build.name,
          buildType: build.type,
          build: buildFunction(build.factNames, known),
          cloud: build.type.startsWith('amazon-') ? ('amazon' as const) : undefined
        })
  }
}

/** At plan time, when nothing is known yet, a placeholder stands for each value that will be there later. */
function buildFunction(ownNames: readonly string[], known: GuestFacts | undefined): (key: string) => string {
  return key => {
    const value = known?.[key]
    if (value !== undefined) return value
    const names = [...commonFactNames, ...ownNames]
    if (names.includes(key)) return known === undefined ? `<build ${key}>` : unknownFact(key)
    const near = suggest(key, names)
    throw new BuildError('IB_INTERPOLATION', `loaded data, but could not find ${key} in it`, {
      hint: near === undefined ? `the builder provides: ${names.join(', ')}` : `did you mean ${near}?`
    })
  }
}

/** What Packer shows for a fact that the build does not have. */
function unknownFact(key: string): string {
  const [, part] = /^PackerHTTP(IP|Port|Addr)$/.exec(key) ?? []
  return part === undefined ? '<no value>' : `ERR_HTTP_${part.toUpperCase()}_NOT_IMPLEMENTED_BY_BUILDER`
}

function parse(node: StringNode, report: Report): Template | undefined {
  const { template, problems } = parseTemplate(node.value, {
    functions: packerFunctionNames,
    locate: (start, end) => node.placeAt?.(start, end) ?? node.place
  })
  for (const problem of problems) report(problem)
  return template
}

/** Text without an opening `{{` is the common case, and means itself. */
function isPlain(text: string): boolean {
  return !text.includes('{{')
}

/** Looks at what a text uses before it is rendered; false when it cannot be, which has been reported. */
type LookAt = (uses: Uses) => boolean

function renderNow(
  node: StringNode,
  functions: FunctionEnvironment,
  lookAt: LookAt,
  report: Report
): string | undefined {
  if (isPlain(node.value)) return node.value
  const template = parse(node, report)
  if (template === undefined) return undefined
  if (!lookAt(findUses(template))) return undefined
  try {
    return render(template, { functions: packerFunctions(functions) })
  } catch (error) {
    report(problemOf(error, node))
    return undefined
  }
}

function problemOf(error: unknown, node: StringNode): Problem {
  const { code, message, hint, place } = toBuildError(error)
  return { code, severity: 'error', message, hint, place: place ?? node.place }
}

/** Options that are rendered at plan time have no data of a step; as in Packer, each field gives `<no value>`. */
function reportFields({ fields }: Uses, node: StringNode, report: Report): void {
  for (const { names, place } of fields) {
    report({
      code: 'IB_INTERPOLATION',
      severity: 'warning',
      message: `there is no \`.${names.join('.')}\` here: it becomes \`<no value>\``,
      place: place ?? node.place
    })
  }
}

/**
 * Actions of a variable that begin with a field have no value yet: they stay as they are written, for the step that
 * renders the text again.
 */
function renderAroundFields(
  node: StringNode,
  functions: FunctionEnvironment,
  report: Report
): string | undefined {
  const actions: string[] = []
  // Stand-ins of the same length, so that places stay right.
  const value = node.value.replaceAll(/\{\{\s?\..*?\s?\}\}/g, action => {
    actions.push(action)
    return standIn(actions.length - 1, action.length)
  })
  const rendered = renderNow({ ...node, value }, functions, () => true, report)
  return actions.reduce(
    (text, action, index) => text?.replaceAll(standIn(index, action.length), () => action),
    rendered
  )
}

/** Characters of the private use area, which no text has. */
function standIn(index: number, length: number): string {
  return String.fromCharCode(0xe000 + index) + '\uf8ff'.repeat(length - 1)
}

function checkLate(
  node: StringNode,
  fields: readonly string[],
  facts: InterpolatorFacts,
  report: Report
): boolean {
  if (isPlain(node.value)) return true
  const template = parse(node, report)
  if (template === undefined) return false
  const uses = findUses(template)
  let isRight = checkVariables(uses, node, facts, report)
  for (const { names, place } of uses.fields) {
    const [name = ''] = names
    if (fields.includes(name)) continue
    isRight = false
    const near = suggest(name, fields)
    report({
      code: 'IB_INTERPOLATION',
      severity: 'error',
      message: `there is no \`.${name}\` here`,
      hint:
        near === undefined
          ? `these exist: ${fields.map(field => `.${field}`).join(', ')}`
          : `did you mean \`.${near}\`?`,
      place: place ?? node.place
    })
  }
  for (const {
    name,
    arguments: [key],
    place
  } of uses.functions) {
    if (name !== 'build' || key === undefined) continue
    if (!checkBuildKey(key, facts, { ...node, place: place ?? node.place }, report)) isRight = false
  }
  return isRight
}

function checkBuildKey(key: string, facts: InterpolatorFacts, node: StringNode, report: Report): boolean {
  try {
    buildFunction(facts.build?.factNames ?? [], undefined)(key)
    return true
  } catch (error) {
    report(problemOf(error, node))
    return false
  }
}

function usesBuild(text: string): boolean {
  if (isPlain(text)) return false
  const { template } = parseTemplate(text, { functions: packerFunctionNames })
  return template !== undefined && findUses(template).functions.some(({ name }) => name === 'build')
}

/**
 * A variable's value may hold fields of the step (`{{ .HTTPIP }}`): it is rendered with the step's data where it is
 * used, as Packer does (seen with 1.6.6).
 */
function renderLate(text: LateText, data: RenderData, facts: InterpolatorFacts, known: GuestFacts): string {
  if (isPlain(text.template)) return text.template
  const functions = environment(facts, known)
  const renderText = (source: string, user: FunctionEnvironment['user']): string => {
    const { template, problems } = parseTemplate(source, {
      functions: packerFunctionNames,
      locate: () => text.place
    })
    const [first] = problems
    if (template === undefined) {
      throw new BuildError('IB_INTERPOLATION', first?.message ?? 'cannot be parsed', {
        hint: first?.hint,
        place: text.place
      })
    }
    return render(template, { data, functions: packerFunctions({ ...functions, user }) })
  }
  return renderText(text.template, name => {
    const value = functions.user(name)
    return value === undefined || isPlain(value) ? value : renderText(value, other => functions.user(other))
  })
}
