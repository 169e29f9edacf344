import { describe, expect, it } from '@jest/globals'
import { formatText } from '../../../src/template/go/format/printf.js'

describe('printf', () => {
  // written by Go 1.26.8; constants of the template language cannot have these values, but data can
  it.each([
    ['%v', 'NaN', '+Inf', '-Inf'],
    ['%+v', 'NaN', '+Inf', '-Inf'],
    ['%5.1f', '  NaN', ' +Inf', ' -Inf'],
    ['%+f', '+NaN', '+Inf', '-Inf'],
    ['% f', ' NaN', ' Inf', '-Inf'],
    ['%05f', '  NaN', ' +Inf', ' -Inf'],
    ['%-7g|', 'NaN    |', '+Inf   |', '-Inf   |'],
    ['%+07e', '   +NaN', '   +Inf', '   -Inf'],
    ['%x', 'NaN', '+Inf', '-Inf'],
    ['%#g', 'NaN', '+Inf', '-Inf'],
    ['%F', 'NaN', '+Inf', '-Inf'],
    ['%b', 'NaN', '+Inf', '-Inf']
  ])('writes what is no finite number with %s as Go does', (format, nan, infinity, negative) => {
    expect([NaN, Infinity, -Infinity].map(value => formatText(format, [value]))).toEqual([
      nan,
      infinity,
      negative
    ])
  })

  it('has no addresses to show', () => {
    expect(formatText('%p %p', ['a', null])).toBe('%!p(string=a) %!p(<nil>)')
  })
})
