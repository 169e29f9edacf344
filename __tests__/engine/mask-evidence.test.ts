import { Readable } from 'node:stream'
import { describe, expect, it } from '@jest/globals'
import type { Files } from '../../src/contracts/host.js'
import type { EventBody } from '../../src/core/events.js'
import { createRedactor } from '../../src/core/redact.js'
import { maskEvidence } from '../../src/engine/mask-evidence.js'
import { createFakeHost } from '../support/fake-host.js'

interface Masked {
  /** What a file holds then; undefined when it is gone. */
  readonly written: (path: string) => Promise<string | undefined>
  readonly warnings: readonly string[]
}

async function masked(
  given: Readonly<Record<string, string | Uint8Array>>,
  broken: Partial<Files> = {}
): Promise<Masked> {
  const { files } = createFakeHost({ files: given })
  const redactor = createRedactor()
  redactor.add('hunter2\nsecond line')
  const events: EventBody[] = []
  await maskEvidence('/evidence', {
    files: Object.assign(files, broken),
    redactor,
    emit: event => events.push(event)
  })
  return {
    warnings: events.flatMap(event => (event.type === 'notice' ? [event.text] : [])),
    written: path => files.readText(path)
  }
}

const log = '/evidence/web/build-serial.log'

describe('logs that are kept of a failed build', () => {
  it.each([1, 3, 10, 100])('hide secrets, also when they are read in pieces of %d bytes', async bytes => {
    const content = Buffer.from(`${'ä'.repeat(99)}hunter2!\r\nsecond line?`)
    const pieces = (): Readable =>
      Readable.from(
        Array.from({ length: Math.ceil(content.length / bytes) }, (_, n) =>
          content.subarray(n * bytes, (n + 1) * bytes)
        )
      )

    const { written } = await masked({ [log]: content }, { read: pieces })

    expect(await written(log)).toBe(`${'ä'.repeat(99)}<sensitive>!\r\n<sensitive>?`)
  })

  it('stay as they are, byte for byte, when there is none in them', async () => {
    const bytes = Uint8Array.from([0xff, 0x68, 0x0a])
    const { files } = createFakeHost({ files: { [log]: bytes } })

    await maskEvidence('/evidence', { files, redactor: createRedactor(), emit: () => undefined })

    const kept = new Uint8Array(3)
    await files.readInto(log, kept)
    expect(kept).toEqual(bytes)
  })

  it('are not what a picture is', async () => {
    const { written } = await masked({ '/evidence/web/screen.png': 'hunter2' })

    expect(await written('/evidence/web/screen.png')).toBe('hunter2')
  })

  it('are deleted when the disk has no room to mask them', async () => {
    const { written, warnings } = await masked(
      { [log]: 'hunter2', '/evidence/other.log': 'harmless' },
      { create: () => Promise.reject(new Error('no space left')) }
    )

    expect([await written(log), await written('/evidence/other.log')]).toEqual([undefined, 'harmless'])
    expect(warnings).toEqual([`${log} is deleted, because secrets in it could not be masked: no space left`])
  })

  it('need not be there', async () => {
    expect((await masked({})).warnings).toEqual([])
  })
})
