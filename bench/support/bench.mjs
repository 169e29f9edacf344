/* global AbortController */
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { BenchError } from './bench-error.mjs'
import { createChildren } from './children.mjs'
import { createPrograms } from './programs.mjs'

const memory = '/dev/shm'

/**
 * What every point is handed: a directory in which everything is made, the two programs, and how much to measure.
 * `close` ends and removes all of it, also after an interrupt, upon which `signal` is aborted.
 */
export async function createBench({ directory: parent, entry, quick, rounds }) {
  const directory = await mkdtemp(join(parent, 'image-build-bench-'))
  const memoryDirectory = existsSync(memory) ? await mkdtemp(join(memory, 'image-build-bench-')) : directory
  // Everything that makes temporary files, in this process or below it, makes them there.
  process.env.TMPDIR = directory
  const { signal, release } = interruption()
  const children = createChildren(signal)
  const endings = []
  return {
    directory,
    /** In memory where the machine has such a place, for points that are not to measure its disk. */
    memoryDirectory,
    signal,
    quick,
    children,
    programs: createPrograms({ entry, directory, children }),
    /** How many pairs of runs to do, where a point usually does that many. */
    rounds: usual => rounds ?? (quick ? Math.min(usual, 2) : usual),
    say: text => console.error(`  ${text}`),
    /** Has something done at the end, last thing first. */
    atEnd: end => endings.push(end),
    async close() {
      await children.endAll()
      while (endings.length > 0) await endings.pop()()
      for (const made of [directory, memoryDirectory]) await rm(made, { recursive: true, force: true })
      release()
    }
  }
}

/** A signal that is aborted by SIGINT and SIGTERM; the second one ends this process at once. */
function interruption() {
  const controller = new AbortController()
  const interrupt = () => {
    if (controller.signal.aborted) process.exit(130)
    console.error('bench: interrupted, cleaning up')
    controller.abort(new BenchError('interrupted'))
  }
  const names = ['SIGINT', 'SIGTERM']
  for (const name of names) process.on(name, interrupt)
  return {
    signal: controller.signal,
    release: () => {
      for (const name of names) process.off(name, interrupt)
    }
  }
}
