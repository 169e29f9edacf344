import type { GuestFacts } from '../../contracts/builder.js'
import type { CheckContext, Plugin } from '../../contracts/plugin.js'
import { BuildError } from '../../core/errors.js'
import type { ConfigOf, Options } from '../../core/options.js'
import type { Part } from '../../core/part.js'
import type { Place } from '../../core/place.js'
import type { Problem, Report } from '../../core/problem.js'
import type { ObjectNode, SyntaxNode } from '../../core/syntax.js'
import { decodeWhatCanBe, type Decoded } from '../decode/decode.js'
import { placeOfPart } from '../decode/place-of-part.js'
import type { DecodeScope } from '../decode/scope.js'
import type { Interpolator } from '../interpolation/interpolator.js'
import { textsOf } from '../template.js'

/** What plugins' checks are told of the run and the build. */
export type CheckSurroundings = Omit<CheckContext, 'isSet' | 'report'>

/** Where a block's decoding gets its text rendered and its problems and secrets put. */
export interface BlockScope {
  readonly subject: string
  readonly place: Place
  readonly interpolator: Interpolator
  readonly surroundings: CheckSurroundings
  readonly report: Report
  addSecret(value: string): void
}

/** Decodes and checks a plugin's block; undefined when it has errors, which have been reported. */
export async function resolveBlock<O extends Options>(
  plugin: Pick<Plugin<O>, 'options' | 'check'>,
  layers: readonly ObjectNode[],
  scope: BlockScope,
  facts?: GuestFacts
): Promise<Decoded<O> | undefined> {
  const decoded = decodeWhatCanBe(plugin.options, layers, scope.place, decodeScope(scope, facts))
  if (decoded === undefined) return undefined
  const passes = await passesCheck(plugin, decoded, scope)
  return passes && decoded.doubtful.size === 0 ? decoded : undefined
}

/**
 * Applies a plugin's own rules to a decoded block; false when they find an error, which has been reported. What they
 * say of an option whose value is not known is a consequence of what has been reported already, and left out.
 */
export async function passesCheck<O extends Options>(
  plugin: Pick<Plugin<O>, 'check'>,
  { config, given, doubtful }: Decoded<O>,
  scope: BlockScope
): Promise<boolean> {
  let errors = 0
  const report: Report = problem => {
    if (problem.severity === 'error') errors += 1
    scope.report(problem)
  }
  try {
    await plugin.check?.(config, checkContext(scope, given, doubtful, report))
  } catch (error) {
    if (!(error instanceof BuildError) || error.code === 'IB_CANCELLED') throw error
    report(failedCheck(error, scope))
  }
  return errors === 0
}

/** What a check wanted to look at cannot be looked at; other blocks can be checked all the same. */
function failedCheck(
  { code, message, hint, place }: BuildError,
  { subject, place: block }: BlockScope
): Problem {
  return { code, severity: 'error', message: `${subject}: ${message}`, hint, place: place ?? block }
}

export function decodeScope(scope: BlockScope, facts?: GuestFacts): DecodeScope {
  const { subject, interpolator, report } = scope
  return {
    subject,
    report,
    addSecret: value => scope.addSecret(value),
    interpolate: node => interpolator.render(node, facts, report),
    checkLate: (node, fields) => interpolator.check(node, fields, report)
  }
}

function checkContext(
  { subject, place, surroundings }: BlockScope,
  given: ReadonlyMap<string, SyntaxNode>,
  doubtful: ReadonlySet<string>,
  report: Report
): CheckContext {
  const { host, directory, force, severityHere, signal } = surroundings
  return {
    host,
    directory,
    force,
    severityHere,
    signal,
    // Asked for only when the plugin does: whoever asks is checked for each build.
    get buildName() {
      return surroundings.buildName
    },
    isSet: option => given.has(option),
    report: ({ option, part, span, message, hint, code = 'IB_OPTION_VALUE', severity = 'error' }) => {
      if (option !== undefined && doubtful.has(option)) return
      if ([...doubtful].some(name => isAbout(message, name))) return
      const node = option === undefined ? undefined : given.get(option)
      const named = option === undefined || isNamed(message, option) ? '' : `\`${option}\`: `
      report({
        code,
        severity,
        message: `${subject}: ${named}${message}`,
        hint,
        place: node === undefined ? place : placeOfPart(node, part, span)
      })
    }
  }
}

/** True when a sentence names an option; one like `script` or `format` is a word of everyday too, if not in quotes. */
function isAbout(sentence: string, option: string): boolean {
  return (
    sentence.includes(`\`${option}\``) || (option.includes('_') && hasWord(withoutQuoted(sentence), option))
  )
}

/** True when a reader of the sentence knows which option it is about. */
function isNamed(sentence: string, option: string): boolean {
  const words = withoutQuoted(sentence)
  return hasWord(words, option) || words.includes(option.replaceAll('_', ' '))
}

function hasWord(sentence: string, word: string): boolean {
  return sentence.split(/\W+/).includes(word)
}

/** Without the values in it, whose words say nothing of what the sentence is about. */
function withoutQuoted(sentence: string): string {
  return sentence.replace(/"(?:[^"\\]|\\.)*"/g, '""')
}

/** A block that is decoded for good only when the data of the running build is there. */
export interface LateDecoded<O extends Options> {
  readonly resolve: (facts: GuestFacts) => Promise<ConfigOf<O>>
  readonly placeOf: (option: string, part?: Part) => Place | undefined
}

/**
 * The config of a block whose options may use data of the running build. Without such use it is decoded once, at
 * plan time; with it, again when the data is there, and a problem that only then shows is thrown.
 */
export async function lateResolve<O extends Options>(
  plugin: Plugin<O>,
  layers: readonly ObjectNode[],
  scope: BlockScope
): Promise<LateDecoded<O> | undefined> {
  const planned = await resolveBlock(plugin, layers, scope)
  if (planned === undefined) return undefined
  const placeOf = (option: string, part?: Part): Place | undefined => {
    const node = planned.given.get(option)
    return node && placeOfPart(node, part)
  }
  if (!layers.some(layer => textsOf(layer).some(node => scope.interpolator.usesBuildData(node)))) {
    return { placeOf, resolve: () => Promise.resolve(planned.config) }
  }
  const resolve = async (facts: GuestFacts): Promise<ConfigOf<O>> => {
    const problems: Problem[] = []
    const report: Report = problem => problems.push(problem)
    const resolved = await resolveBlock(plugin, layers, { ...scope, report }, facts)
    if (resolved !== undefined) return resolved.config
    const [first] = problems.filter(({ severity }) => severity === 'error')
    throw new BuildError(
      first?.code ?? 'IB_INTERNAL',
      first?.message ?? `${scope.subject} cannot be resolved`,
      {
        hint: first?.hint,
        place: first?.place
      }
    )
  }
  return { placeOf, resolve }
}
