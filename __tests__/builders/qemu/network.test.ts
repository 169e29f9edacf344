import { describe, expect, it } from '@jest/globals'
import { addressOf, guestMac, hostAddress } from '../../../src/builders/qemu/machine/network.js'
import { builder } from '../../../src/builders/qemu/index.js'
import { createFakeHost } from '../../support/fake-host.js'
import { configOf } from '../../support/plugin-config.js'
import { createStepContext } from '../../support/step-context.js'

const arp = [
  'IP address       HW type     Flags       HW address            Mask     Device',
  '192.168.122.7    0x1         0x2         52:54:00:12:34:56     *        virbr0',
  '10.0.0.9         0x1         0x2         52:54:00:12:34:56     *        eth0'
].join('\n')

describe('a guest on a bridge', () => {
  it.each([
    ['52:54:00:12:34:56', 'virbr0', '192.168.122.7'],
    ['52:54:00:12:34:56', 'eth0', '10.0.0.9'],
    ['52:54:00:00:00:00', 'virbr0', undefined]
  ])('with address %s on %s is at %s', (mac, bridge, address) => {
    expect(addressOf(mac, bridge, arp)).toBe(address)
  })

  it.each([
    [[{ name: 'net0', 'main-mac': '52:54:00:12:34:5A' }], '52:54:00:12:34:5a'],
    [[], undefined],
    [{}, undefined],
    [[{}], undefined]
  ])('has its hardware address in %j', (answer, mac) => {
    expect(guestMac(answer)).toBe(mac)
  })

  it.each([
    [{}, '10.0.2.2'],
    [{ net_bridge: 'virbr0' }, '192.168.122.1']
  ])('with %j finds the host at %s', (block, address) => {
    const host = createFakeHost({ interfaces: { virbr0: ['fe80::1', '192.168.122.1'] } })

    expect(hostAddress(configOf(builder, block), createStepContext({ host }))).toBe(address)
  })

  it('needs a bridge with an address', () => {
    const ctx = createStepContext({ host: createFakeHost() })

    expect(() => hostAddress(configOf(builder, { net_bridge: 'br9' }), ctx)).toThrow('br9')
  })
})
