/* eslint-disable jest/no-export -- a suite that the tests of the real and of the fake files share */
import { beforeEach, describe, expect, it } from '@jest/globals'
import { join } from 'node:path'
import type { Files } from '../../../src/contracts/host.js'
import type { MakeFiles } from './files-place.js'

/** What locks promise. */
export function describeLockContract(make: MakeFiles): void {
  let files: Files
  let root: string
  const at = (...names: readonly string[]): string => join(root, ...names)

  beforeEach(async () => {
    ;({ files, root } = await make())
  })

  const signal = new AbortController().signal

  describe('locks', () => {
    it('gives a lock to one holder at a time', async () => {
      const held = await files.tryLock(at('lock'))

      const second = await files.tryLock(at('lock'))
      await held?.release()
      const third = await files.tryLock(at('lock'))

      expect([held, second, third].map(lease => lease !== undefined)).toEqual([true, false, true])
      await third?.release()
    })

    it('waits for its turn, and says once that it waits', async () => {
      const held = await files.lock(at('lock'), signal)
      let waits = 0

      const waiting = files.lock(at('lock'), signal, () => {
        waits += 1
      })
      await held.release()
      const lease = await waiting

      expect(waits).toBeLessThanOrEqual(1)
      expect(await files.tryLock(at('lock'))).toBeUndefined()
      await lease.release()
    })

    it('stops waiting when the signal aborts', async () => {
      const held = await files.lock(at('lock'), signal)
      const controller = new AbortController()

      const waiting = files.lock(at('lock'), controller.signal, () => controller.abort(new Error('enough')))

      await expect(waiting).rejects.toThrow('enough')
      await held.release()
    })

    it('can be released twice', async () => {
      const first = await files.lock(at('lock'), signal)
      await first.release()
      const second = await files.lock(at('lock'), signal)

      await first.release()

      expect(await files.tryLock(at('lock'))).toBeUndefined()
      await second.release()
    })
  })
}
