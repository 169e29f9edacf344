// Numbers that look random and are the same for the same text.

/** @param {string} text what the numbers depend on, such as a seed with the number of a case */
export function createRandom(text) {
  let state = hashOf(text)
  /** At least 0, below 1. */
  const next = () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
  }
  const below = count => Math.floor(next() * count)
  return {
    below,
    /** Mostly small, now and then up to the largest. */
    size: largest => Math.ceil(largest ** next()),
    chance: share => next() < share,
    pick: list => list[below(list.length)]
  }
}

function hashOf(text) {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}
