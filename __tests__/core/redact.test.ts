import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { createRedactor, redactData } from '../../src/core/redact.js'

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

  it('tells each form of a secret once', () => {
    const forms: string[] = []
    const redactor = createRedactor(form => forms.push(form))

    redactor.add('hunter2')
    redactor.add('hunter2')

    expect(forms).toEqual([...new Set(forms)])
    expect(forms).toContain('hunter2')
  })

  it('masks strings at any depth of data', () => {
    expect(redactData({ a: ['x', { b: 'secret' }], n: 1 }, text => text.replace('secret', '*'))).toEqual({
      a: ['x', { b: '*' }],
      n: 1
    })
  })
})
