import { describe, expect, it } from '@jest/globals'
import { OutputTail } from '../../../src/toolkit/scripts/output-tail.js'

describe('the last lines of an output', () => {
  it('are the last fifteen', () => {
    const tail = new OutputTail()

    for (let line = 1; line <= 100; line++) tail.add(line.toString())

    expect(tail.text().split('\n')).toEqual(Array.from({ length: 15 }, (_, n) => (86 + n).toString()))
  })

  it('are as many and as wide as is asked for', () => {
    const tail = new OutputTail({ lines: 2, width: 3 })

    for (const line of ['1', '2', '12345']) tail.add(line)

    expect(tail.text()).toBe('2\n123…')
  })

  it('are cut when they are very long', () => {
    const tail = new OutputTail()

    tail.add('x'.repeat(100_000))

    expect(tail.text()).toBe(`${'x'.repeat(500)}…`)
  })
})
