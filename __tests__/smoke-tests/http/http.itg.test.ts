import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createNodeHost } from '../../../src/host/node-host.js'
import { smokeTest } from '../../../src/smoke-tests/http/index.js'
import { FakeGuest } from '../../support/fake-guest.js'
import { outcomeOf } from '../../support/smoke-outcome.js'
import { freePort } from '../../support/sshd.js'

const answer: RequestListener = (request, response) => {
  if (request.url === '/moved') response.writeHead(301, { location: '/health?x=1' }).end()
  else if (request.url === '/missing') response.writeHead(404).end('nothing here')
  else {
    response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' })
    response.end(
      `${request.method ?? ''} ${request.url ?? ''}\nhost ${request.headers.host ?? ''}\nstatus: ok\n`
    )
  }
}
const host = createNodeHost({ runId: 'run-1' })
const guest = new FakeGuest()

describe('the smoke test http', () => {
  const server = createServer(answer)
  const directory = mkdtempSync(join(tmpdir(), 'image-build-http-'))
  let tls: ReturnType<typeof createTlsServer>
  let addresses: Record<number, { host: string; port: number }>

  beforeAll(async () => {
    const [key, cert] = [join(directory, 'key'), join(directory, 'cert')]
    const subject = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=image', '-days', '1']
    execFileSync('openssl', ['req', ...subject, '-keyout', key, '-out', cert], { stdio: 'ignore' })
    tls = createTlsServer({ key: readFileSync(key), cert: readFileSync(cert) }, answer)
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    await new Promise<void>(resolve => tls.listen(0, '127.0.0.1', resolve))
    addresses = {
      80: { host: '127.0.0.1', port: portOf(server.address()) },
      443: { host: '127.0.0.1', port: portOf(tls.address()) },
      8080: { host: '127.0.0.1', port: await freePort() }
    }
  })
  afterAll(() => {
    server.close()
    tls.close()
    rmSync(directory, { recursive: true })
  })
  const look = (block: object): Promise<string> => outcomeOf(smokeTest, block, { host, guest, addresses })

  it.each([
    [{}],
    [{ path: '/health', contains: ['GET /health', 'status: ok'], matches: ['^status: \\w+$'] }],
    [{ method: 'HEAD', headers: { 'Content-Type': 'text/plain' } }],
    [{ request_headers: { Host: 'www.example.org' }, contains: ['host www.example.org'] }],
    [{ path: '/missing', status: [404, 410] }],
    [{ path: '/moved', status: [301], headers: { location: '/health' } }],
    [{ path: '/moved', follow_redirects: true, contains: ['/health?x=1'] }],
    [{ https: true, insecure: true, contains: ['status: ok'] }]
  ])('passes with %j', async block => {
    expect(await look(block)).toBe('passed')
  })

  it.each([
    [{ path: '/missing' }, /^expected status 200, but found status 404$/],
    [{ path: '/moved' }, /^expected status 200, but found status 301$/],
    [
      { contains: ['status: bad'] },
      /^expected "status: bad" in the body, but found the body of 3 lines without it$/
    ],
    [{ headers: { 'x-none': '' } }, /^expected a header x-none, but found none of that name$/],
    [
      { headers: { 'content-type': 'json' } },
      /^expected "json" in the header content-type, but found "text\/plain; charset=utf-8"$/
    ],
    [{ port: 8080 }, /^expected an answer from port 8080 of the guest, but found .*ECONNREFUSED/],
    [{ https: true }, /^expected an answer from port 443 of the guest, but found .*certificate/i]
  ])('fails with %j', async (block, message) => {
    expect(await look(block)).toMatch(message)
  })
})

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0
}
