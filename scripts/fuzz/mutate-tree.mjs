// Changes what a JSON file means: keys, values and their order.
import { oddValue } from './odd-values.mjs'
import { copyOf, slotsOf, treeOf } from './tree.mjs'

/**
 * @typedef {object} Vocabulary
 * @property {readonly string[]} keys names of options and root keys
 * @property {readonly string[]} expressions texts with `{{ … }}`
 * @property {readonly unknown[]} others whole values of which parts are put in
 */

/** Changes one thing in a tree, which is changed in place. */
export function mutateTree(tree, random, vocabulary) {
  const slots = slotsOf(tree)
  const host = random.pick([tree, ...slots.map(slot => slot.get())].filter(node => node.pairs !== undefined))
  if (slots.length === 0 || random.chance(0.15)) {
    host?.pairs.push([random.pick(vocabulary.keys), { text: oddValue(random, vocabulary.expressions) }])
    return
  }
  random.pick(changes)(random.pick(slots), { random, vocabulary, slots })
}

const changes = [
  (slot, { random, vocabulary }) => slot.set({ text: oddValue(random, vocabulary.expressions) }),
  (slot, { random, vocabulary }) => slot.set({ text: oddValue(random, vocabulary.expressions) }),
  slot => slot.list.splice(slot.index, 1),
  // A key given twice, or a block.
  (slot, { random }) =>
    slot.list.splice(random.below(slot.list.length + 1), 0, copyOf(slot.list[slot.index])),
  (slot, { random, vocabulary }) => slot.rename?.(random.pick(vocabulary.keys)),
  slot =>
    slot.rename?.(slot.key === slot.key.toUpperCase() ? slot.key.toLowerCase() : slot.key.toUpperCase()),
  slot => slot.set({ items: [slot.get()] }),
  (slot, { random, vocabulary }) => slot.set({ pairs: [[random.pick(vocabulary.keys), slot.get()]] }),
  // A part from elsewhere, of this file or another one.
  (slot, { random, slots }) => slot.set(copyOf(random.pick(slots).get())),
  (slot, { random, vocabulary }) => {
    const other = slotsOf(treeOf(random.pick(vocabulary.others)))
    if (other.length > 0) slot.set(random.pick(other).get())
  },
  // An expression within a text.
  (slot, { random, vocabulary }) => {
    const { text } = slot.get()
    if (text?.startsWith('"') !== true) return
    const at = 1 + random.below(text.length - 1)
    slot.set({
      text:
        text.slice(0, at) + JSON.stringify(random.pick(vocabulary.expressions)).slice(1, -1) + text.slice(at)
    })
  }
]
