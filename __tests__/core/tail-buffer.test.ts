import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { TailBuffer } from '../../src/core/tail-buffer.js'

describe('keeping the end of a stream', () => {
  it('keeps exactly the last bytes, however they come', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{0,9}$/)), fc.nat(20), (chunks, keepBytes) => {
        const tail = new TailBuffer(keepBytes)
        for (const chunk of chunks) tail.write(Buffer.from(chunk))

        const whole = chunks.join('')
        expect(tail.text()).toBe(whole.slice(Math.max(0, whole.length - keepBytes)))
      })
    )
  })

  it('does not start within a character', () => {
    const tail = new TailBuffer(4)

    tail.write(Buffer.from('💾é!'))

    expect(tail.text()).toBe('é!')
  })
  it('does not start within a character that was dropped with a chunk of its own', () => {
    const tail = new TailBuffer(2)
    const euro = Buffer.from('€')

    tail.write(euro.subarray(0, 1))
    tail.write(euro.subarray(1))

    expect(tail.text()).toBe('')
  })
})
