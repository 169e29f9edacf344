import { describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'
import { sumFile } from '../../../src/post-processors/checksum/sum-file.js'
import { createFakeHost } from '../../support/fake-host.js'
import { createStepContext } from '../../support/step-context.js'

const path = '/work/disk.img'
const right = createHash('sha256').update('bytes').digest('hex')

describe('sumFile', () => {
  it.each([
    ['takes the checksum that is known of a file', 5, 'known'],
    ['takes none that is known of a file of another size', 6, right]
  ])('%s', async (_, bytes, expected) => {
    const ctx = createStepContext({ host: createFakeHost({ files: { [path]: 'bytes' } }) })

    const { sha256 } = await sumFile({ path, bytes, sha256: 'known' }, ['sha256'], ctx)

    expect(sha256).toBe(expected)
  })

  it('shows how far it is', async () => {
    const ctx = createStepContext({ host: createFakeHost({ files: { [path]: 'bytes' } }) })

    await sumFile({ path, bytes: 5 }, ['md5'], ctx)

    expect(ctx.events).toEqual([
      { type: 'progress', label: 'Hash disk.img', done: 5, total: 5, unit: 'bytes' }
    ])
  })
})
