import type { Report } from '../../core/problem.js'
import type { Place } from '../../core/place.js'
import { createSuggest } from '../../core/suggest.js'
import type { StringNode, SyntaxNode } from '../../core/syntax.js'
import { checkGiven, shownPair } from './check-given.js'
import type { KnownVariables } from './check-variables.js'
import { isText, textHint, type Template } from '../template.js'

/** Variables that the user gives: from files in their order, then from the command line or the action's input. */
export interface GivenVariables {
  readonly files: readonly VariableFile[]
  readonly pairs: readonly (readonly [name: string, value: string])[]
  /** Where the pairs come from, for messages; the command line when absent. */
  readonly pairsFrom?: PairsFrom | undefined
  /** Of which variables in files that the template does not declare is warned; of the similar ones when absent. */
  readonly undeclared?: Undeclared | undefined
  /** A file could not be read, which has been reported: nothing can be said of what is missing. */
  readonly isPartial?: boolean
  /** There is no template that could declare any, as in a console: all of them are taken. */
  readonly isFree?: boolean
}
export type PairsFrom = 'command line' | 'action input'
/** `similar`: those whose names look like misspelt ones of the template. */
export type Undeclared = 'similar' | 'all' | 'none'
export interface VariableFile {
  readonly file: string
  readonly node: SyntaxNode
}

/** A variable's text before rendering, and where it was written, if in a file. */
export interface VariableText {
  readonly text: string
  readonly place: Place | undefined
  /** Where a part of the text stands. */
  readonly placeAt?: StringNode['placeAt'] | undefined
  /** How messages call a text that stands in no file. */
  readonly shownAs?: string | undefined
  /** No message quotes any part of it. */
  readonly isSecret?: boolean
  /** What was given is no text, which has been reported: the variable is given, and has no value. */
  readonly isWrong?: boolean
}

/**
 * Every variable's text by Packer's precedence: command line, later file, earlier file, default. A variable without
 * any is reported as missing.
 */
export function collectVariables(
  template: Template,
  given: GivenVariables,
  report: Report
): ReadonlyMap<string, VariableText> {
  const texts = new Map<string, VariableText>()
  const sensitive = new Set(template.sensitive.map(({ value }) => value))
  for (const { name, value } of template.variables) {
    if (value === undefined) continue
    texts.set(name, { ...textOf(value), isSecret: sensitive.has(name) && !comesFromElsewhere(value.value) })
  }
  for (const file of given.files) {
    for (const [name, text] of readVariableFile(file, report)) {
      texts.set(name, { ...text, isSecret: sensitive.has(name) })
    }
  }
  for (const [name, text] of given.pairs) {
    const shownAs = shownPair(name, given.pairsFrom)
    texts.set(name, { text, place: undefined, shownAs, isSecret: sensitive.has(name) })
  }
  if (given.isFree !== true) checkGiven(template, given, report)
  for (const { name, place, isWrong } of template.variables) {
    if (texts.has(name) || isWrong || given.isPartial === true) continue
    report({
      code: 'IB_VARIABLE',
      severity: 'error',
      message: `required variable not set: ${name}`,
      hint: howToGive(name, given.pairsFrom),
      place
    })
  }
  return texts
}

/** The secret itself does not stand in the text, and what is wrong with reading it has to be told. */
function comesFromElsewhere(text: string): boolean {
  return text.includes('{{') && /\b(?:vault|consul_key|aws_secretsmanager|env|user)\b/.test(text)
}

function howToGive(name: string, from: PairsFrom | undefined): string {
  return from === 'action input'
    ? `give it as a line \`${name}=…\` of the input \`var\`, or in a file of \`var-files\``
    : `give it with \`-var ${name}=…\` or in a variable file`
}

function textOf({ value, place, placeAt }: StringNode): VariableText {
  return { text: value, place, placeAt }
}

function readVariableFile({ file, node }: VariableFile, report: Report): readonly [string, VariableText][] {
  if (node.kind !== 'object') {
    report({
      code: 'IB_VARIABLE',
      severity: 'error',
      message: `the variable file ${file} must hold a JSON object with a string for each variable`,
      place: node.place
    })
    return []
  }
  return node.members.flatMap(({ key, value }) => {
    if (isText(value)) return [[key, textOf(value)]]
    if (value.kind === 'null') return [[key, { text: '', place: value.place }]]
    report({
      code: 'IB_VARIABLE',
      severity: 'error',
      message: `the value of variable \`${key}\` must be a string`,
      hint: textHint(value, { hidesValue: true }),
      place: value.place
    })
    return [[key, { text: '', place: value.place, isWrong: true }]]
  })
}

