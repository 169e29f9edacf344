import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { posixCommand } from '../../../src/toolkit/scripts/posix-command.js'

describe('a command for any login shell', () => {
  it('has nothing in its quotes that csh or fish take amiss', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), script => {
        const quoted = posixCommand(script).split("'")

        expect(quoted).toHaveLength(5)
        expect(quoted[3]).not.toMatch(/[\n\r!`]|\\(?!0[0-7]{3})/)
      })
    )
  })

  it('leaves readable what is harmless', () => {
    expect(posixCommand('test -d "$p" || echo no; exit 1')).toBe(
      `sh -c 'eval "$(printf %b "$1")"' sh 'test -d "$p" || echo no; exit 1'`
    )
  })
})
