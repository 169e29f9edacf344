import { fstat } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { Lease } from '../../contracts/lease.js'
import { abortReason } from '../abort.js'
import { ifPresent, withFileErrors } from './file-error.js'
import { closeFile, openLocked } from './open-locked.js'
import { makeParents } from './parents.js'

/** How often one who waits looks again. */
const pollMs = 200

/**
 * Takes a lock between processes, or gives undefined when another process, or another caller in this one, has
 * it. It is the kernel's lock on an open file, so the death of the holder frees it, however it dies, and a reused
 * process id can mean nothing.
 */
export async function tryLock(path: string): Promise<Lease | undefined> {
  const absolute = resolve(path)
  return await withFileErrors('lock', absolute, async () => {
    await makeParents(absolute)
    const descriptor = await openLocked(absolute)
    if (descriptor === undefined) return undefined
    if (await isStillNamed(descriptor, absolute)) return leaseOf(descriptor, absolute)
    // Its holder deleted the file on release while we were taking it: the lock is on a nameless file.
    await closeFile(descriptor)
    return await tryLock(absolute)
  })
}

/** The same, waiting for its turn until the signal aborts; `onWait` is called once, before a wait. */
export async function lock(path: string, signal: AbortSignal, onWait?: () => void): Promise<Lease> {
  signal.throwIfAborted()
  const first = await tryLock(path)
  if (first !== undefined) return first
  onWait?.()
  for (;;) {
    await sleep(pollMs, undefined, { signal }).catch(() => {
      throw abortReason(signal)
    })
    const lease = await tryLock(path)
    if (lease !== undefined) return lease
  }
}

async function isStillNamed(descriptor: number, path: string): Promise<boolean> {
  const named = await ifPresent(stat(path))
  const held = await promisify(fstat)(descriptor)
  return named?.ino === held.ino && named.dev === held.dev
}

function leaseOf(descriptor: number, path: string): Lease {
  let isHeld = true
  return {
    release: async () => {
      if (!isHeld) return
      isHeld = false
      // Deleted while held, so that nobody can be robbed of a fresh lock; Windows only lets go of closed files.
      if (process.platform !== 'win32') await rm(path, { force: true })
      await closeFile(descriptor)
      if (process.platform === 'win32') await rm(path, { force: true }).catch(() => undefined)
    }
  }
}
