import { megabytes, seconds } from './units.mjs'

/**
 * A line of a point's table.
 *
 * @typedef {object} Row
 * @property {string} what
 * @property {string} packer
 * @property {string} ours
 * @property {number} [ratio] Packer's figure as a multiple of ours; absent when Packer is not measured
 * @property {number} [pairs] how many runs of each there were
 * @property {string} [target]
 * @property {boolean} [met]
 */

/**
 * @param {{ packer: number, ours: number }} figures in seconds
 * @param {number} [times] how many times faster we must be
 * @returns {Row}
 */
export function fasterRow(what, { packer, ours }, times) {
  const ratio = packer / ours
  const judged = times === undefined ? {} : { target: `${times}× faster`, met: ratio >= times }
  return { what, packer: seconds(packer), ours: seconds(ours), ratio, ...judged }
}

/**
 * @param {{ packer: number, ours: number }} figures in seconds
 * @param {number} share of Packer's time that we may take
 * @returns {Row}
 */
export function shareRow(what, { packer, ours }, share) {
  const target = share === 1 ? 'at most its time' : `at most ${share} of its time`
  return { ...fasterRow(what, { packer, ours }), target, met: ours <= packer * share }
}

/**
 * @param {{ packer: number, ours: number }} figures in seconds
 * @param {number} most seconds that we may take
 * @returns {Row}
 */
export function limitRow(what, { packer, ours }, most) {
  return { ...fasterRow(what, { packer, ours }), target: `under ${most} s`, met: ours < most }
}

/**
 * Of what Packer is not measured at.
 *
 * @param {number} ours in seconds
 * @param {number} most seconds that we may take
 * @returns {Row}
 */
export function ownRow(what, ours, most) {
  return { what, packer: '', ours: seconds(ours), target: `under ${most} s`, met: ours < most }
}

/**
 * @param {{ packer: number, ours: number }} figures in bytes
 * @returns {Row}
 */
export function memoryRow(what, { packer, ours }) {
  return { what, packer: megabytes(packer), ours: megabytes(ours), ratio: packer / ours }
}

/** The same for the size of a result. */
export const sizeRow = memoryRow

/**
 * The rows as a table of Markdown.
 *
 * @param {readonly Row[]} rows
 * @param {{ machine: { packer: string }, judged: boolean }} options without verdicts when the sizes are not the real ones
 */
export function tableText(rows, { machine, judged }) {
  const cells = rows.map(({ what, packer, ours, ratio, pairs = '', target = '', met }) => {
    const verdict = met === undefined ? '' : judged ? (met ? 'met' : '**missed**') : 'not judged'
    const times = ratio === undefined ? '' : `${ratio.toFixed(ratio < 10 ? 2 : 1)}×`
    return [what, packer, ours, times, target, verdict, `${pairs}`]
  })
  const table = [['', machine.packer, 'image-build', 'ratio', 'target', 'verdict', 'pairs'], ...cells]
  const widths = table[0].map((_, column) => Math.max(3, ...table.map(row => row[column].length)))
  const line = row => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`
  return [line(table[0]), line(widths.map(width => '-'.repeat(width))), ...cells.map(line)].join('\n')
}
