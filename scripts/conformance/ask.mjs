// Asks Packer 1.6.6 again and compares with what is recorded; fails when an answer has changed.
//   npm run conformance -- [--sample=N] [--seed=N] [--all]
// Which cases are asked depends on the seed, by default the number of the day.
import { isDeepStrictEqual } from 'node:util'
import { themes } from '../../__tests__/conformance/cases/index.mjs'
import { inputOf } from '../../__tests__/conformance/outcome.mjs'
import { askPacker, forEachPair } from './packer.mjs'
import { readRecords } from './records.mjs'

const words = process.argv.slice(2)
const seed = Number(flag('seed') ?? Math.floor(Date.now() / 86_400_000))
const all = Object.entries(themes).flatMap(([theme, cases]) => {
  const records = readRecords(theme)
  return cases.map(each => ({ theme, each, record: records[each.name] }))
})
const asked = words.includes('--all') ? all : sample(all, Number(flag('sample') ?? 20))
let changed = 0
await forEachPair(asked, async ({ theme, each, record }) => {
  const answer = { input: inputOf(each), ...(await askPacker(each)) }
  if (isDeepStrictEqual(answer, record)) return
  changed += 1
  console.log(
    `${theme}: ${each.name}\n  recorded ${JSON.stringify(record)}\n  now      ${JSON.stringify(answer)}`
  )
})
console.log(`${asked.length} of ${all.length} cases asked (seed ${seed}), ${changed} answered otherwise`)
process.exitCode = changed === 0 ? 0 : 1

function flag(name) {
  return words.find(word => word.startsWith(`--${name}=`))?.slice(name.length + 3)
}

/** Evenly spread over all themes, from a place that the seed gives. */
function sample(items, count) {
  const step = Math.max(1, Math.floor(items.length / count))
  return items.filter((_, index) => (index + seed) % step === 0).slice(0, count)
}
