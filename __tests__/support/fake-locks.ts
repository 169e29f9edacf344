import type { Lease } from '../../src/contracts/lease.js'

/** Locks within one process. */
export class FakeLocks {
  private readonly held = new Set<string>()
  private waiting: readonly (() => void)[] = []

  tryLock(path: string): Lease | undefined {
    if (this.held.has(path)) return undefined
    this.held.add(path)
    let isHeld = true
    return {
      release: async () => {
        if (!isHeld) return
        isHeld = false
        this.held.delete(path)
        for (const look of this.waiting) look()
      }
    }
  }

  async lock(path: string, signal: AbortSignal, onWait?: () => void): Promise<Lease> {
    signal.throwIfAborted()
    const first = this.tryLock(path)
    if (first !== undefined) return first
    onWait?.()
    return await new Promise((resolve, reject) => {
      const stop = (): void => {
        this.waiting = this.waiting.filter(entry => entry !== look)
        signal.removeEventListener('abort', look)
      }
      const look = (): void => {
        if (signal.aborted) {
          stop()
          reject(signal.reason as Error)
          return
        }
        const lease = this.tryLock(path)
        if (lease === undefined) return
        stop()
        resolve(lease)
      }
      this.waiting = [...this.waiting, look]
      signal.addEventListener('abort', look)
      look()
    })
  }
}
