import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseRange } from '../../../src/toolkit/http-server/byte-range.js'
import { requestPath } from '../../../src/toolkit/http-server/request-path.js'

describe('requestPath', () => {
  it.each([
    ['/ks.cfg', '/ks.cfg'],
    ['/ks.cfg?mac=52:54#x', '/ks.cfg'],
    ['/a%20b/%C3%A9', '/a b/é'],
    ['/', '/'],
    ['/dir/', '/dir/'],
    ['//a///b', '/a/b'],
    ['/../../etc/passwd', '/etc/passwd'],
    ['/%2e%2e/%2E%2e/etc/passwd', '/etc/passwd'],
    ['/a/../../b', '/b'],
    ['/..', '/'],
    ['/%', undefined],
    ['/%ff', undefined],
    ['/a%00b', undefined],
    ['/..%5c..%5cwindows', undefined],
    ['/C:/windows', undefined],
    ['ks.cfg', undefined],
    ['*', undefined],
    ['', undefined]
  ])('reads %j as %j', (target, path) => {
    expect(requestPath(target)).toBe(path)
  })

  it('never leads above the root', () => {
    const part = fc.constantFrom('..', '%2e%2e', '.', '%2f', '/', 'a', '%5c', '\\', '%252e', '~', '')
    fc.assert(
      fc.property(fc.array(part), parts => {
        const path = requestPath(`/${parts.join('/')}`) ?? '/'
        expect(path.startsWith('/')).toBe(true)
        expect(path.split('/')).not.toContain('..')
      })
    )
  })
})

describe('parseRange', () => {
  it.each([
    [undefined, undefined],
    ['bytes=0-', { start: 0, end: 100 }],
    ['bytes=10-19', { start: 10, end: 20 }],
    ['bytes=90-500', { start: 90, end: 100 }],
    ['bytes=-30', { start: 70, end: 100 }],
    ['bytes=-500', { start: 0, end: 100 }],
    ['bytes=100-', 'none'],
    ['bytes=-0', 'none'],
    ['bytes=20-10', undefined],
    ['bytes=0-1,5-6', undefined],
    ['bytes=-', undefined],
    ['lines=1-2', undefined]
  ])('reads %j of 100 bytes', (header, range) => {
    expect(parseRange(header, 100)).toEqual(range)
  })
})
