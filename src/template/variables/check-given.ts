import type { Place } from '../../core/place.js'
import type { Report } from '../../core/problem.js'
import { createSuggest } from '../../core/suggest.js'
import type { Template } from '../template.js'
import type { GivenVariables, PairsFrom } from './variables.js'

/**
 * Warns of given variables that the template has not: a misspelt one changes nothing, and nobody would notice. Packer
 * takes them without a word, so it is no error. Variable files are often shared by templates; of their keys, unless all
 * are wanted, only those are told that are nearly a declared name which no one gives.
 */
export function checkGiven(
  template: Template,
  { files, pairs, pairsFrom, undeclared = 'similar' }: GivenVariables,
  report: Report
): void {
  const declared = new Set(template.variables.map(({ name }) => name))
  const members = files.flatMap(({ node }) => (node.kind === 'object' ? node.members : []))
  const given = new Set([...pairs.map(([name]) => name), ...members.map(({ key }) => key)])
  const unknown = [...given].filter(name => !declared.has(name))
  if (unknown.length === 0) return
  const mentioned = mentionedNames(template)
  const strange = new Set(unknown.filter(name => !mentioned.has(name)))
  const suggest = createSuggest()
  const missing = [...declared].filter(name => !given.has(name))
  for (const [name] of pairs) {
    if (!strange.has(name)) continue
    report(unused(shownPair(name, pairsFrom), name, suggest(name, declared), undefined))
  }
  if (undeclared === 'none') return
  for (const { key, keyPlace } of members) {
    if (!strange.has(key)) continue
    const near = suggest(key, missing)
    if (near !== undefined || undeclared === 'all') report(unused(`\`${key}\``, key, near, keyPlace))
  }
}

/** How messages call a variable that stands in no file. */
export function shownPair(name: string, from: PairsFrom | undefined): string {
  return from === 'action input' ? `the input \`var\`, \`${name}=…\`` : `\`-var ${name}=…\``
}

/** What stands in quotes beside `user`: Packer lets a template use variables that it does not declare. */
function mentionedNames({ literals }: Template): ReadonlySet<string> {
  const names = new Set<string>()
  for (const text of literals) {
    if (!text.includes('user')) continue
    for (const [, name] of text.matchAll(/(?<=[`"])([^`"]*)(?=[`"])/g)) names.add(name ?? '')
  }
  return names
}

function unused(
  shown: string,
  name: string,
  near: string | undefined,
  place: Place | undefined
): Parameters<Report>[0] {
  return {
    code: 'IB_VARIABLE',
    severity: 'warning',
    message: `${shown} has no effect: the template has no variable \`${name}\``,
    hint: near === undefined ? 'declare it in `variables`, or leave it out' : `did you mean \`${near}\`?`,
    place
  }
}
