import { describe, expect, it } from '@jest/globals'
import { formatEnvironment, guestEnvironment, parseVariable } from '../../src/toolkit/guest-environment.js'
import { escapeQuotes } from '../../src/toolkit/shell-quote.js'

const build = { name: 'web', type: 'qemu' }

describe('guestEnvironment', () => {
  it("has Packer's names and the user's, sorted, the user's winning", () => {
    const variables = guestEnvironment(build, {}, [
      ['ZONE', 'a'],
      ['PACKER_BUILD_NAME', 'mine'],
      ['ALPHA', '1']
    ])

    expect(variables).toEqual([
      ['ALPHA', '1'],
      ['PACKER_BUILDER_TYPE', 'qemu'],
      ['PACKER_BUILD_NAME', 'mine'],
      ['ZONE', 'a']
    ])
  })

  it('has the address of the HTTP server when there is one', () => {
    const facts = { PackerHTTPAddr: '10.0.2.2:8123', PackerHTTPIP: '10.0.2.2', PackerHTTPPort: '8123' }

    expect(guestEnvironment(build, facts, []).map(([name]) => name)).toEqual([
      'PACKER_BUILDER_TYPE',
      'PACKER_BUILD_NAME',
      'PACKER_HTTP_ADDR',
      'PACKER_HTTP_IP',
      'PACKER_HTTP_PORT'
    ])
  })

  it('has no address when the builder says that it has no server', () => {
    const facts = { PackerHTTPAddr: 'ERR_HTTP_ADDR_NOT_IMPLEMENTED_BY_BUILDER' }

    expect(guestEnvironment(build, facts, [])).toHaveLength(2)
  })
})

describe('parseVariable', () => {
  it.each([
    ['A=1', ['A', '1']],
    ['A=', ['A', '']],
    ['A=b=c', ['A', 'b=c']],
    ['A', undefined],
    ['=1', undefined]
  ])('reads %j', (text, parts) => {
    expect(parseVariable(text)).toEqual(parts)
  })
})

describe('formatEnvironment', () => {
  const variables = [
    ['A', "it's"],
    ['B', '100%']
  ] as const

  it('puts name and value into the format, the value made fit for its quotes', () => {
    expect(formatEnvironment(variables, "%s='%s' ", escapeQuotes)).toBe(`A='it'"'"'s' B='100%' `)
  })

  it.each([
    ['$env:%s="%s"; ', '$env:B="100%"; '],
    ['%[2]s is %[1]s;', '100% is B;'],
    ['%v=%v 5%%\n', 'B=100% 5%\n']
  ])('understands %j', (format, text) => {
    expect(formatEnvironment(variables.slice(1), format, value => value)).toBe(text)
  })

  it.each(['%d=%s', '%s=%s %s', '%s=%'])('refuses %j, which cannot be filled in', format => {
    expect(() => formatEnvironment(variables, format, value => value)).toThrow(
      expect.objectContaining({ code: 'IB_OPTION_VALUE' })
    )
  })
})
