// Checks a range of mutated inputs, in a process that may hang, crash or run out of memory; run.mjs starts it.
import { mkdirSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { loadCode } from './load-code.mjs'
import { createRandom } from './random.mjs'

const {
  target: name,
  seed,
  from,
  to,
  code: directory,
  keep,
  limits,
  isOnlyKept
} = JSON.parse(process.argv[2])
const reports = 3
const code = await loadCode(directory)
const { createTarget } = await import(`./targets/${name}.mjs`)
const target = await createTarget(code)
const inputOf = index => target.input(createRandom(`${seed} ${name} ${index}`))
const stray = []
process.on('unhandledRejection', error =>
  stray.push(`a rejection that nobody handles: ${error?.stack ?? error}`)
)
process.on('warning', warning => stray.push(`a warning of Node: ${warning.stack ?? warning}`))

for (let index = from; index < to; index++) {
  const input = inputOf(index)
  if (isOnlyKept) {
    tell({ index, path: write(index, input) })
    continue
  }
  tell({ index })
  const { ms, faults } = await check(input)
  const bytes = process.resourceUsage().maxRSS * 1024
  // What those before have left lying about is not its fault: a new process tells.
  const isFull = bytes > limits.bytes
  if (isFull && index > from) {
    tell({ index, isAgain: true })
    process.exit()
  }
  const found = [...faults, ...stray.splice(0)]
  if (ms > limits.ms) found.push(`it takes ${Math.round(ms)} ms`)
  if (isFull) found.push(`the process has ${Math.round(bytes / 1e6)} MB`)
  tell({ index, ms, bytes })
  if (found.length > 0) tell({ index, faults: found, path: write(index, input) })
  if (isFull) process.exit()
}
process.exit()

/** Time counts that of the processor and of the clock, whichever is less: other programs may keep us waiting. */
async function check(input) {
  const startedAt = performance.now()
  const cpuBefore = process.cpuUsage()
  const judge = await target.check(input).catch(error => () => [`it throws: ${error?.stack ?? error}`])
  const ms = performance.now() - startedAt
  const { user, system } = process.cpuUsage(cpuBefore)
  return { faults: judge(), ms: Math.min(ms, (user + system) / 1000) }
}

function tell(report) {
  writeSync(reports, `${JSON.stringify(report)}\n`)
}

/** Puts the files of an input into a directory of its own. */
function write(index, input) {
  const path = join(keep, `${name}-${seed}-${index}`)
  mkdirSync(path, { recursive: true })
  for (const [file, text] of input) writeFileSync(join(path, file), text)
  return path
}
