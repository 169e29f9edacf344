import { describe, expect, it } from '@jest/globals'
import { escapeQuotes, shellQuote } from '../../src/toolkit/shell-quote.js'

describe('shellQuote', () => {
  it.each([
    ['/tmp/script.sh', '/tmp/script.sh'],
    ['a b', `'a b'`],
    ['', `''`],
    ["it's", `'it'"'"'s'`],
    ['$HOME `id` "x"', `'$HOME \`id\` "x"'`],
    ['~', `'~'`],
    ['é', `'é'`]
  ])('makes one word of %j', (text, quoted) => {
    expect(shellQuote(text)).toBe(quoted)
  })

  it('refuses a NUL, which would cut the command off', () => {
    expect(() => shellQuote('a\0b')).toThrow(expect.objectContaining({ code: 'IB_OPTION_VALUE' }))
  })
})

describe('escapeQuotes', () => {
  it('puts each quote in double quotes of its own, as Packer does', () => {
    expect(escapeQuotes("a'b''c")).toBe(`a'"'"'b'"'"''"'"'c`)
  })
})
