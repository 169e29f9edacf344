import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { ByteLineSplitter } from '../../../src/host/processes/byte-line-splitter.js'

function linesOf(chunks: readonly Uint8Array[]): readonly string[] {
  const lines: string[] = []
  const splitter = new ByteLineSplitter(line => lines.push(line))
  for (const chunk of chunks) splitter.write(chunk)
  splitter.end()
  return lines
}

describe('cutting bytes into lines', () => {
  it.each([
    ['', []],
    ['one', ['one']],
    ['one\n', ['one']],
    ['one\n\ntwo', ['one', '', 'two']],
    ['one\r\ntwo\r\n', ['one', 'two']],
    ['10%\r20%\rdone\n', ['10%', '20%', 'done']],
    ['\n', ['']],
    ['a\r\n\r\nb', ['a', '', 'b']]
  ])('cuts %j', (text, expected) => {
    expect(linesOf([Buffer.from(text)])).toEqual(expected)
  })

  it('joins a character that is cut in two', () => {
    const bytes = Buffer.from('a💾b\n')

    expect(linesOf([bytes.subarray(0, 3), bytes.subarray(3)])).toEqual(['a💾b'])
  })

  it('shows the half of a character at the end', () => {
    expect(linesOf([Buffer.from('a💾').subarray(0, 3)])).toEqual(['a\ufffd'])
  })

  it('gives the same lines wherever the bytes are cut, also within a character or a line end', () => {
    const piece = fc.oneof(fc.constantFrom('\n', '\r', '\r\n', 'ä', '💾', 'a'), fc.string())
    const text = fc.array(piece, { maxLength: 12 }).map(pieces => pieces.join(''))
    fc.assert(
      fc.property(text, fc.array(fc.nat(64), { maxLength: 6 }), (whole, cuts) => {
        const bytes = Buffer.from(whole)
        const ends = [...cuts.filter(cut => cut < bytes.length).sort((a, b) => a - b), bytes.length]
        const chunks = ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end))

        expect(linesOf(chunks)).toEqual(linesOf([bytes]))
      })
    )
  })

  it('gives a line without end in pieces instead of keeping it all', () => {
    const lines = linesOf([
      Buffer.alloc(1024 * 1024, 'x'),
      Buffer.alloc(1024 * 1024, 'y'),
      Buffer.from('z\nlast')
    ])

    expect(lines.map(line => line.length)).toEqual([1024 * 1024, 1024 * 1024 + 1, 4])
  })

  it('gives a line as soon as it is complete', () => {
    const lines: string[] = []
    const splitter = new ByteLineSplitter(line => lines.push(line))

    splitter.write(Buffer.from('a\nb'))

    expect(lines).toEqual(['a'])
  })
})
