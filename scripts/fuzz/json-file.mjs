// Mutated JSON files.
import { mutateExpression } from './mutate-expression.mjs'
import { mutateText } from './mutate-text.mjs'
import { mutateTree } from './mutate-tree.mjs'
import { slotsOf, printTree, treeOf } from './tree.mjs'

/** A file that begins as one of `starts`, is changed by meaning, and half of the time by letters too. */
export function mutatedFile(starts, random, vocabulary) {
  const start = random.pick(starts)
  const text = printTree(changedTree(start, random, vocabulary), random.pick(['', '', '  ', '\t']))
  if (random.chance(0.5)) return text
  return changed(text, random, each => mutateText(each, random))
}

/** A text that begins as one of `starts` and is changed by letters. */
export function mutatedText(starts, random) {
  return changed(random.pick(starts), random, each => mutateText(each, random))
}

/** Longer ones are slow to change, and nothing new. */
const longest = 2_000_000

/** One change or a few. */
export function changed(start, random, change) {
  let result = start
  for (let count = random.size(8); count > 0 && result.length < longest; count--) result = change(result)
  return result
}

function changedTree(start, random, vocabulary) {
  const tree = treeOf(start)
  for (let count = random.size(6); count > 0; count--) {
    if (random.chance(0.2)) mutateOneExpression(tree, random, vocabulary)
    else mutateTree(tree, random, vocabulary)
  }
  return tree
}

function mutateOneExpression(tree, random, { names, expressions }) {
  const texts = slotsOf(tree).filter(slot => slot.get().text?.includes('{{') === true)
  if (texts.length === 0) return
  const slot = random.pick(texts)
  const text = textOf(slot.get().text)
  if (text !== undefined)
    slot.set({ text: JSON.stringify(mutateExpression(text, random, { names, others: expressions })) })
}

function textOf(source) {
  try {
    const value = JSON.parse(source)
    return typeof value === 'string' ? value : undefined
  } catch {
    return undefined
  }
}
