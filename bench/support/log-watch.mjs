import { Buffer } from 'node:buffer'
import { closeSync, existsSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { clearInterval, setInterval } from 'node:timers'

const everyMs = 2

/**
 * Notes when lines are added to a log, to two milliseconds.
 *
 * @param {string} path of a file that may not be there yet; what it has already is left out
 * @param {RegExp} pattern of the lines to note
 */
export function watchLog(path, pattern) {
  const seen = []
  let position = existsSync(path) ? statSync(path).size : 0
  let rest = ''
  const look = () => {
    if (!existsSync(path)) return
    const file = openSync(path)
    try {
      const added = Buffer.alloc(fstatSync(file).size - position)
      position += readSync(file, added, 0, added.length, position)
      const lines = (rest + added.toString()).split(/\r?\n/)
      rest = lines.pop()
      const atMs = performance.now()
      seen.push(...lines.filter(line => pattern.test(line)).map(text => ({ text, atMs })))
    } finally {
      closeSync(file)
    }
  }
  const timer = setInterval(look, everyMs)
  return {
    /** What was added, and when it was seen. */
    seen,
    close() {
      clearInterval(timer)
      look()
    }
  }
}
