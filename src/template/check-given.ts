import type { Place } from '../core/place.js'
import type { Report } from '../core/problem.js'
import { suggest } from '../core/suggest.js'
import type { Template } from './template.js'
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
  const declared = template.variables.map(({ name }) => name)
  const isKnown = (name: string): boolean => declared.includes(name) || isMentioned(name, template)
  const members = files.flatMap(({ node }) => (node.kind === 'object' ? node.members : []))
  const given = new Set([...pairs.map(([name]) => name), ...members.map(({ key }) => key)])
  for (const [name] of pairs) {
    if (isKnown(name)) continue
    report(unused(shownPair(name, pairsFrom), name, suggest(name, declared), undefined))
  }
  if (undeclared === 'none') return
  for (const { key, keyPlace } of members) {
    if (isKnown(key)) continue
    const near = suggest(
      key,
      declared.filter(name => !given.has(name))
    )
    if (near !== undefined || undeclared === 'all') report(unused(`\`${key}\``, key, near, keyPlace))
  }
}

/** How messages call a variable that stands in no file. */
export function shownPair(name: string, from: PairsFrom | undefined): string {
  return from === 'action input' ? `the input \`var\`, \`${name}=…\`` : `\`-var ${name}=…\``
}

/** Packer lets a template use variables that it does not declare. */
function isMentioned(name: string, { literals }: Template): boolean {
  for (const text of literals) if (text.includes('user') && text.includes(name)) return true
  return false
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
