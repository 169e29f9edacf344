// Asks Packer 1.6.6 what it makes of a case.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { clearTimeout, setTimeout } from 'node:timers'
import { commandsOf, filesIn, prepareCase, printedLines } from '../../__tests__/conformance/outcome.mjs'

/** Far more than any run takes; Packer stops for ever now and then, in its talk with its own plugins. */
const patienceMs = 25_000

/** Exit codes and files of a case, in a directory of its own. */
export async function askPacker(given) {
  for (let triesLeft = 4; triesLeft > 0; triesLeft--) {
    const outcome = await tryOnce(given)
    if (outcome !== undefined) return outcome
  }
  throw new Error(`packer hung four times on: ${given.name}`)
}

async function tryOnce(given) {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'conformance-')))
  try {
    const directory = join(home, 'work')
    mkdirSync(directory)
    mkdirSync(join(home, 'tmp'))
    prepareCase(given, directory)
    const codes = {}
    let printed = {}
    for (const { command, words } of commandsOf(given)) {
      const { exitCode, output } = await run(words, {
        directory,
        home,
        env: given.env ?? {},
        input: given.input
      })
      if (exitCode === undefined) return undefined
      // It crashes with 2 on some templates, and leaves a log.
      codes[command] = exitCode === 2 ? 1 : exitCode
      if (exitCode === 0) printed = printedLines(given, output, directory)
      rmSync(join(directory, 'crash.log'), { force: true })
    }
    return { ...codes, ...printed, files: filesIn(directory) }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

/** The exit code is undefined when it hangs. */
async function run(words, { directory, home, env, input }) {
  // In a group of its own, so that its plugins can be ended with it.
  const child = spawn('/usr/bin/packer', words, {
    cwd: directory,
    detached: true,
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'ignore'],
    env: {
      PATH: process.env.PATH,
      HOME: home,
      TMPDIR: join(home, 'tmp'),
      PACKER_CONFIG_DIR: home,
      PACKER_CACHE_DIR: join(home, 'cache'),
      CHECKPOINT_DISABLE: '1',
      ...env
    }
  })
  let hangs = false
  const timer = setTimeout(() => {
    hangs = true
    process.kill(-child.pid, 'SIGKILL')
  }, patienceMs)
  child.stdin?.on('error', () => undefined).end(input)
  const exited = new Promise(done => child.once('exit', done))
  const output = await text(child.stdout)
  const exitCode = await exited
  clearTimeout(timer)
  if (process.env.SHOW !== undefined) console.log(output)
  return { exitCode: hangs ? undefined : exitCode, output }
}

/** Calls `body` for each item, two at a time. */
export async function forEachPair(items, body) {
  const left = items[Symbol.iterator]()
  const work = async () => {
    for (const item of left) await body(item)
  }
  await Promise.all([work(), work()])
}
