// Checks mutated inputs: each must be judged within a second and 300 MB, and whatever is wrong with it be told in a
// sentence with a place.
//   npm run fuzz -- [templates] [variable-files] [expressions] [large] [--count N] [--seed S]…
// The count is of each kind and seed; the seed is the day by default. The same seed gives the same inputs.
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { hunt } from './hunt.mjs'
import { compile } from './load-code.mjs'

const targets = ['templates', 'variable-files', 'expressions', 'large']
process.exitCode = await main()

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      count: { type: 'string', default: '1000' },
      seed: { type: 'string', multiple: true, default: [today()] }
    }
  })
  const count = Number(values.count)
  const unknown = positionals.filter(name => !targets.includes(name))
  if (unknown.length > 0 || !Number.isInteger(count) || count < 1) {
    console.error(`usage: npm run fuzz -- [${targets.join('] [')}] [--count N] [--seed S]`)
    return 2
  }
  const keep = join(tmpdir(), 'image-build-fuzz')
  mkdirSync(keep, { recursive: true })
  const { directory: code, remove } = await compile()
  try {
    let failed = 0
    for (const seed of values.seed) {
      for (const target of positionals.length === 0 ? targets : positionals) {
        failed += await huntAndTell({ target, count, seed, code, keep })
      }
    }
    return failed === 0 ? 0 : 1
  } finally {
    await remove()
  }
}

async function huntAndTell(task) {
  const startedAt = performance.now()
  const { checked, failed, slowest, bytes } = await hunt(task, console.log)
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  const most = `at most ${Math.round(slowest.ms)} ms (${slowest.index}) and ${Math.round(bytes / 1e6)} MB`
  console.log(`${task.target}: ${checked} of seed ${task.seed} in ${seconds} s, ${most}, ${failed} failed`)
  return failed
}

function today() {
  return new Date().toISOString().slice(0, 10)
}
