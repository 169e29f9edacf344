// Measures image-build beside Packer in one run and prints how many times faster it is.
//   npm run bench -- [--only validate,seed] [--quick] [--rounds N] [--write] [--directory DIR] [--entry FILE]
// With --write the points that were measured also take their place in docs/benchmarks.md.
import { createBench } from './support/bench.mjs'
import { BenchError } from './support/bench-error.mjs'
import { requireTools } from './support/tools.mjs'
import { describeMachine, warnWhenBusy } from './support/machine.mjs'
import { helpText, parseOptions } from './support/options.mjs'
import { writeSection } from './support/page.mjs'
import { tableText } from './support/table.mjs'
import { points } from './points/index.mjs'

process.exitCode = await main(process.argv.slice(2))

async function main(words) {
  let bench
  try {
    const options = parseOptions(words, points)
    if (options.help) {
      console.log(helpText(points))
      return 0
    }
    await requireTools(options.points)
    bench = await createBench(options)
    await measureAll(options, bench)
    return 0
  } catch (error) {
    if (bench?.signal.aborted) return 130
    console.error(error instanceof BenchError ? `bench: ${error.message}` : error)
    return 1
  } finally {
    await bench?.close()
  }
}

async function measureAll({ points: chosen, write, quick }, bench) {
  const machine = describeMachine(bench.programs)
  console.log(machine.text)
  warnWhenBusy(bench.say)
  for (const point of chosen) {
    console.log(`\n${point.title}`)
    const { rows, notes = [] } = await point.measure(bench)
    console.log(tableText(rows, { machine, judged: !quick }))
    for (const note of notes) console.log(note)
    if (write) await writeSection(point, { rows, notes, machine, points })
  }
}
