import { PassThrough } from 'node:stream'
import { describe, expect, it } from '@jest/globals'
import { createKeyboard } from '../../src/host/keyboard.js'

const never = new AbortController().signal

describe('the keyboard', () => {
  it('gives each who asks at the same time a line of its own, in turn', async () => {
    const input = new PassThrough()
    const keyboard = createKeyboard(() => input)
    const shown: string[] = []
    const ask = async (name: string): Promise<string> =>
      `${name}: ${await keyboard.ask(() => {
        shown.push(name)
        setImmediate(() => input.write(`answer ${shown.length.toString()}\n`))
      }, never)}`

    const answers = await Promise.all(['a', 'b', 'c'].map(ask))

    expect(answers).toEqual(['a: answer 1', 'b: answer 2', 'c: answer 3'])
    expect(shown).toEqual(['a', 'b', 'c'])
  })

  it('leaves the question when the signal aborts, and then asks the next', async () => {
    const input = new PassThrough()
    const keyboard = createKeyboard(() => input)
    const cancel = new AbortController()
    const left = keyboard.ask(() => setImmediate(() => cancel.abort()), cancel.signal)
    const next = keyboard.ask(() => setImmediate(() => input.write('yes\n')), never)

    await expect(left).rejects.toMatchObject({ name: 'AbortError' })
    await expect(next).resolves.toBe('yes')
  })

  it('fails when the input ends, and for every question after that', async () => {
    const input = new PassThrough()
    const keyboard = createKeyboard(() => input)
    const ended = { code: 'IB_CANCELLED', message: 'the input ended before the question was answered' }

    await expect(keyboard.ask(() => input.end(), never)).rejects.toMatchObject(ended)
    await expect(keyboard.ask(() => undefined, never)).rejects.toMatchObject(ended)
  })
})
