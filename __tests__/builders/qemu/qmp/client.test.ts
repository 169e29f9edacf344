import { describe, expect, it } from '@jest/globals'
import { QmpClient } from '../../../../src/builders/qemu/qmp/client.js'
import { createFakeClock } from '../../../support/fake-clock.js'
import { createFakeQmp } from '../../../support/fake-qmp.js'

const { signal } = new AbortController()
const clock = createFakeClock({ manual: true })

describe('QmpClient', () => {
  it('negotiates, and gives the result of a command', async () => {
    const qemu = createFakeQmp(command => ({
      return: command === 'query-status' ? { status: 'running' } : {}
    }))

    const qmp = await QmpClient.open(qemu.socket, { clock, signal })
    const status = await qmp.execute('query-status', {}, signal)

    expect(status).toEqual({ status: 'running' })
    expect(qemu.commands).toEqual(['qmp_capabilities', 'query-status'])
  })

  it("fails with QEMU's reason when QEMU refuses", async () => {
    const qemu = createFakeQmp(command =>
      command === 'screendump' ? { refuse: 'no console' } : { return: {} }
    )
    const qmp = await QmpClient.open(qemu.socket, { clock, signal })

    const refused = qmp.execute('screendump', {}, signal)

    await expect(refused).rejects.toMatchObject({
      code: 'IB_TOOL_FAILED',
      message: "QEMU's command screendump failed: no console"
    })
  })

  it('hands on events, and passes over lines that it does not know', async () => {
    const qemu = createFakeQmp()
    const events: string[] = []
    const qmp = await QmpClient.open(qemu.socket, { clock, signal }, name => events.push(name))

    qemu.sendLine('nonsense')
    qemu.sendLine('[]')
    qemu.event('SHUTDOWN', { guest: true })
    await qmp.execute('query-status', {}, signal)

    expect(events).toEqual(['SHUTDOWN'])
  })

  it('fails what waits for an answer, and all later commands, when QEMU goes away', async () => {
    const qemu = createFakeQmp(command => (command === 'stop' ? undefined : { return: {} }))
    const qmp = await QmpClient.open(qemu.socket, { clock, signal })
    const waiting = qmp.execute('stop', {}, signal)
    const outcome = waiting.catch((error: unknown) => error)

    qemu.hangUp()

    expect(await outcome).toMatchObject({ code: 'IB_VM_EXITED' })
    await expect(qmp.execute('cont', {}, signal)).rejects.toMatchObject({ code: 'IB_VM_EXITED' })
  })

  it('does not wait for ever for an answer', async () => {
    const own = createFakeClock({ manual: true })
    const qemu = createFakeQmp(command => (command === 'stop' ? undefined : { return: {} }))
    const qmp = await QmpClient.open(qemu.socket, { clock: own, signal })
    const waiting = qmp.execute('stop', {}, signal)
    const outcome = waiting.catch((error: unknown) => error)

    await own.advance(20_000)

    expect(await outcome).toMatchObject({ code: 'IB_TIMEOUT' })
  })

  it('closes the socket when there is no greeting', async () => {
    const own = createFakeClock({ manual: true })
    const qemu = createFakeQmp(undefined, { greets: false })
    const opening = QmpClient.open(qemu.socket, { clock: own, signal })
    const outcome = opening.catch((error: unknown) => error)

    await own.advance(20_000)

    expect(await outcome).toMatchObject({ code: 'IB_TIMEOUT' })
    expect(qemu.socket.destroyed).toBe(true)
  })

  it('fails at once when QEMU hangs up before its greeting, as one does that is about to end', async () => {
    const own = createFakeClock({ manual: true })
    const qemu = createFakeQmp(undefined, { greets: false })
    const opening = QmpClient.open(qemu.socket, { clock: own, signal })
    const outcome = opening.catch((error: unknown) => error)

    qemu.hangUp()

    expect(await outcome).toMatchObject({ code: 'IB_VM_EXITED' })
  })
})
