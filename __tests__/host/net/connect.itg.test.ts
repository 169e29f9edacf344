import { describe, expect, it } from '@jest/globals'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { connectPath, connectTcp } from '../../../src/host/net/connect.js'
import { temporaryDirectories } from '../temporary.js'

const temporary = temporaryDirectories()
const signal = new AbortController().signal

describe('connecting', () => {
  it('reaches a Unix-domain socket', async () => {
    const path = join(temporary(), 'socket')
    const server = createServer(socket => socket.end('QMP'))
    await new Promise<void>(resolve => server.listen(path, resolve))

    const socket = await connectPath(path, signal)

    expect(await text(socket)).toBe('QMP')
    server.close()
  })

  it('says of a missing socket that it is missing', async () => {
    await expect(connectPath(join(temporary(), 'socket'), signal)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('has a message also where a name has several addresses', async () => {
    await expect(connectTcp({ host: 'localhost', port: 9 }, signal)).rejects.toMatchObject({
      code: 'ECONNREFUSED',
      message: expect.stringMatching(/^connect ECONNREFUSED /)
    })
  })

  it('gives up at once when the signal aborts', async () => {
    const server = createServer()
    await new Promise<void>(resolve => server.listen({ port: 0, host: '127.0.0.1' }, resolve))
    const address = server.address()
    const to = { host: '127.0.0.1', port: typeof address === 'object' && address !== null ? address.port : 0 }
    const controller = new AbortController()

    const connecting = connectTcp(to, controller.signal)
    controller.abort(new Error('enough'))

    await expect(connecting).rejects.toThrow('enough')
    server.close()
  })
})
