import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { forwardClosedPort } from '../../../src/builders/qemu/machine/closed-port.js'
import { startEmptyMachine } from '../../support/qemu-machine.js'
import { realHost, temporaryDirectory } from '../../support/real-host.js'

const root = temporaryDirectory()
const host = realHost(root)
const { signal } = new AbortController()

describe('a port on which nothing listens', () => {
  it.each([
    ["the builder's network", {}],
    [
      'a network of the user',
      {
        qemuargs: [
          ['-netdev', 'user,id=mine'],
          ['-device', 'virtio-net,netdev=mine']
        ]
      }
    ]
  ])('is forwarded to a running machine with %s', async (name, block) => {
    const one = await startEmptyMachine(host, join(root, name.slice(0, 5)), block)

    const port = (await forwardClosedPort(one.machine, one.ctx)) ?? 0
    const socket = await host.net.connect({ host: '127.0.0.1', port }, signal)
    socket.on('error', () => undefined).destroy()
    await one.close()

    expect(port).toBeGreaterThan(0)
  })
})
