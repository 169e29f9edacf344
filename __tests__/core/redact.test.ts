import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { createRedactor, redactData } from '../../src/core/redact.js'
import { shorten } from '../../src/core/shorten.js'

function redacted(text: string, ...secrets: readonly string[]): string {
  const redactor = createRedactor()
  for (const secret of secrets) redactor.add(secret)
  return redactor.redact(text)
}

describe('a redactor', () => {
  it.each([
    ['as it is', `pass"wo'rd`],
    ['in JSON', JSON.stringify(`pass"wo'rd`)],
    ['in a URL', new URLSearchParams({ p: `pass"wo'rd` }).toString()],
    ['in single quotes of a shell', `'pass"wo'"'"'rd'`],
    ['in double quotes of a shell', `"pass\\"wo'rd"`],
    ['in base64', Buffer.from(`pass"wo'rd`).toString('base64')]
  ])('masks a secret %s', (_, text) => {
    expect(redacted(`before ${text} after`, `pass"wo'rd`)).toMatch(/^before \S*<sensitive>\S* after$/)
  })

  it('masks each line of a secret of several lines', () => {
    expect(redacted('x BBBB x', 'AAAA\r\nBBBB\nCCCC')).toBe('x <sensitive> x')
  })

  it('masks the longer of two secrets of which one contains the other', () => {
    expect(redacted('secret-longer', 'secret', 'secret-longer')).toBe('<sensitive>')
  })

  it('leaves no secret in any text', () => {
    const word = fc
      .string({ minLength: 4 })
      .filter(text => text.trim().length > 3 && !'<sensitive>'.includes(text.trim()))

    fc.assert(
      fc.property(word, fc.string(), fc.string(), (secret, before, after) => {
        expect(redacted(before + secret + after, secret).includes(secret)).toBe(false)
      })
    )
  })

  it('tells each secret and each line of it once', () => {
    const told: string[] = []
    const redactor = createRedactor(text => told.push(text))

    redactor.add('hunter2')
    redactor.add('hunter2\nhunter3')

    expect(told).toEqual(['hunter2', 'hunter2\nhunter3', 'hunter2\r\nhunter3', 'hunter3'])
  })

  it('masks secrets that overlap as one', () => {
    expect(redacted('xabcdefx', 'abcd', 'cdef')).toBe('x<sensitive>x')
    expect(redacted('aaaaa', 'aaa')).toBe('<sensitive>')
  })

  it('masks even one letter, as Packer does, and never its own mask', () => {
    expect(redacted('tree', 'e')).toBe('tr<sensitive><sensitive>')
  })

  it('masks the beginning of a secret where the text was cut', () => {
    const cut = Array.from({ length: 8 }, (_, most) => shorten('x: pass"wo', 3 + most))

    expect(cut.map(text => redacted(`${text} and more`, 'pass"wo', 'xyz'))).toEqual([
      'x: … and more',
      'x: p… and more',
      'x: pa… and more',
      'x: pas… and more',
      ...Array.from({ length: 3 }, () => 'x: <sensitive>… and more'),
      'x: <sensitive> and more'
    ])
    expect(redacted(JSON.stringify(shorten('a pass"word', 7)), 'pass"word')).toBe('"a <sensitive>…"')
  })

  it('leaves lines that say nothing', () => {
    expect(redacted('{ a: } ---', '{\n}\n---\nline')).toBe('{ a: } ---')
  })

  it('says how much of a text is settled', () => {
    const redactor = createRedactor()
    redactor.add('secret')

    const text = `${'.'.repeat(200)}secret${'.'.repeat(9)}`

    for (let length = 1; length <= text.length; length++) {
      const settled = redactor.settled(text.slice(0, length))
      expect(settled > 200 && settled < 206).toBe(false)
    }
    expect(redactor.settled(text)).toBeGreaterThan(100)
    expect(redactor.settled('se')).toBe(0)
  })

  it('is fast with many long secrets and text that repeats itself', () => {
    const redactor = createRedactor()
    for (let i = 0; i < 20; i++) redactor.add(`-----BEGIN-----\n${'abcdefgh'.repeat(8)}${i}\n`.repeat(10))
    redactor.add('a'.repeat(100_000))
    const before = performance.now()

    redactor.redact('a'.repeat(1_000_000))

    expect(performance.now() - before).toBeLessThan(2000)
  })

  it('masks strings at any depth of data', () => {
    expect(redactData({ a: ['x', { b: 'secret' }], n: 1 }, text => text.replace('secret', '*'))).toEqual({
      a: ['x', { b: '*' }],
      n: 1
    })
  })

  it('leaves words of our own alone, but not what is below their keys', () => {
    const data = { outcome: 'ok', result: { outcome: { name: 'ok' } } }

    expect(redactData(data, () => '*', new Set(['outcome']))).toEqual({
      outcome: 'ok',
      result: { outcome: { name: '*' } }
    })
  })
})
