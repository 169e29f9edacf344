import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer as createWebServer, request as forward, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { request } from '../../../src/host/net/request.js'
import { temporaryDirectories } from '../temporary.js'

// The names end up on loopback only because the proxy leads them there; nothing here asks a name server.
const temporary = temporaryDirectories()
const signal = new AbortController().signal
const seen: string[] = []
const sockets = new Set<Socket>()
const servers: Server[] = []

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}

async function listen(server: Server): Promise<Server> {
  servers.push(server)
  server.on('connection', (socket: Socket) => sockets.add(socket))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return server
}

/** A small forward proxy that leads every name to loopback and wants the user `me`. */
function createProxy(): Server {
  const isAllowed = (header: string | undefined): boolean =>
    header === `Basic ${Buffer.from('me:pw').toString('base64')}`
  const proxy = createWebServer((incoming, outgoing) => {
    seen.push(`${incoming.method ?? ''} ${incoming.url ?? ''}`)
    const url = new URL(incoming.url ?? '')
    const { 'proxy-authorization': authorization, ...headers } = incoming.headers
    if (!isAllowed(authorization)) {
      outgoing.writeHead(407).end('who are you?')
      return
    }
    forward({ host: '127.0.0.1', port: url.port, path: url.pathname, headers }, answer => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(outgoing)
    }).end()
  })
  proxy.on('connect', (incoming, client: Socket) => {
    seen.push(`CONNECT ${incoming.url ?? ''}`)
    if (!isAllowed(incoming.headers['proxy-authorization'])) {
      client.end('HTTP/1.1 407 Who are you\r\n\r\n')
      return
    }
    const server = connect(Number(incoming.url?.split(':')[1]), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n')
      server.pipe(client).pipe(server)
    })
    sockets.add(server)
  })
  return proxy
}

let proxy: string
let plain: number
let secure: number

beforeAll(async () => {
  const directory = temporary()
  const [key, cert] = [join(directory, 'key.pem'), join(directory, 'cert.pem')]
  const args = [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-days',
    '1'
  ]
  execFileSync('openssl', [...args, '-subj', '/CN=image.test', '-keyout', key, '-out', cert], {
    stdio: 'ignore'
  })
  plain = portOf(
    await listen(
      createWebServer((incoming, answer) =>
        answer.end(`plain ${incoming.url ?? ''} ${incoming.headers.host ?? ''}`)
      )
    )
  )
  const tls = { key: readFileSync(key), cert: readFileSync(cert) }
  secure = portOf(
    await listen(
      createSecureServer(tls, (incoming, answer) =>
        answer.end(`secure ${incoming.url ?? ''} ${incoming.headers.host ?? ''}`)
      )
    )
  )
  proxy = `127.0.0.1:${portOf(await listen(createProxy()))}`
})

afterAll(async () => {
  for (const socket of sockets) socket.destroy()
  await Promise.all(servers.map(server => new Promise(resolve => server.close(resolve))))
})

describe('requests through a proxy', () => {
  it('asks the proxy for plain HTTP', async () => {
    const response = await request(
      `http://image.test:${plain}/a?b=1`,
      { signal },
      { HTTP_PROXY: `me:pw@${proxy}` }
    )

    expect(await text(response.body)).toBe(`plain /a image.test:${plain}`)
    expect(seen).toContain(`GET http://image.test:${plain}/a?b=1`)
  })

  it('goes through a tunnel for HTTPS', async () => {
    const env = { https_proxy: `http://me:pw@${proxy}` }

    const response = await request(`https://image.test:${secure}/a`, { signal, insecureTls: true }, env)

    expect(await text(response.body)).toBe(`secure /a image.test:${secure}`)
    expect(seen).toContain(`CONNECT image.test:${secure}`)
  })

  it('checks the certificate of the server behind the tunnel', async () => {
    const env = { HTTPS_PROXY: `http://me:pw@${proxy}` }

    await expect(request(`https://image.test:${secure}/`, { signal }, env)).rejects.toMatchObject({
      code: 'DEPTH_ZERO_SELF_SIGNED_CERT'
    })
  })

  it('says when the proxy refuses, and does not tell the password', async () => {
    const env = { HTTPS_PROXY: `http://me:wrong@${proxy}` }

    await expect(request(`https://image.test:${secure}/`, { signal }, env)).rejects.toMatchObject({
      code: 'IB_DOWNLOAD_FAILED',
      message: `the proxy ${proxy} refused a connection to image.test:${secure} (status 407)`
    })
  })

  it('gives up a proxy that is silent', async () => {
    const silent = await listen(createWebServer().on('connect', () => undefined))
    const env = { HTTPS_PROXY: `http://127.0.0.1:${portOf(silent)}` }

    await expect(request('https://image.test/', { signal, idleTimeoutMs: 100 }, env)).rejects.toMatchObject({
      code: 'IB_TIMEOUT'
    })
  })
})

describe('HTTPS without a proxy', () => {
  it('checks certificates unless told not to', async () => {
    const url = `https://127.0.0.1:${secure}/x`

    await expect(request(url, { signal }, {})).rejects.toMatchObject({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' })
    const response = await request(url, { signal, insecureTls: true }, {})

    expect(await text(response.body)).toBe(`secure /x 127.0.0.1:${secure}`)
  })
})
