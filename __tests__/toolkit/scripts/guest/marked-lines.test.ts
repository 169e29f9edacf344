import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { MarkedLines } from '../../../../src/toolkit/scripts/guest/marked-lines.js'

const nonce = 'abc123'

/** What is read of a stream that has texts of scripts, each followed by a report. */
function read(texts: readonly string[]): readonly (readonly string[])[] {
  const scripts: string[][] = [[]]
  const lines = new MarkedLines(
    nonce,
    line => scripts.at(-1)?.push(line),
    () => scripts.push([])
  )
  const stream = texts.map(text => `${text}\n${nonce} end\n`).join('')
  for (const line of stream.split('\n').slice(0, -1)) lines.take(line)
  lines.end()
  return scripts.slice(0, -1)
}

function linesOf(text: string): readonly string[] {
  const lines = text.split('\n')
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}

describe('lines with reports between them', () => {
  it('are given back as the scripts printed them, whatever they end with', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('x', '\n', ' ') })), texts => {
        expect(read(texts)).toEqual(texts.map(linesOf))
      })
    )
  })

  it('hand on reports word by word', () => {
    const reports: (readonly string[])[] = []
    const lines = new MarkedLines(
      nonce,
      () => undefined,
      words => reports.push(words)
    )

    lines.take(`${nonce} end 2 3 0`)

    expect(reports).toEqual([['end', '2', '3', '0']])
  })

  it('do not take a line for a report that only looks like one', () => {
    const seen: string[] = []
    const lines = new MarkedLines(
      nonce,
      line => seen.push(line),
      () => seen.push('report')
    )

    lines.take('abc1234 end 1 0 0')
    lines.take(` ${nonce} end 1 0 0`)

    expect(seen).toEqual(['abc1234 end 1 0 0', ` ${nonce} end 1 0 0`])
  })
})