/** Far beyond what anybody writes, and Packer gives up sooner. */
const maximumDepth = 200

export interface ResolvedVariables extends KnownVariables {
  readonly secrets: readonly string[]
}

/** Renders one variable's text; `user` gives the value of another variable. Undefined after a problem (reported). */
export type RenderVariable = (
  text: VariableText,
  user: (name: string) => string,
  report: Report
) => string | undefined

/**
 * Renders all variables; one may use others, in any order but in no circle. One that has no text, cannot be rendered,
 * or uses such a one, has no value: what led to it is reported once, here or before.
 */
export function resolveVariables(
  template: Template,
  texts: ReadonlyMap<string, VariableText>,
  render: RenderVariable,
  report: Report
): ResolvedVariables {
  const variables = new Map<string, string>()
  const declared = template.variables.map(({ name }) => name)
  const valueless = new Set(declared.filter(name => !texts.has(name)))
  const underWay = new Set<string>()
  const suggestOne = createSuggest()
  const resolve = (name: string, from: VariableText | undefined): string | undefined => {
    if (valueless.has(name)) return undefined
    const known = variables.get(name)
    if (known !== undefined) return known
    const text = texts.get(name)
    if (text?.isWrong === true) {
      valueless.add(name)
      return undefined
    }
    if (underWay.size >= maximumDepth) {
      reportDepth(from, from === undefined ? report : reportAt(from, report))
      return undefined
    }
    if (text === undefined || underWay.has(name)) {
      reportReference(
        name,
        from?.place,
        underWay.has(name),
        suggestOne(name, texts.keys()),
        from === undefined ? report : reportAt(from, report)
      )
      return undefined
    }
    underWay.add(name)
    const user = (other: string): string => {
      const value = resolve(other, text)
      if (value === undefined) valueless.add(name)
      return value ?? ''
    }
    const value = render(text, user, reportAt(text, report))
    underWay.delete(name)
    if (value === undefined) valueless.add(name)
    else if (!valueless.has(name)) variables.set(name, value)
    return variables.get(name)
  }
  for (const name of texts.keys()) resolve(name, undefined)
  return { variables, valueless, secrets: secretsOf(template, { variables, valueless }, report) }
}

/** What is wrong with a value that stands in no file: what gave it is named instead of a place. */
function reportAt({ shownAs, isSecret = false }: VariableText, report: Report): Report {
  return problem => {
    const told = isSecret ? { ...problem, ...secretProblem } : problem
    report(
      shownAs === undefined ? told : { ...told, message: `${shownAs}: ${told.message}`, place: undefined }
    )
  }
}

const secretProblem = {
  message: 'the value of this sensitive variable has an expression in {{…}} that cannot be evaluated',
  hint: 'two braces that mean themselves are written {{`{{`}}; `image-build console` tells what is wrong with an expression'
} as const

function reportDepth(from: VariableText | undefined, report: Report): void {
  report({
    code: 'IB_VARIABLE',
    severity: 'error',
    message: `more than ${maximumDepth} variables refer to each other in a row`,
    place: from?.place
  })
}

function reportReference(
  name: string,
  place: Place | undefined,
  isCircle: boolean,
  near: string | undefined,
  report: Report
): void {
  report({
    code: 'IB_VARIABLE',
    severity: 'error',
    message: isCircle
      ? `variable \`${name}\` refers to itself, directly or through other variables`
      : `there is no variable \`${name}\``,
    hint: isCircle || near === undefined ? undefined : `did you mean \`${near}\`?`,
    place
  })
}

function secretsOf(
  { sensitive }: Template,
  { variables, valueless }: KnownVariables,
  report: Report
): readonly string[] {
  const suggestOne = createSuggest()
  return sensitive.flatMap(({ value: name, place }) => {
    const secret = variables.get(name)
    if (secret !== undefined) return secret === '' ? [] : [secret]
    if (valueless.has(name)) return []
    const near = suggestOne(name, variables.keys())
    report({
      code: 'IB_VARIABLE',
      severity: 'warning',
      message: `\`sensitive-variables\` names \`${name}\`, which is no variable`,
      hint: near === undefined ? undefined : `did you mean \`${near}\`?`,
      place
    })
    return []
  })
}
