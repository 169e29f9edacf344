import { describe, expect, it } from '@jest/globals'
import { provisioner } from '../../../src/provisioners/sleep/index.js'
import { FakeGuest } from '../../support/fake-guest.js'
import { createFakeHost } from '../../support/fake-host.js'
import { createGuestContext } from '../../support/guest-context.js'
import { configOf } from '../../support/plugin-config.js'

describe('the provisioner sleep', () => {
  it.each([
    [{ duration: '1h5s' }, [3_605_000]],
    [{ duration: 2_000_000_000 }, [2000]],
    [{}, []],
    [{ duration: '-5s' }, []]
  ])('with %j sleeps %j ms', async (block, sleeps) => {
    const host = createFakeHost()

    await provisioner.provision(
      configOf(provisioner, block),
      createGuestContext({ host, guest: new FakeGuest() })
    )

    expect(host.clock.sleeps).toEqual(sleeps)
  })

  it('ends at once when the build is cancelled', async () => {
    const cancel = new AbortController()
    const host = createFakeHost({ manualClock: true })
    const ctx = createGuestContext({ host, guest: new FakeGuest(), signal: cancel.signal })
    const slept = provisioner.provision(configOf(provisioner, { duration: '1h' }), ctx)

    cancel.abort()

    await expect(slept).rejects.toMatchObject({ name: 'AbortError' })
  })
})
