import { describe, expect, it } from '@jest/globals'
import { BuildError } from '../../src/core/errors.js'
import type { EventBody } from '../../src/core/events.js'
import { createAttendant, type Attendant } from '../../src/engine/attendant.js'
import type { RunSettings } from '../../src/engine/run-context.js'
import { createFakeHost } from '../support/fake-host.js'
import { createFakeKeyboard } from '../support/fake-keyboard.js'

const error = new BuildError('IB_SCRIPT_FAILED', 'it broke')

function attend(
  settings: Pick<RunSettings, 'onError' | 'isDebugging'>,
  answers: readonly string[] | undefined
): { readonly attendant: Attendant; readonly asked: () => readonly string[] } {
  const events: EventBody[] = []
  const host = createFakeHost(answers === undefined ? {} : { keyboard: createFakeKeyboard(answers) })
  const attendant = createAttendant({
    host,
    settings,
    signal: new AbortController().signal,
    emit: event => events.push(event)
  })
  return { attendant, asked: () => events.flatMap(event => (event.type === 'notice' ? [event.text] : [])) }
}

describe('on-error: ask', () => {
  it.each([
    ['c', 'cleanup'],
    ['A', 'abort'],
    [' p ', 'run-cleanup-provisioner']
  ])('after %j does %s, and does not ask again for the build', async (answer, choice) => {
    const { attendant, asked } = attend({ onError: 'ask' }, [answer])

    expect(await attendant.afterFailure('Provision', error)).toBe('fail')
    expect(await attendant.choose(error)).toBe(choice)
    expect(asked()).toHaveLength(1)
    expect(asked()[0]).toMatch(/^The step "Provision" failed: it broke\n\[c\] Clean up/)
  })

  it('tries the step again, and asks again until the answer is one', async () => {
    const { attendant, asked } = attend({ onError: 'ask' }, ['', 'x', 'r'])

    expect(await attendant.afterFailure('Provision', error)).toBe('retry')
    expect(asked()).toHaveLength(3)
  })

  it('asks for a failure outside of any step, without an offer to try again', async () => {
    const { attendant, asked } = attend({ onError: 'ask' }, ['r', 'a'])

    expect(await attendant.choose(error)).toBe('abort')
    expect(asked()[0]).not.toContain('retry')
  })

  it('cleans up when nobody can be asked, or the build is cancelled', async () => {
    expect(await attend({ onError: 'ask' }, undefined).attendant.choose(error)).toBe('cleanup')

    const { attendant, asked } = attend({ onError: 'ask' }, ['a'])
    const cancelled = new DOMException('stop', 'AbortError')
    expect(await attendant.afterFailure('Provision', cancelled)).toBe('fail')
    expect(asked()).toEqual([])
  })

  it('cleans up, with the failure as it was, when the input ends at the question', async () => {
    const ended = new BuildError('IB_CANCELLED', 'the input ended')
    const host = createFakeHost({ keyboard: { ask: () => Promise.reject(ended) } })
    const { signal } = new AbortController()
    const attendant = createAttendant({ host, settings: { onError: 'ask' }, signal, emit: () => undefined })

    expect(await attendant.afterFailure('Provision', error)).toBe('fail')
    expect(await attendant.choose(error)).toBe('cleanup')
  })

  it('asks nothing with another setting', async () => {
    const { attendant, asked } = attend({ onError: 'abort' }, ['r'])

    expect(await attendant.afterFailure('Provision', error)).toBe('fail')
    expect(await attendant.choose(error)).toBe('abort')
    expect(asked()).toEqual([])
  })
})

describe('debugging', () => {
  it('waits after each step and before the cleanup', async () => {
    const { attendant, asked } = attend({ onError: 'cleanup', isDebugging: true }, ['', ''])

    await attendant.afterStep('Connect')
    await attendant.beforeCleanup()

    expect(asked()).toEqual([
      'Pausing after the step "Connect". Press enter to continue.',
      'Pausing before the cleanup. Press enter to continue.'
    ])
  })

  it.each([
    [{ onError: 'cleanup', isDebugging: true } as const, undefined],
    [{ onError: 'cleanup' } as const, ['']]
  ])('does not wait with %j and the answers %j', async (settings, answers) => {
    const { attendant, asked } = attend(settings, answers)

    await attendant.afterStep('Connect')

    expect(asked()).toEqual([])
  })
})
