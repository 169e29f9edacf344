import { readFile, readlink } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { descendants } from './process-tree.mjs'

const everyMs = 100

/**
 * Watches how much memory a process and all below it have resident. Packer runs every plugin as a process of its own,
 * so what processes of the same program have mapped of files counts once.
 *
 * @returns {() => number} ends it and gives the most that was seen, in bytes
 */
export function watchMemory(pid) {
  let peak = 0
  let isOver = false
  const watch = async () => {
    while (!isOver) {
      peak = Math.max(peak, total(await Promise.all([pid, ...(await descendants(pid))].map(memoryOf))))
      await sleep(everyMs, undefined, { ref: false })
    }
  }
  void watch()
  return () => {
    isOver = true
    return peak
  }
}

function total(processes) {
  const mapped = new Map()
  let own = 0
  for (const { program, ownBytes, mappedBytes } of processes) {
    own += ownBytes
    mapped.set(program, Math.max(mapped.get(program) ?? 0, mappedBytes))
  }
  return [...mapped.values()].reduce((sum, bytes) => sum + bytes, own)
}

async function memoryOf(pid) {
  const [program, status] = await Promise.all([
    readlink(`/proc/${pid}/exe`).catch(() => ''),
    readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  ])
  const bytes = name => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0) * 1024
  return { program, ownBytes: bytes('RssAnon') + bytes('RssShmem'), mappedBytes: bytes('RssFile') }
}
