import { describe, expect, it } from '@jest/globals'
import { array, assert, constantFrom, property } from 'fast-check'
import { findFieldActions } from '../../../src/template/interpolation/field-actions.js'

/** What an action with a field is, said in another way. */
const pattern = /\{\{\s?\..*?\s?\}\}/g

describe('findFieldActions', () => {
  it('finds what begins with a field and ends on its line', () => {
    const text = 'a {{ .A }}{{.B | upper}}{{ user `x` }}{{ . }} {{ .C\n}} {{ .D \n x }} {{ .E'

    expect(findFieldActions(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '{{ .A }}',
      '{{.B | upper}}',
      '{{ . }}',
      '{{ .C\n}}'
    ])
  })

  it('finds the same as the pattern does', () => {
    const pieces = constantFrom('{', '{{', '}', '}}', '.', ' ', '\n', '\r', '\u2028', 'x', '-', '{{ .')

    assert(
      property(array(pieces, { maxLength: 30 }), parts => {
        const text = parts.join('')
        expect(findFieldActions(text)).toEqual(
          [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
            start: index,
            end: index + found.length
          }))
        )
      }),
      { numRuns: 5000 }
    )
  })

  it.each(['{{ .a', '{{ .a\n', '{{ .a }\n}'])('goes once through what is never closed: %j', text => {
    const startedAt = performance.now()

    expect(findFieldActions(`${text.repeat(200_000)}\n`)).toEqual([])
    // The pattern takes minutes.
    expect(performance.now() - startedAt).toBeLessThan(5000)
  })
})
