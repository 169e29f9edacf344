// Records what Packer 1.6.6 makes of the cases of __tests__/conformance/cases that are new or changed.
//   node scripts/conformance/record.mjs [THEME…]
// With SHOW=1 in the environment Packer's output is shown.
import { themes } from '../../__tests__/conformance/cases/index.mjs'
import { inputOf } from '../../__tests__/conformance/outcome.mjs'
import { askPacker, forEachPair } from './packer.mjs'
import { readRecords, writeRecords } from './records.mjs'

const wanted = process.argv.slice(2)
for (const [theme, cases] of Object.entries(themes)) {
  if (wanted.length > 0 && !wanted.includes(theme)) continue
  const records = readRecords(theme)
  const stale = cases.filter(each => records[each.name]?.input !== inputOf(each))
  await forEachPair(stale, async each => {
    records[each.name] = { input: inputOf(each), ...(await askPacker(each)) }
  })
  writeRecords(theme, Object.fromEntries(cases.map(({ name }) => [name, records[name]])))
  console.log(`${theme}: ${stale.length} of ${cases.length} asked`)
}
