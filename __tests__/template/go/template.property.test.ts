import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { builtinFunctions } from '../../../src/template/go/builtins/index.js'
import { formatText } from '../../../src/template/go/format/printf.js'
import { parseTemplate, render } from '../../../src/template/go/template.js'

const functions = new Map<string, never>()

function renderText(text: string, data = {}): string | undefined {
  const { template } = parseTemplate(text, { functions: [] })
  return template === undefined ? undefined : render(template, { data, functions })
}

const pieces = fc.constantFrom(
  ...[
    '{{',
    '}}',
    '{{- ',
    ' -}}',
    ' ',
    '(',
    ')',
    '|',
    ':=',
    '=',
    ',',
    '.',
    '$',
    '$x',
    '.Name',
    '"a"',
    '`b`',
    "'c'"
  ],
  ...[
    '1',
    '-',
    '1.5',
    '/*',
    '*/',
    '\n',
    'nil',
    'if',
    'else',
    'end',
    'range',
    'with',
    'define',
    'template',
    'block'
  ],
  ...builtinFunctions.keys()
)

describe('the template language', () => {
  it('leaves text without actions as it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter(text => !text.includes('{{')),
        text => {
          expect(renderText(text)).toBe(text)
        }
      )
    )
  })

  it('gives data back unchanged', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        expect(renderText('{{ .Text }}', { Text: text })).toBe(text)
        expect(renderText('{{ index .List 0 }}', { List: [text, text] })).toBe(text)
      })
    )
  })

  it('reads back the constants that printf writes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        expect(renderText(`{{ ${formatText('%q', [text])} }}`)).toBe(text)
        expect(renderText(`{{ ${formatText('%+q', [text])} }}`)).toBe(text)
      })
    )
  })

  it('either parses a text or has a problem inside it', () => {
    fc.assert(
      fc.property(
        fc.array(pieces).map(list => list.join(' ')),
        text => {
          const { template, problems } = parseTemplate(text, {
            functions: [],
            locate: (start, end) => ({ file: 't', line: 1, column: start, endColumn: end })
          })

          expect(problems.length === 0).toBe(template !== undefined)
          for (const { place } of problems) {
            expect(place?.column).toBeLessThanOrEqual(text.length)
            expect(place?.endColumn).toBeGreaterThanOrEqual(place?.column ?? 0)
          }
        }
      ),
      { numRuns: 300 }
    )
  })
})

describe('printf', () => {
  it('writes whole numbers as JavaScript does, in each base', () => {
    fc.assert(
      fc.property(fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n), value => {
        expect(formatText('%d %x %o %b', [value, value, value, value])).toBe(
          [10, 16, 8, 2].map(base => value.toString(base)).join(' ')
        )
      })
    )
  })

  it('writes numbers with fraction so that they read back the same', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), value => {
        expect(Number(formatText('%v', [value]))).toBe(value)
        expect(Number(formatText('%.17g', [value]))).toBe(value)
        expect(Number(formatText('%.16e', [value]))).toBe(value)
      })
    )
  })

  it('rounds as toFixed does, apart from ties, which go to the even digit', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e15, max: 1e15, noNaN: true }),
        fc.integer({ min: 0, max: 20 }),
        (value, digits) => {
          const ours = formatText(`%.${digits}f`, [value])

          const isTie = Number.isInteger(value * 2 ** 40) && value.toFixed(digits + 1).endsWith('5')
          expect(isTie || Number(ours) === Number(value.toFixed(digits))).toBe(true)
        }
      )
    )
  })

  it('fills up to the width, counted in characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 0, max: 30 }), (text, width) => {
        const filled = Array.from(formatText(`%${width}s`, [text]))

        expect(
          filled
            .slice(-Array.from(text).length || filled.length)
            .join('')
            .trimStart()
        ).toBe(text.trimStart())
        expect(filled.length).toBe(Math.max(width, Array.from(text).length))
      })
    )
  })
})
