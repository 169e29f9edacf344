import type { ConfigOf, Option, Options } from '../../core/options.js'
import type { Place } from '../../core/place.js'
import type { Member, ObjectNode, SyntaxNode } from '../../core/syntax.js'
import { withDefaults } from './defaults.js'
import { checkLimits, isUnset } from './limits.js'
import {
  decodeIntegers,
  decodeLate,
  decodeLateList,
  decodeLateRows,
  decodeRows,
  decodeStrings
} from './lists.js'
import { decodeLateMap, decodeMap } from './maps.js'
import { reportMissing, reportStatus, reportTwice, reportUnknown } from './report.js'
import { decodeBoolean, decodeDuration, decodeInteger, decodeString } from './scalars.js'
import { wrongType, type DecodeScope } from './scope.js'

/** A block's decoded options, and what the template gives for them. */
export interface Decoded<O extends Options> {
  readonly config: ConfigOf<O>
  /** Values as they are written, by options; what is wrong with one of them is placed with `placeOfPart`. */
  readonly given: ReadonlyMap<string, SyntaxNode>
  /**
   * Options whose value could not be told, for reasons that have been reported: the config has their default, and no
   * rule that concerns them can be judged. A plan must not come of a block that has any.
   */
  readonly doubtful: ReadonlySet<string>
}

/**
 * Reads a block into the config that its options declare. `layers` are objects of which later ones win by key.
 * Every problem is reported; undefined when there was an error.
 */
export function decode<O extends Options>(
  options: O,
  layers: readonly ObjectNode[],
  blockPlace: Place,
  scope: DecodeScope
): Decoded<O> | undefined {
  const decoded = decodeWhatCanBe(options, layers, blockPlace, scope)
  return decoded?.doubtful.size === 0 ? decoded : undefined
}

/** As `decode`, but gives what there is also after errors, so that more can be judged; undefined when a required option has no value. */
export function decodeWhatCanBe<O extends Options>(
  options: O,
  layers: readonly ObjectNode[],
  blockPlace: Place,
  scope: DecodeScope
): Decoded<O> | undefined {
  const doubtful = new Set<string>()
  const all = collect(options, layers, scope, doubtful)
  const given = new Map(all)
  const values: Record<string, unknown> = {}
  // As in Packer, what a later layer overrides has to be right as well.
  for (const [name, { value }] of all) {
    const watched = watch(scope, () => doubtful.add(name))
    values[name] = decodeOption(options, name, value, watched)
  }
  reportMissing(options, given, blockPlace, scope)
  const config: unknown = withDefaults(options, values)
  if (!isConfigOf(options, config)) return undefined
  return { config, given: new Map([...given].map(([name, { value }]) => [name, value])), doubtful }
}

/** The same scope, which tells when something is wrong with what is decoded in it. */
function watch(scope: DecodeScope, onFailure: () => void): DecodeScope {
  return {
    ...scope,
    report: problem => {
      if (problem.severity === 'error') onFailure()
      scope.report(problem)
    },
    interpolate: node => {
      const text = scope.interpolate(node)
      if (text === undefined) onFailure()
      return text
    },
    checkLate: (node, fields) => {
      const isRight = scope.checkLate(node, fields)
      if (!isRight) onFailure()
      return isRight
    }
  }
}

/** A value was decoded and limits were checked for each option, so what is left to tell is presence. */
function isConfigOf<O extends Options>(
  options: O,
  config: unknown
): config is ConfigOf<O> & Readonly<Record<string, unknown>> {
  if (typeof config !== 'object' || config === null) return false
  const values = new Map(Object.entries(config))
  return Object.entries(options).every(
    ([name, option]) => option.required !== true || values.get(name) !== undefined
  )
}

/**
 * The members that give options a value, in the order of the layers; the last of an option counts. Unknown and
 * unsupported names are reported; what an unknown one was probably meant to be is doubtful then.
 */
function collect(
  options: Options,
  layers: readonly ObjectNode[],
  scope: DecodeScope,
  doubtful: Set<string>
): readonly (readonly [string, Member])[] {
  const names = new Map(Object.keys(options).map(name => [name.toLowerCase(), name]))
  const given: (readonly [string, Member])[] = []
  for (const { members } of layers) {
    const spelled = new Map<string, string>()
    for (const entry of members) {
      // Packer hands its own facts to components under such keys, and so lets them pass in templates.
      if (entry.key.startsWith('packer_')) continue
      const name = names.get(entry.key.toLowerCase())
      const option = name === undefined ? undefined : options[name]
      if (name === undefined || option === undefined) {
        doubtful.add(entry.key).add(reportUnknown(entry, Object.keys(options), scope) ?? entry.key)
        continue
      }
      reportTwice(entry, spelled.get(name), scope)
      spelled.set(name, entry.key)
      reportStatus(option, name, entry, scope)
      if (option.unsupported !== undefined) doubtful.add(name)
      if (entry.value.kind !== 'null') given.push([name, entry])
    }
  }
  return given
}

function decodeOption(options: Options, name: string, node: SyntaxNode, scope: DecodeScope): unknown {
  const option = options[name]
  if (option === undefined) return undefined
  const value = decodeKind(option, name, node, scope)
  if (isUnset(option, value)) return undefined
  if (value === undefined || !checkLimits(option, name, value, node, scope)) return undefined
  if (option.sensitive === true && typeof value === 'string') scope.addSecret(value)
  return value
}

function decodeKind(option: Option<unknown>, name: string, node: SyntaxNode, scope: DecodeScope): unknown {
  const fields = option.fields ?? []
  switch (option.kind) {
    case 'string':
      return decodeString(node, name, scope)
    case 'integer':
      return decodeInteger(node, name, scope)
    case 'boolean':
      return decodeBoolean(node, name, scope)
    case 'tristate':
      return node.kind === 'string' && node.value === '' ? undefined : decodeBoolean(node, name, scope)
    case 'duration':
      return decodeDuration(node, name, scope)
    case 'strings':
      return decodeStrings(node, name, scope)
    case 'integers':
      return decodeIntegers(node, name, scope)
    case 'rows':
      return decodeRows(node, name, scope)
    case 'map':
      return decodeMap(node, name, scope)
    case 'late':
      return decodeLate(node, name, scope, fields)
    case 'lateList':
      return decodeLateList(node, name, scope, fields)
    case 'lateRows':
      return decodeLateRows(node, name, scope, fields)
    case 'lateMap':
      return decodeLateMap(node, name, scope, fields)
    case 'block':
      return decodeBlock(option, name, node, scope)
    case 'blocks':
      return decodeBlocks(option, name, node, scope)
  }
}

/** An object, or a list of one, as Packer's weak decoding takes it. */
function decodeBlock(option: Option<unknown>, name: string, node: SyntaxNode, scope: DecodeScope): unknown {
  const inner = node.kind === 'array' && node.items.length === 1 ? node.items[0] : node
  if (inner?.kind !== 'object') return wrongType(scope, name, 'an object', node)
  const subject = `${scope.subject}: \`${name}\``
  return decode(option.options ?? {}, [inner], inner.place, { ...scope, subject })?.config
}

function decodeBlocks(option: Option<unknown>, name: string, node: SyntaxNode, scope: DecodeScope): unknown {
  if (node.kind !== 'array' && node.kind !== 'object') {
    return wrongType(scope, name, 'a list of objects', node)
  }
  const items = node.kind === 'array' ? node.items : [node]
  const blocks = items.map(item => decodeBlock(option, name, item, scope))
  return blocks.includes(undefined) ? undefined : blocks
}
