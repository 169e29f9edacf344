import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** More than the buffers that one upload of the artifact client has in use. */
const mostBytes = 96 * 1024 * 1024
const everyMs = 100

/**
 * Runs work that goes through big buffers and keeps those that nobody uses any more from piling up: V8 takes no notice
 * of them before they are 64 MiB, and twice that can be there before it has freed any. A collection takes 30 ms.
 */
export async function withFreedBuffers<T>(work: () => Promise<T>): Promise<T> {
  const collect = garbageCollector()
  const timer = setInterval(() => {
    if (process.memoryUsage().arrayBuffers > mostBytes) collect()
  }, everyMs)
  try {
    return await work()
  } finally {
    clearInterval(timer)
  }
}

/** V8's own, which programs get to see in contexts that are made after it was asked for. */
function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  return typeof collect === 'function' ? () => void Reflect.apply(collect, undefined, []) : () => undefined
}
