/** Nobody misspells a longer word by a few letters, and comparing takes the square of the length. */
const longestWord = 100
/** With more to choose from, as many mistakes may stand in the same file, comparing all would take for ever. */
const mostCandidates = 300

/** Finds the candidate most like a word. */
export type Suggest = typeof suggest

/** The candidate most like the given word, when it is near enough to be what was meant. */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > longestWord) return undefined
  const wanted = word.toLowerCase()
  let best: string | undefined
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1
  let count = 0
  for (const candidate of candidates) {
    if (++count > mostCandidates) break
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue
    const distance = editDistance(wanted, candidate.toLowerCase(), bestDistance)
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

/** For how many mistakes of one kind something is suggested; with so many, looking for all would take for ever too. */
const mostSuggestions = 300

/** As `suggest`, for mistakes of which there may be thousands: only the first ones are helped. */
export function createSuggest(): Suggest {
  let left = mostSuggestions
  return (word, candidates) => (left-- > 0 ? suggest(word, candidates) : undefined)
}

/**
 * Number of single-letter insertions, deletions, replacements and swaps of neighbours between two words.
 * @param limit for words that differ more than that any number from it on may be given, which is quicker
 */
export function editDistance(a: string, b: string, limit = Infinity): number {
  let start = 0
  let [endA, endB] = [a.length, b.length]
  while (start < endA && start < endB && a[start] === b[start]) start++
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1]
  return distanceOf(a.slice(start, endA), b.slice(start, endB), limit)
}

/** The same for words that begin and end with different letters. */
function distanceOf(a: string, b: string, limit: number): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const replace = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, replace)
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const distance = isSwap ? Math.min(best, (beforeLast[j - 2] ?? 0) + 1) : best
      row.push(distance)
      least = Math.min(least, distance)
    }
    // A swap reaches back one row more, and saves one.
    if (least > limit) return least
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}
