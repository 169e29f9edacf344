import type { Host } from '../../src/contracts/host.js'
import type { Plugin } from '../../src/contracts/plugin.js'
import type { ConfigOf, Options } from '../../src/core/options.js'
import type { Part, Span } from '../../src/core/part.js'
import type { Place } from '../../src/core/place.js'
import type { Problem } from '../../src/core/problem.js'
import type { ObjectNode, SyntaxNode } from '../../src/core/syntax.js'
import { decode } from '../../src/template/decode/decode.js'
import { placeOfPart } from '../../src/template/decode/place-of-part.js'
import { parseJson } from '../../src/template/json/parse.js'

/** The config that a plugin gets for a block of a template, with its defaults; fails the test for a wrong block. */
export function configOf<O extends Options>(
  { options }: Pick<Plugin<O>, 'options'>,
  block: object
): ConfigOf<O> {
  const { decoded, problems } = decodeBlock(options, block)
  if (decoded === undefined) throw new Error(problems.map(({ message }) => message).join('; '))
  return decoded.config
}

/** What a plugin finds wrong with a block at plan time, in decoding and in its own check. */
export async function problemsOf<O extends Options>(
  plugin: Pick<Plugin<O>, 'options' | 'check'>,
  block: object,
  host: Host
): Promise<readonly Problem[]> {
  const { decoded, problems } = decodeBlock(plugin.options, block)
  if (decoded === undefined) return problems
  const { config, given } = decoded
  await plugin.check?.(config, {
    host,
    directory: '/work',
    force: false,
    severityHere: 'error',
    buildName: 'test',
    signal: new AbortController().signal,
    isSet: option => given.has(option),
    report: ({ option, part, span, code = 'IB_OPTION_VALUE', severity = 'error', ...finding }) =>
      problems.push({
        ...finding,
        code,
        severity,
        place: placeIn(given, option, part, span)
      })
  })
  return problems
}

function placeIn(
  given: ReadonlyMap<string, SyntaxNode>,
  option = '',
  part?: Part,
  span?: Span
): Place | undefined {
  const node = given.get(option)
  return node && placeOfPart(node, part, span)
}

function decodeBlock<O extends Options>(
  options: O,
  block: object
): { decoded: ReturnType<typeof decode<O>>; problems: Problem[] } {
  const problems: Problem[] = []
  const node = nodeOf(block)
  const decoded = decode(options, [node], node.place, {
    subject: 'block',
    report: problem => problems.push(problem),
    addSecret: () => undefined,
    interpolate: ({ value }) => value,
    checkLate: () => true
  })
  return { decoded, problems }
}

function nodeOf(block: object): ObjectNode {
  const { node } = parseJson(JSON.stringify(block, undefined, 1), 'template.json')
  if (node?.kind !== 'object') throw new Error('the block is no object')
  return node
}
