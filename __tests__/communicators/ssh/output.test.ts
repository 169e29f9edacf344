import { Readable } from 'node:stream'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { Output } from '../../../src/communicators/ssh/run/output.js'

async function collect(
  chunks: readonly Buffer[],
  keepBytes = 64
): Promise<{ lines: string[]; text: string }> {
  const lines: string[] = []
  const output = new Output(keepBytes, line => lines.push(line))
  const stream = Readable.from(chunks)
  output.collect(stream)
  await new Promise(resolve => stream.once('end', resolve))
  output.end()
  return { lines, text: output.text() }
}

function cut(bytes: Buffer, cuts: readonly number[]): readonly Buffer[] {
  const places = [0, ...cuts.map(place => place % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]
  return places.slice(1).map((end, index) => bytes.subarray(places[index], end))
}

describe('the output of a command', () => {
  it.each([
    ['ends lines with LF', 'a\nb\n', ['a', 'b']],
    ['ends lines with CR LF, as terminals do', 'a\r\nb\r\n', ['a', 'b']],
    ['ends lines with CR, as progress bars do', '10 %\r20 %\r100 %\n', ['10 %', '20 %', '100 %']],
    ['keeps empty lines', 'a\n\nb\n', ['a', '', 'b']],
    ['gives a last line without end', 'a\nb', ['a', 'b']],
    ['is nothing', '', []]
  ])('%s', async (_name, text, lines) => {
    expect((await collect([Buffer.from(text)])).lines).toEqual(lines)
  })

  it('gives the same lines however it is cut, also within a character or a CR LF', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'ä', '€', '😀', '\n', '\r\n', '\r'), maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.nat(200), { maxLength: 8 }), async (all, cuts) => {
        const bytes = Buffer.from(all)

        const { lines } = await collect(cut(bytes, cuts))

        expect(lines).toEqual((await collect([bytes])).lines)
      })
    )
  })

  it('keeps its end, in whole characters', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom('a', '€', '😀'), maxLength: 60 }),
        fc.array(fc.nat(200), { maxLength: 8 }),
        async (all, cuts) => {
          const { text } = await collect(cut(Buffer.from(all), cuts), 16)

          expect(all.endsWith(text)).toBe(true)
          expect(Buffer.byteLength(text)).toBeLessThanOrEqual(16)
          expect(text.length === all.length || Buffer.byteLength(text) > 12).toBe(true)
        }
      )
    )
  })

  it('gives a line without end in pieces before it fills the memory', async () => {
    const { lines } = await collect([Buffer.alloc(2_500_000, 'x')])

    expect(lines.map(({ length }) => length)).toEqual([1_048_576, 1_048_576, 402_848])
  })
})
