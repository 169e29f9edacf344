import { afterEach, describe, expect, it } from '@jest/globals'
import { createServer, type Server, type Socket } from 'node:net'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { HttpHandler, HttpRequestOptions, HttpResponse, Listener } from '../../../src/contracts/net.js'
import { request } from '../../../src/host/net/request.js'
import { serveHttp } from '../../../src/host/net/serve-http.js'

const signal = new AbortController().signal
const closers: (() => Promise<void>)[] = []
const get = (url: string, options: Partial<HttpRequestOptions> = {}): Promise<HttpResponse> =>
  request(url, { signal, ...options }, {})

afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

async function serve(handle: HttpHandler): Promise<string> {
  const listener: Listener = await serveHttp({ host: '127.0.0.1', port: 0 }, handle)
  closers.push(() => listener.close())
  return `http://127.0.0.1:${listener.port}`
}

/** A server that says exactly what the test wants it to say. */
async function serveRaw(onRequest: (socket: Socket, data: string) => void): Promise<string> {
  const server: Server = createServer(socket => {
    socket.on('error', () => undefined)
    socket.once('data', data => onRequest(socket, data.toString()))
    closers.push(async () => void socket.destroy())
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => new Promise(resolve => void server.close(() => resolve())))
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
}

describe('redirects', () => {
  it.each([301, 302, 303, 307, 308])('are followed for status %d', async status => {
    const url = await serve(async ({ path }) =>
      path === '/new' ? { status: 200, body: 'here' } : { status, headers: { location: '/new' } }
    )

    const response = await get(`${url}/old`)

    expect([response.status, await text(response.body)]).toEqual([200, 'here'])
  })

  it('are given back as they are when not to be followed', async () => {
    const url = await serve(async () => ({ status: 302, headers: { location: '/new' }, body: 'moved' }))

    const response = await get(url, { followRedirects: false })

    expect([response.status, response.headers['location'], await text(response.body)]).toEqual([
      302,
      '/new',
      'moved'
    ])
  })

  it('end with an error when they go on for ever', async () => {
    const url = await serve(async () => ({ status: 302, headers: { location: '/' } }))

    await expect(get(`${url}/x?secret=1`)).rejects.toMatchObject({
      code: 'IB_DOWNLOAD_FAILED',
      message: `${url}/x redirects more than 10 times`
    })
  })

  it('take credentials to the same server only', async () => {
    const seen: unknown[] = []
    const record: HttpHandler = async ({ path, headers }) => {
      seen.push([path, headers['authorization'], headers['x-other']])
      return path === '/same' ? { status: 302, headers: { location: `${second}/other` } } : { status: 200 }
    }
    const second = await serve(record)
    const first = await serve(async request =>
      request.path === '/' ? { status: 302, headers: { location: '/same' } } : await record(request)
    )

    await get(first, { headers: { Authorization: 'Bearer t', 'X-Other': 'x' } })

    expect(seen).toEqual([
      ['/same', 'Bearer t', 'x'],
      ['/other', undefined, 'x']
    ])
  })

  it.each([
    [303, 'GET'],
    [302, 'GET'],
    [307, 'POST']
  ])('turn a POST that gets status %d into a %s', async (status, method) => {
    const url = await serve(async request =>
      request.path === '/'
        ? { status, headers: { location: '/next' } }
        : { status: 200, body: request.method }
    )

    const response = await get(url, { method: 'POST', body: 'data' })

    expect(await text(response.body)).toBe(method)
  })

  it('to something that is no URL of ours are refused', async () => {
    const url = await serve(async () => ({ status: 302, headers: { location: 'file:///etc/passwd' } }))

    await expect(get(url)).rejects.toMatchObject({ code: 'IB_DOWNLOAD_FAILED' })
  })
})

describe('a request', () => {
  it('sends its body with a length', async () => {
    let head = ''
    const url = await serveRaw((socket, data) => {
      head = data
      socket.end('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n')
    })

    await get(url, { method: 'PUT', body: new Uint8Array([0xff, 0x00]) })

    expect(head.toLowerCase()).toContain('content-length: 2\r\n')
  })

  it('uses the credentials of its URL', async () => {
    const url = await serve(async ({ headers }) => ({ status: 200, body: headers['authorization'] ?? '' }))

    const response = await get(url.replace('//', '//us%20er:p%40ss@'))

    expect(await text(response.body)).toBe(`Basic ${Buffer.from('us er:p@ss').toString('base64')}`)
  })

  it('asks for a part of a file', async () => {
    const url = await serve(async ({ headers }) => ({ status: 206, body: headers['range'] ?? '' }))

    const response = await get(url, { headers: { Range: 'bytes=5-' } })

    expect([response.status, await text(response.body)]).toEqual([206, 'bytes=5-'])
  })

  it.each(['no url', 'ftp://example.org/x', 'https://'])('refuses %s', async url => {
    await expect(get(url)).rejects.toMatchObject({ code: 'IB_DOWNLOAD_FAILED' })
  })

  it("rejects with the system's error when nobody answers", async () => {
    const url = await serve(async () => ({ status: 200 }))
    for (const close of closers.splice(0)) await close()

    await expect(get(url)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })

  it('is given up when the signal aborts, before the answer and within it', async () => {
    const url = await serveRaw(
      socket => void socket.write('HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n1234')
    )
    const silent = await serveRaw(() => undefined)
    const [before, within] = [new AbortController(), new AbortController()]
    setTimeout(() => before.abort(new Error('no patience')), 50)

    await expect(get(silent, { signal: before.signal })).rejects.toThrow('no patience')
    const response = await get(url, { signal: within.signal })
    within.abort(new Error('enough'))

    await expect(text(response.body)).rejects.toThrow('enough')
  })
})

describe('servers that misbehave', () => {
  it('are given up when they never answer', async () => {
    const url = await serveRaw(() => undefined)

    await expect(get(`${url}/image?token=t`, { idleTimeoutMs: 100 })).rejects.toMatchObject({
      code: 'IB_TIMEOUT',
      message: `${url}/image sent nothing for 100 ms`
    })
  })

  it('are given up when they fall silent within the body', async () => {
    const url = await serveRaw(
      socket => void socket.write('HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n1234')
    )

    const response = await get(url, { idleTimeoutMs: 100 })

    await expect(text(response.body)).rejects.toMatchObject({ code: 'IB_TIMEOUT' })
  })

  it('are not given up while they are slow but alive', async () => {
    const url = await serveRaw(socket => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\n')
      let sent = 0
      const timer = setInterval(() => {
        socket.write('x')
        if ((sent += 1) === 6) clearInterval(timer)
      }, 200)
    })

    const response = await get(url, { idleTimeoutMs: 1000 })

    expect(await text(response.body)).toBe('xxxxxx')
  })

  it('are not blamed for a reader who is slow', async () => {
    const url = await serve(async () => ({ status: 200, body: Readable.from([Buffer.alloc(4_000_000)]) }))

    const response = await get(url, { idleTimeoutMs: 100 })
    await new Promise(resolve => setTimeout(resolve, 400))
    let bytes = 0
    for await (const chunk of response.body) bytes += (chunk as Buffer).length

    expect(bytes).toBe(4_000_000)
  })

  it.each([
    ['content-length: 10\r\n\r\n1234', 'was closed after 4 B of 10 B'],
    ['transfer-encoding: chunked\r\n\r\n4\r\n1234\r\n', 'was closed after 4 B']
  ])('do not pass for complete when they close early: %j', async (rest, words) => {
    const url = await serveRaw(socket => void socket.end(`HTTP/1.1 200 OK\r\n${rest}`))

    const response = await get(url)

    await expect(text(response.body)).rejects.toMatchObject({
      code: 'IB_DOWNLOAD_FAILED',
      message: expect.stringContaining(words)
    })
  })

  it('fail the request when they close without an answer', async () => {
    const url = await serveRaw(socket => void socket.end())

    await expect(get(url)).rejects.toMatchObject({ code: 'ECONNRESET' })
  })
})
