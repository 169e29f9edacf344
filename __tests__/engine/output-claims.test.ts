import { describe, expect, it } from '@jest/globals'
import { OutputClaims } from '../../src/engine/output-claims.js'

describe('what builds of a run write', () => {
  it('belongs to the build that wants it first, however often', () => {
    const claims = new OutputClaims()
    claims.claim('/work/out.img', 'a')
    claims.claim('/work/out.img', 'a')
    claims.claim('/work/other.img', 'b')

    expect(() => claims.claim('/work/out.img', 'b')).toThrow(
      expect.objectContaining({
        code: 'IB_OUTPUT_EXISTS',
        message: '/work/out.img is written by the build a of this run already'
      })
    )
  })
})
