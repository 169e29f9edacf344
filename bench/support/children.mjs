import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { descendants } from './process-tree.mjs'

/** How long an interrupted program may take to remove what it made. */
const graceMs = 20_000

/**
 * The processes of this benchmark. Each has a session of its own, so that an interrupt from the keyboard reaches it
 * once and by us, and it cleans up as it should.
 */
export function createChildren(signal) {
  const running = new Map()
  const end = async child => {
    const below = await descendants(child.pid)
    kill(child.pid, 'SIGINT')
    await Promise.race([running.get(child), sleep(graceMs, undefined, { ref: false })])
    for (const pid of [child.pid, ...below]) if (running.has(child)) kill(pid, 'SIGKILL')
    await running.get(child)
  }
  signal.addEventListener('abort', () => {
    for (const child of running.keys()) void end(child)
  })
  return {
    /** Starts a program; `closed` resolves with its exit code, or the name of the signal that ended it. */
    start(argv, options) {
      signal.throwIfAborted()
      const [program, ...args] = argv
      const child = spawn(program, args, { ...options, detached: true })
      const closed = new Promise((settle, fail) => {
        child.once('error', fail)
        child.once('close', (code, killedBy) => settle(code ?? killedBy))
      }).finally(() => running.delete(child))
      closed.catch(() => undefined)
      running.set(child, closed)
      return { child, closed }
    },
    async endAll() {
      await Promise.all([...running.keys()].map(end))
    }
  }
}

function kill(pid, name) {
  try {
    process.kill(pid, name)
  } catch {
    // it ended by itself
  }
}
