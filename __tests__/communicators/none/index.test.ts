import { describe, expect, it } from '@jest/globals'
import { communicator } from '../../../src/communicators/none/index.js'
import { createFakeHost } from '../../support/fake-host.js'
import { configOf, problemsOf } from '../../support/plugin-config.js'
import { createStepContext } from '../../support/step-context.js'

const { signal } = new AbortController()

describe('the communicator none', () => {
  it('needs nothing, and accepts options of other communicators', async () => {
    expect(await problemsOf(communicator, {}, createFakeHost())).toEqual([])
    expect(
      await problemsOf(communicator, { ssh_username: 'x', ssh_timeout: '1m' }, createFakeHost())
    ).toEqual([])
  })

  it('gives the builder no address and no credentials', () => {
    const access = communicator.access(configOf(communicator, { ssh_username: 'x' }))

    expect(Object.entries(access).filter(([, value]) => value !== undefined)).toEqual([['type', 'none']])
  })

  it('refuses everything that needs a guest, and says why', async () => {
    const host = createFakeHost()
    const guest = await communicator.connect(
      configOf(communicator, {}),
      { host: 'x', port: 1 },
      createStepContext({ host })
    )

    const refused = { code: 'IB_OPTION_VALUE', message: expect.stringContaining('`none`') }
    await expect(guest.run('true', { signal })).rejects.toMatchObject(refused)
    await expect(guest.upload({ text: '' }, '/x', { signal })).rejects.toMatchObject(refused)
    await expect(guest.uploadTree('/a', '/x', { signal })).rejects.toMatchObject(refused)
    await expect(guest.download('/x', '/a', { signal })).rejects.toMatchObject(refused)
    await expect(guest.downloadTree('/x', '/a', { signal })).rejects.toMatchObject(refused)
    await guest.disconnect()
    await guest[Symbol.asyncDispose]()
  })
})
