import { createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { reapMachine } from '../../../src/builders/qemu/machine/reap.js'
import { serveQmp } from '../../support/fake-qmp.js'
import { realHost, temporaryDirectory } from '../../support/real-host.js'

const directory = temporaryDirectory()
const host = realHost(directory)
const { signal } = new AbortController()

/** What the reaper makes of whoever listens on a control socket. */
async function outcomeFor(name: string, listener: (socket: Socket) => void): Promise<string> {
  const socket = join(directory, name)
  const server = createServer(listener)
  await new Promise<void>(resolve => server.listen(socket, resolve))
  try {
    return await reapMachine({ kind: 'qemu.process', id: 'x', where: { socket } }, { host, signal })
  } finally {
    server.close()
  }
}

describe('the reaper of machines', () => {
  it('ends the machine that listens on the control socket', async () => {
    const outcome = outcomeFor('running', socket => {
      serveQmp(socket, command => {
        if (command === 'quit') socket.destroy()
        return { return: {} }
      })
    })

    expect(await outcome).toBe('deleted')
  })

  it('finds none where a machine that is about to end hangs up without a word', async () => {
    expect(await outcomeFor('ending', socket => void socket.destroy())).toBe('absent')
  })
})
