// Asks Packer 1.6.6 which of some random templates it accepts; prints a 0 for each of those, and a 1 for any other.
//   node scripts/conformance/ask-generated.mjs SEED COUNT
import { generatedCases } from '../../__tests__/conformance/generated.mjs'
import { askPacker, forEachPair } from './packer.mjs'

const [seed, count] = process.argv.slice(2).map(Number)
const verdicts = []
await forEachPair([...generatedCases({ seed, count }).entries()], async ([index, each]) => {
  verdicts[index] = (await askPacker(each)).validate
})
console.log(verdicts.join(''))
