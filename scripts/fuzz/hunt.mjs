// Has a target's inputs checked by a process of its own, and by a new one when that hangs or crashes.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { clearTimeout, setTimeout } from 'node:timers'

/** Promised to users; whoever takes longer is told. */
export const limits = { ms: 1000, bytes: 300e6 }
/** After so long without a word the process is ended. */
const patienceMs = 20_000
const mostFailures = 20

/**
 * @param task what worker.mjs gets: the target, the seed, the number of inputs …
 * @param {(text: string) => void} say
 * @returns how many were checked, how many failed, and the greatest time and memory
 */
export async function hunt(task, say) {
  const total = { checked: 0, failed: 0, slowest: { ms: 0, index: 0 }, bytes: 0 }
  const failed = new Set()
  const fail = (index, faults, path) => {
    failed.add(index)
    say(
      `${task.target} ${index} fails; it is in ${path}\n${faults
        .slice(0, 3)
        .map(fault => `  ${fault}\n`)
        .join('')}`
    )
  }
  for (let from = 0; from < task.count && failed.size < mostFailures;) {
    let index = from
    let isAgain = false
    const end = await runWorker({ ...task, limits, from, to: task.count }, report => {
      index = report.index
      isAgain = report.isAgain === true
      if (report.faults !== undefined) fail(index, report.faults, report.path)
      if (report.ms === undefined) return
      total.checked += 1
      if (report.ms > total.slowest.ms) total.slowest = report
      total.bytes = Math.max(total.bytes, report.bytes)
    })
    if (end !== 'done' && !failed.has(index)) fail(index, [end], await keepInput(task, index))
    from = isAgain ? index : index + 1
  }
  return { ...total, failed: failed.size }
}

/** Writes an input that killed the one who checked it. */
async function keepInput(task, index) {
  let path = ''
  await runWorker({ ...task, limits, from: index, to: index + 1, isOnlyKept: true }, report => {
    path = report.path
  })
  return path
}

/** How it ended: `done`, or what happened. */
async function runWorker(task, onReport) {
  const worker = join(import.meta.dirname, 'worker.mjs')
  const child = spawn(process.execPath, [worker, JSON.stringify(task)], {
    stdio: ['ignore', 'inherit', 'inherit', 'pipe']
  })
  let hangs = false
  const watch = () =>
    setTimeout(() => {
      hangs = true
      child.kill('SIGKILL')
    }, patienceMs)
  let timer = watch()
  const ended = new Promise(done => child.once('close', (code, signal) => done({ code, signal })))
  for await (const line of createInterface({ input: child.stdio[3] })) {
    clearTimeout(timer)
    timer = watch()
    onReport(JSON.parse(line))
  }
  const { code, signal } = await ended
  clearTimeout(timer)
  if (hangs) return `it hangs: no end after ${patienceMs / 1000} s`
  return code === 0 ? 'done' : `the process ends with ${signal ?? `exit code ${code}`}`
}
