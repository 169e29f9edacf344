import { describe, expect, it } from '@jest/globals'
import { provisioner } from '../../../src/provisioners/breakpoint/index.js'
import { createFakeKeyboard } from '../../support/fake-keyboard.js'
import { FakeGuest } from '../../support/fake-guest.js'
import { createFakeHost } from '../../support/fake-host.js'
import { createGuestContext } from '../../support/guest-context.js'
import { configOf, problemsOf } from '../../support/plugin-config.js'

const guest = new FakeGuest()

describe('the provisioner breakpoint', () => {
  it('tells its note and goes on when Enter is pressed', async () => {
    const ctx = createGuestContext({ host: createFakeHost({ keyboard: createFakeKeyboard(['']) }), guest })

    await provisioner.provision(configOf(provisioner, { note: 'look' }), ctx)

    expect(ctx.notices()).toEqual([
      'Pausing at breakpoint provisioner with note "look".',
      'Press enter to continue.'
    ])
  })

  it('waits until then', async () => {
    const cancel = new AbortController()
    const host = createFakeHost({ keyboard: createFakeKeyboard([]) })
    const ctx = createGuestContext({ host, guest, signal: cancel.signal })
    const waiting = provisioner.provision(configOf(provisioner, {}), ctx)

    cancel.abort()

    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' })
    expect(ctx.notices()).toEqual(['Pausing at breakpoint provisioner.', 'Press enter to continue.'])
  })

  it.each([
    [{ disable: true }, 'Breakpoint provisioner disabled; continuing...'],
    [{ disable: 'true', note: 'n' }, 'Breakpoint provisioner with note "n" disabled; continuing...']
  ])('is passed with %j', async (block, text) => {
    const ctx = createGuestContext({ host: createFakeHost(), guest })

    await provisioner.provision(configOf(provisioner, block), ctx)

    expect(ctx.notices()).toEqual([text])
  })

  it('fails at once where nobody can press Enter, and the plan warns of it', async () => {
    const host = createFakeHost()
    const ctx = createGuestContext({ host, guest, lines: { note: 3 } })

    await expect(provisioner.provision(configOf(provisioner, { note: 'x' }), ctx)).rejects.toMatchObject({
      code: 'IB_PROVISIONER_FAILED',
      message: 'nobody can press Enter here, for there is no terminal',
      place: { line: 3 }
    })
    expect(await problemsOf(provisioner, {}, host)).toMatchObject([{ severity: 'warning' }])
    expect(await problemsOf(provisioner, { disable: true }, host)).toEqual([])
  })
})
