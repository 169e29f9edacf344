// Records which of the generated templates Packer 1.6.6 accepts; 2,000 of them take some minutes.
//   node scripts/conformance/record-generated.mjs
import { digestOf, generatedCases } from '../../__tests__/conformance/generated.mjs'
import { askPacker, forEachPair } from './packer.mjs'
import { writeRecords } from './records.mjs'

const choice = { seed: 166, count: 2000 }
const cases = generatedCases(choice)
const verdicts = []
await forEachPair([...cases.entries()], async ([index, each]) => {
  verdicts[index] = (await askPacker(each)).validate
})
writeRecords('generated', {
  ...choice,
  digest: digestOf(cases),
  verdicts: verdicts.join('').match(/.{1,100}/g)
})
