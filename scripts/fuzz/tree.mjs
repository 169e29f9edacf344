// JSON as a tree that can also hold what JSON forbids: keys given twice, and any text in place of a value.

/** @typedef {{ pairs: [string, Tree][] } | { items: Tree[] } | { text: string }} Tree */

export function treeOf(value) {
  if (Array.isArray(value)) return { items: value.map(treeOf) }
  if (typeof value !== 'object' || value === null) return { text: JSON.stringify(value) }
  return { pairs: Object.entries(value).map(([key, inner]) => [key, treeOf(inner)]) }
}

export function copyOf(tree) {
  return JSON.parse(JSON.stringify(tree))
}

/** Every place in a tree where a value stands, to be read, replaced, removed or doubled; the root's is not among them. */
export function slotsOf(tree) {
  const slots = []
  const visit = node => {
    for (const [index, entry] of (node.pairs ?? node.items ?? []).entries()) {
      slots.push(node.pairs === undefined ? itemSlot(node.items, index) : pairSlot(node.pairs, index))
      visit(node.pairs === undefined ? entry : entry[1])
    }
  }
  visit(tree)
  return slots
}

const itemSlot = (items, index) => ({
  list: items,
  index,
  get: () => items[index],
  set: value => (items[index] = value)
})

const pairSlot = (pairs, index) => ({
  list: pairs,
  index,
  get: () => pairs[index][1],
  set: value => (pairs[index] = [pairs[index][0], value]),
  key: pairs[index][0],
  rename: key => (pairs[index] = [key, pairs[index][1]])
})

/** @param {string} indent empty: all in one line */
export function printTree(tree, indent, margin = '\n') {
  if (tree.text !== undefined) return tree.text
  const [open, close] = tree.pairs === undefined ? '[]' : '{}'
  const inner = indent === '' ? '' : margin + indent
  const entries = (tree.pairs ?? tree.items).map(entry =>
    tree.pairs === undefined
      ? printTree(entry, indent, inner)
      : `${JSON.stringify(entry[0])}: ${printTree(entry[1], indent, inner)}`
  )
  if (entries.length === 0) return open + close
  return `${open}${inner}${entries.join(`,${inner}`)}${indent === '' ? '' : margin}${close}`
}
