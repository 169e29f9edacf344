import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { toUnixLines, unixLines } from '../../../src/toolkit/scripts/unix-lines.js'

const text = fc.string({ unit: fc.constantFrom('a', '\r', '\n', 'é') })

describe('Unix line ends', () => {
  it('replace every CR LF and leave other CRs', () => {
    const result = toUnixLines(Buffer.from('a\r\nb\rc\r\r\nd\n\r'))

    expect(Buffer.from(result).toString()).toBe('a\nb\rc\r\nd\n\r')
  })

  it('do not depend on how a stream is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text), async parts => {
        const streamed: Uint8Array[] = []
        for await (const chunk of unixLines(chunksOf(parts))) streamed.push(chunk)

        expect(Buffer.concat(streamed).toString()).toBe(parts.join('').replaceAll('\r\n', '\n'))
      })
    )
  })
})

async function* chunksOf(parts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield Buffer.from(part)
}
