import type { Duplex } from 'node:stream'
import { describe, expect, it } from '@jest/globals'
import { listeningPorts, netstatPorts } from '../../../src/smoke-tests/port/guest-side.js'
import { smokeTest } from '../../../src/smoke-tests/port/index.js'
import { FakeGuest } from '../../support/fake-guest.js'
import { createFakeHost } from '../../support/fake-host.js'
import { configOf } from '../../support/plugin-config.js'
import { outcomeOf } from '../../support/smoke-outcome.js'

const procNetTcp = [
  '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode',
  '   0: 00000000:0016 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 1 1 0',
  '   1: 0100007F:1F90 0100007F:D431 01 00000000:00000000 00:00000000 00000000     0        0 2 1 0',
  '  sl  local_address                         remote_address                        st tx_queue rx_queue',
  '  10: 00000000000000000000000000000000:0050 00000000000000000000000000000000:0000 0A 00000000:00000000 0'
]
const netstat = [
  'Active Internet connections (including servers)',
  'tcp4       0      0 *.22                   *.*                    LISTEN',
  'tcp        0      0 0.0.0.0:80             0.0.0.0:*              LISTEN',
  'tcp6       0      0 :::443                 :::*                   LISTEN',
  'tcp4       0      0 10.0.0.1.22            10.0.0.2.5000          ESTABLISHED',
  'udp4       0      0 *.53                   *.*'
]

describe('the ports on which a guest listens', () => {
  it('are read from the process file system', () => {
    expect([...listeningPorts(procNetTcp)]).toEqual([22, 80])
  })

  it('are read from netstat', () => {
    expect([...netstatPorts(netstat)]).toEqual([22, 80, 443])
  })
})

describe('the smoke test port, from the runner', () => {
  const look = (block: object, onConnection?: (socket: Duplex) => void): Promise<string> => {
    const host = createFakeHost()
    if (onConnection) host.net.whenConnected('10.0.0.9:2080', onConnection)
    const addresses = { 80: { host: '10.0.0.9', port: 2080 } }
    return outcomeOf(smokeTest, { port: 80, ...block }, { host, guest: new FakeGuest(), addresses })
  }

  it('takes a port for open that waits or greets', async () => {
    expect(await look({}, () => undefined)).toBe('passed')
    expect(await look({}, socket => socket.write('220 hello'))).toBe('passed')
  })

  it('takes a port for closed that refuses, or closes at once', async () => {
    expect(await look({ state: 'closed' })).toBe('passed')
    expect(await look({})).toBe(
      'expected port 80 of the guest to be open, but found that it refuses connections'
    )
    expect(await look({}, socket => socket.end())).toBe(
      'expected port 80 of the guest to be open, but found that it closes each connection at once'
    )
  })

  it('does not wait for an answer for ever', async () => {
    const host = createFakeHost()
    const never = { ...host, net: { ...host.net, connect: () => new Promise<never>(() => undefined) } }

    expect(
      await outcomeOf(smokeTest, { port: 80, connect_timeout: '3s' }, { host: never, guest: new FakeGuest() })
    ).toBe('expected port 80 of the guest to be open, but found no answer within 3000 ms')
  })
})

describe('the smoke test port, from the guest', () => {
  const look = (block: object, lines: readonly string[]): Promise<string> =>
    outcomeOf(
      smokeTest,
      { from: 'guest', ...block },
      {
        host: createFakeHost(),
        guest: new FakeGuest(() => ({ stdout: lines.map(line => `${line}\n`).join('') }))
      }
    )

  it.each([
    [{ port: 80 }, 'passed'],
    [{ port: 8080, state: 'closed' }, 'passed'],
    [
      { port: 8080 },
      'expected port 8080 of the guest to be open, but found that no program listens (listening: 22, 80)'
    ],
    [
      { port: 22, state: 'closed' },
      'expected port 22 of the guest to be closed, but found that a program listens'
    ]
  ])('%j: %s', async (block, expected) => {
    expect(await look(block, ['linux', ...procNetTcp])).toBe(expected)
  })

  it('says so when the guest cannot tell', async () => {
    expect(await look({ port: 80 }, [])).toBe(
      'cannot look at port 80: the guest has neither /proc/net/tcp nor netstat'
    )
  })

  it('needs no way from here to the port', () => {
    expect(smokeTest.ports?.(configOf(smokeTest, { port: 80, from: 'guest' }))).toEqual([])
    expect(smokeTest.ports?.(configOf(smokeTest, { port: 80 }))).toEqual([80])
  })
})
