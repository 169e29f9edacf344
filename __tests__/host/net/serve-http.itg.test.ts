import { afterEach, describe, expect, it } from '@jest/globals'
import { execFile } from 'node:child_process'
import { connect } from 'node:net'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import type { HttpHandler, Listener } from '../../../src/contracts/net.js'
import { serveHttp } from '../../../src/host/net/serve-http.js'

const listeners: Listener[] = []

afterEach(async () => {
  await Promise.all(listeners.splice(0).map(listener => listener.close()))
})

async function serve(handle: HttpHandler): Promise<number> {
  const listener = await serveHttp({ host: '127.0.0.1', port: 0 }, handle)
  listeners.push(listener)
  return listener.port
}

async function curl(...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('curl', ['--silent', '--show-error', ...args])
  return stdout
}

/** What comes back for text that is sent as it is. */
async function exchange(port: number, request: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.write(request)
  return await text(socket)
}

describe('serving HTTP', () => {
  it('serves curl, several requests on one connection', async () => {
    const port = await serve(async ({ path }) => ({ status: 200, body: `${path};` }))
    const url = `http://127.0.0.1:${port}`

    expect(await curl(`${url}/ks.cfg`, `${url}/a%20b?c`)).toBe('/ks.cfg;/a%20b?c;')
  })

  it('serves clients that speak HTTP/1.0, as boot loaders do', async () => {
    const port = await serve(async () => ({ status: 200, body: Readable.from([Buffer.from('kernel')]) }))

    const answer = await exchange(port, 'GET /vmlinuz HTTP/1.0\r\n\r\n')

    expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/)
    expect(answer).toMatch(/\r\n\r\nkernel$/)
    expect(answer).not.toMatch(/chunked/)
  })

  it('gives the head alone for HEAD, with the length of the body', async () => {
    let wasDestroyed = false
    const body = new Readable({
      destroy: (_error, done) => {
        wasDestroyed = true
        done(null)
      }
    })
    const port = await serve(async () => ({ status: 200, headers: { 'Content-Length': '12345' }, body }))

    const head = await curl('--head', `http://127.0.0.1:${port}/`)

    expect(head).toMatch(/content-length: 12345/i)
    expect(wasDestroyed).toBe(true)
  })

  it('answers 500 for a handler that fails, and goes on', async () => {
    const port = await serve(async ({ path }) => {
      if (path === '/bad') throw new Error('a secret reason')
      return { status: 200, body: 'fine' }
    })
    const url = `http://127.0.0.1:${port}`

    expect(await curl('--write-out', ' %{http_code} ', `${url}/bad`, `${url}/good`)).toBe(
      'internal error\n 500 fine 200 '
    )
  })

  it('breaks the connection off when the body fails, so that a part does not pass for all', async () => {
    const body = Readable.from(
      (function* () {
        yield Buffer.from('part')
        throw new Error('the file is gone')
      })()
    )
    const port = await serve(async () => ({ status: 200, body }))

    await expect(curl(`http://127.0.0.1:${port}/`)).rejects.toThrow(
      'transfer closed with outstanding read data'
    )
  })

  it('stops reading a body whose client has gone', async () => {
    let settle: () => void
    const stopped = new Promise<void>(resolve => {
      settle = resolve
    })
    const endless = new Readable({
      read() {
        this.push(Buffer.alloc(65536))
      },
      destroy: (_error, done) => {
        settle()
        done(null)
      }
    })
    const port = await serve(async () => ({ status: 200, body: endless }))

    const socket = connect(port, '127.0.0.1')
    socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n')
    socket.once('data', () => socket.destroy())

    await expect(stopped).resolves.toBeUndefined()
  })

  it('ends open connections when it is closed', async () => {
    const port = await serve(async () => ({ status: 200, body: 'x' }))
    const socket = connect(port, '127.0.0.1')
    socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n')
    await new Promise(resolve => socket.once('data', resolve))
    const closed = new Promise(resolve => socket.once('close', resolve))

    await listeners[0]?.close()

    await expect(closed).resolves.toBe(false)
  })
})
