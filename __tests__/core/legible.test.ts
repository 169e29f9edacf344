import { describe, expect, it } from '@jest/globals'
import { legible } from '../../src/core/legible.js'
import { createRedactor } from '../../src/core/redact.js'
import { createEmitter } from '../../src/engine/emitter.js'
import { createFakeHost } from '../support/fake-host.js'

describe('a sentence that quotes what somebody wrote', () => {
  it('cannot steer a terminal', () => {
    expect(legible({ message: 'no `\u001b[31m\u0000\u202e`', hint: 'not `\u0085`\nbut\tthis' })).toEqual({
      message: 'no `·[31m··`',
      hint: 'not `·`\nbut\tthis'
    })
  })

  it('is cut in the middle when it is endless, but not within a character', () => {
    const { message } = legible({ message: `no option \`${'😀'.repeat(5000)}\` here` })

    expect(message).toMatch(/^no option `😀{200,300}…😀{100,125}` here$/u)
  })

  it('is left as it is otherwise, and gets no hint', () => {
    expect(legible({ message: 'é 😀' })).toEqual({ message: 'é 😀' })
  })
})

it('secrets in a problem are masked before it is cut', () => {
  const redactor = createRedactor()
  const secret = `hunter2${'0123456789'.repeat(200)}`
  redactor.add(secret)
  const told: string[] = []
  const emitter = createEmitter(createFakeHost().clock, redactor, [event => told.push(JSON.stringify(event))])

  emitter.emit({
    type: 'problem',
    problem: { code: 'IB_VARIABLE', severity: 'error', message: `it is \u001b${secret}${'x'.repeat(2000)}` }
  })

  expect(told.join()).toMatch(/it is ·<sensitive>x+…x+"/)
})
