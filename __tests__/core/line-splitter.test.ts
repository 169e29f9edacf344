import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { LineSplitter } from '../../src/core/line-splitter.js'
import { longestLine } from '../../src/core/longest-line.js'

function linesOf(pieces: readonly string[]): readonly string[] {
  const lines: string[] = []
  const splitter = new LineSplitter(line => lines.push(line))
  for (const piece of pieces) splitter.write(piece)
  splitter.end()
  return lines
}

describe('cutting text into lines', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['nothing', [], []],
    ['a line without end', ['one'], ['one']],
    ['LF', ['one\n\ntwo\n'], ['one', '', 'two']],
    ['CR LF, as terminals do', ['one\r\n\r\ntwo\r\n'], ['one', '', 'two']],
    ['CR, as progress bars do', ['10%\r20%\rdone\n'], ['10%', '20%', 'done']],
    ['a line in pieces', ['o', 'n', '', 'e\ntwo'], ['one', 'two']],
    ['a CR LF cut in two', ['one\r', '\ntwo'], ['one', 'two']],
    ['a CR LF cut in two by nothing', ['one\r', '', '\ntwo'], ['one', 'two']],
    ['an empty line after a CR LF cut in two', ['one\r', '\n', '\ntwo'], ['one', '', 'two']],
    ['a CR at the end of a piece', ['10%\r', '20%\r', 'done'], ['10%', '20%', 'done']]
  ])('takes %s', (_name, pieces, lines) => {
    expect(linesOf(pieces)).toEqual(lines)
  })

  it('gives the same lines wherever the text is cut', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'ä', '\n', '\r\n', '\r'), maxLength: 40 })
    fc.assert(
      fc.property(text, fc.array(fc.nat(80), { maxLength: 8 }), (whole, cuts) => {
        const ends = [...cuts.filter(cut => cut < whole.length).sort((a, b) => a - b), whole.length]
        const pieces = ends.map((end, index) => whole.slice(ends[index - 1] ?? 0, end))

        expect(linesOf(pieces)).toEqual(linesOf([whole]))
      })
    )
  })

  it('gives a line as soon as it is complete', () => {
    const lines: string[] = []
    const splitter = new LineSplitter(line => lines.push(line))

    splitter.write('a\r')
    splitter.write('b')

    expect(lines).toEqual(['a'])
  })

  it.each([
    ['one character longer than the longest line', longestLine + 1, [longestLine, 1]],
    ['three times as long', 3 * longestLine + 2, [longestLine, longestLine, longestLine, 2]]
  ])('gives a line that is %s in pieces, all but the last before it ends', (_name, length, lengths) => {
    const lines: string[] = []
    const splitter = new LineSplitter(line => lines.push(line))

    splitter.write('x'.repeat(length))

    expect(lines.map(line => line.length)).toEqual(lengths.slice(0, -1))

    splitter.write('\n')

    expect(lines.map(line => line.length)).toEqual(lengths)
  })

  it.each([
    ['in one piece', ['x'.repeat(longestLine) + '\nlast']],
    ['with its end in another piece', ['x'.repeat(longestLine), '\nlast']]
  ])('gives an empty piece after one as long as the longest line, %s', (_name, pieces) => {
    expect(linesOf(pieces).map(line => line.length)).toEqual([longestLine, 0, 4])
  })
})
