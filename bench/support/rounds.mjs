/**
 * Runs both programs that many times in turns; who begins changes from pair to pair, so that neither has the quieter
 * machine or the warmer cache.
 *
 * @template R
 * @param {{ signal: AbortSignal, say: (text: string) => void }} bench
 * @param {{ label: string, count: number, show: (result: R) => string }} what
 * @param {(name: 'packer' | 'ours', round: number) => Promise<R>} run
 * @returns {Promise<{ packer: R[], ours: R[] }>}
 */
export async function inTurns({ signal, say }, { label, count, show }, run) {
  const results = { packer: [], ours: [] }
  for (let round = 0; round < count; round += 1) {
    for (const name of round % 2 === 0 ? ['packer', 'ours'] : ['ours', 'packer']) {
      signal.throwIfAborted()
      results[name].push(await run(name, round))
    }
    const [packer, ours] = [results.packer, results.ours].map(list => show(list.at(-1)))
    say(`${label}, ${round + 1} of ${count}: Packer ${packer}, image-build ${ours}`)
  }
  return results
}

/** @param {readonly number[]} numbers at least one */
export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  return (sorted[Math.ceil(half) - 1] + sorted[Math.floor(half)]) / 2
}

/** @param {readonly number[]} numbers at least one */
export function mean(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}
