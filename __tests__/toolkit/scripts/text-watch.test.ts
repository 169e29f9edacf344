import { describe, expect, it } from '@jest/globals'
import { TextWatch } from '../../../src/toolkit/scripts/text-watch.js'

function look(wanted: { contains?: string[]; matches?: string[] }, lines: readonly string[]): () => void {
  const watch = new TextWatch({ contains: [], matches: [], ...wanted })
  for (const line of lines) watch.take(line)
  return () => watch.verify('the output')
}

describe('looking for text in lines', () => {
  it('is content when every text and expression is in some line', () => {
    expect(look({ contains: ['b', 'a'], matches: ['^c+$'] }, ['xa', 'by', 'ccc'])).not.toThrow()
  })

  it('names a text that is missing', () => {
    expect(look({ contains: ['a', 'z'] }, ['a'])).toThrow(
      'expected "z" in the output, but found the output of 1 line without it'
    )
  })

  it('names an expression that nothing matches', () => {
    expect(look({ matches: ['^z'] }, ['az', 'bz'])).toThrow(
      'expected a line of the output to match /^z/, but found the output of 2 lines without it'
    )
  })
})
