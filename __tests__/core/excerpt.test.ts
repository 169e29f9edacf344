import { describe, expect, it } from '@jest/globals'
import { createSources, type Excerpt } from '../../src/core/excerpt.js'
import type { Place } from '../../src/core/place.js'
import { createRedactor } from '../../src/core/redact.js'
import { explain } from '../../src/renderers/format.js'

function excerptOf(text: string, place: Omit<Place, 'file'>, hasValues = false): Excerpt | undefined {
  const sources = createSources()
  const redactor = createRedactor()
  redactor.add('hunter2')
  sources.add('t.json', text, { hasValues })
  return sources.excerptOf({ file: 't.json', ...place }, line => redactor.blot(line))
}

/** The line, and below it the mark. */
function drawn(text: string, place: Omit<Place, 'file'>, hasValues = false): readonly string[] {
  const excerpt = excerptOf(text, place, hasValues)
  const problem = { code: 'IB_VARIABLE', message: 'm', excerpt } as const
  return explain(problem).slice(1)
}

describe('an excerpt', () => {
  it('shows the line and marks the part', () => {
    expect(drawn('{\r\n  "sice": 1\r\n}', { line: 2, column: 3, endLine: 2, endColumn: 9 })).toEqual([
      '    2 |   "sice": 1',
      '      |   ^^^^^^'
    ])
  })

  it('marks one character where the end is not known, or in another line', () => {
    expect(drawn('abc\ndef', { line: 1, column: 2 })).toEqual(['    1 | abc', '      |  ^'])
    expect(drawn('abc\ndef', { line: 1, column: 2, endLine: 2, endColumn: 2 })).toEqual([
      '    1 | abc',
      '      |  ^'
    ])
    expect(drawn('abc', { line: 1, column: 4, endLine: 1, endColumn: 5 })).toEqual([
      '    1 | abc',
      '      |    ^'
    ])
  })

  it('puts the mark right under tabs and wide characters', () => {
    expect(drawn('\t"日本": 漢,', { line: 1, column: 8, endLine: 1, endColumn: 9 })).toEqual([
      '    1 |   "日本": 漢,',
      '      |           ^^'
    ])
  })

  it.each([1, 50, 5_000, 9_999])('cuts a long line around column %d', column => {
    const line = Array.from({ length: 10_000 }, (_, i) => (i + 1 === column ? 'X' : '.')).join('')

    const { text = '', start = 0, width } = excerptOf(line, { line: 1, column }) ?? {}

    expect(text.length).toBeLessThanOrEqual(102)
    expect(text[start]).toBe('X')
    expect(width).toBe(1)
    expect([text.startsWith('…'), text.endsWith('…')]).toEqual([column > 41, column < 9_900])
  })

  it('is quick where a file of megabytes is one line', () => {
    const sources = createSources()
    const redactor = createRedactor()
    redactor.add('hunter2')
    sources.add('t.json', `${'x'.repeat(2_000_000)}hunter2 here${'x'.repeat(2_000_000)}`)
    const startedAt = performance.now()

    const excerpts = Array.from({ length: 100 }, () =>
      sources.excerptOf({ file: 't.json', line: 1, column: 2_000_009 }, text => redactor.blot(text))
    )

    expect(excerpts[0]?.text).toContain('••••••• here')
    expect(excerpts[0]?.text[excerpts[0].start]).toBe('h')
    expect(performance.now() - startedAt).toBeLessThan(2000)
  })

  it('marks no more than it shows', () => {
    const {
      text = '',
      start = 0,
      width = 0
    } = excerptOf('x'.repeat(500), { line: 1, column: 10, endColumn: 400 }) ?? {}

    expect(start + width).toBeLessThanOrEqual(text.length)
  })

  it('cannot steer a terminal', () => {
    expect(drawn('a\u001b[31mb\u202e', { line: 1, column: 1 })[0]).toBe('    1 | a·[31mb·')
  })

  it('hides secrets in their own length', () => {
    expect(drawn('"pw": "hunter2", X', { line: 1, column: 18 })).toEqual([
      '    1 | "pw": "•••••••", X',
      '      |                  ^'
    ])
  })

  it('hides a secret of any length to its end', () => {
    const sources = createSources()
    const redactor = createRedactor()
    const secret = `${'x'.repeat(20_000)}the end of it`
    redactor.add(secret)
    sources.add('t.json', `"${secret}" oops`)

    const excerpt = sources.excerptOf({ file: 't.json', line: 1, column: secret.length + 4 }, line =>
      redactor.blot(line)
    )

    expect(excerpt?.text).toMatch(/^…•+" oops$/)
  })

  it.each([
    ['{"pw": "se\\"cret", "b": "x"}', '{"pw": "••••••••", "b": "•"}'],
    ['  "a": secret, "b": "x', '  "a": ••••••, "b": "•'],
    ['  "a": ["b", "c"],', '  "a": ["•", "•"],'],
    ["  a: 's'", '  •: •••'],
    ['{"pw": "hunt"er2, ', '{"pw": "••••"•••, '],
    ['er2", "b": 5', '•••"••"•"•••'],
    ['"a": hunt, er2: 3 // c', '"a": ••••, •••: • •• •']
  ])('shows no value of a variable file: %s', (line, shown) => {
    expect(excerptOf(line, { line: 1, column: 1 }, true)?.text).toBe(shown)
  })

  it('is none for a file that was not read, or a line that is not there', () => {
    expect(excerptOf('a', { line: 2, column: 1 })).toBeUndefined()
    expect(createSources().excerptOf({ file: 'x', line: 1, column: 1 }, line => line)).toBeUndefined()
  })
})
