import { describe, expect, it } from '@jest/globals'
import { checkHttpServer } from '../../../src/toolkit/http-server/check.js'
import { httpOptions } from '../../../src/toolkit/http-server/options.js'
import { startHttpServer, type HttpServer } from '../../../src/toolkit/http-server/start.js'
import { createFakeHost, type FakeHost } from '../../support/fake-host.js'
import { bodyText } from '../../support/fake-net.js'
import { configOf, problemsOf } from '../../support/plugin-config.js'
import { createStepContext, type RecordedStepContext } from '../../support/step-context.js'

const signal = new AbortController().signal
const files = {
  '/work/http/ks.cfg': 'lang en_US\n',
  '/work/http/sub/index.html': '<p>index</p>',
  '/work/http/list/a&b.txt': 'a',
  '/work/http/list/dir/x': 'x',
  '/work/secret.txt': 'secret'
}

interface Running {
  readonly host: FakeHost
  readonly ctx: RecordedStepContext
  readonly server: HttpServer
  readonly get: (
    path: string,
    headers?: Record<string, string>,
    method?: 'GET' | 'HEAD' | 'POST'
  ) => Promise<Answer>
}
interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

async function start(block: object, host = createFakeHost({ files })): Promise<Running> {
  const ctx = createStepContext({ host })
  const server = await startHttpServer(configOf({ options: httpOptions }, block), ctx)
  return {
    host,
    ctx,
    server,
    get: async (path, headers = {}, method = 'GET') => {
      const url = `http://127.0.0.1:${server.port}${path}`
      const response = await host.net.request(url, { signal, headers, method })
      return { status: response.status, headers: response.headers, body: await bodyText(response) }
    }
  }
}

describe('the HTTP server', () => {
  it('serves a file with its type and size, and tells of the first fetch', async () => {
    const { ctx, get, server } = await start({ http_directory: 'http' })

    const { status, headers, body } = await get('/ks.cfg')
    await get('/ks.cfg')

    expect([status, body]).toEqual([200, 'lang en_US\n'])
    expect(headers).toMatchObject({ 'content-type': 'text/plain; charset=utf-8', 'content-length': '11' })
    expect(ctx.notices()).toEqual([`serving HTTP on port ${server.port}`, 'the guest fetched /ks.cfg (11 B)'])
  })

  it('takes its port from the range, the maximum excluded', async () => {
    const { server } = await start({ http_directory: 'http', http_port_min: 8500, http_port_max: 8501 })

    expect(server.port).toBe(8500)
  })

  it('is off when there is nothing to serve', async () => {
    const { server, ctx } = await start({})

    expect(server.port).toBe(0)
    expect(ctx.steps()).toEqual([])
    expect(server.describeRequests()).toBe('there is no HTTP server for the guest')
  })

  it('ends with its scope and gives its port back', async () => {
    const { ctx, get, host, server } = await start({ http_directory: 'http' })

    await ctx.scope.close()

    await expect(get('/ks.cfg')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    const range = { minimum: server.port, maximum: server.port, host: '0.0.0.0' }
    expect((await host.net.leasePort(range)).port).toBe(server.port)
  })

  it('serves the texts of http_content, with or without a slash before their names', async () => {
    const { get } = await start({ http_content: { '/a/ks.cfg': 'one', 'meta-data': 'two' } })

    expect((await get('/a/ks.cfg')).body).toBe('one')
    expect((await get('/meta-data')).body).toBe('two')
    expect((await get('/a')).status).toBe(404)
  })

  it('names the file that was probably meant', async () => {
    const { ctx, get } = await start({ http_directory: 'http' })

    const { status, body } = await get('/kickstart/ks.cgf')
    const near = await get('/ks.cgf')

    expect([status, body]).toEqual([404, '/kickstart/ks.cgf not found.\n'])
    expect([near.status, near.body]).toEqual([404, '/ks.cgf not found. Did you mean "/ks.cfg"?\n'])
    expect(ctx.notices().slice(1)).toEqual([
      'the guest asked the HTTP server for /kickstart/ks.cgf, which is not there',
      'warning: the guest asked the HTTP server for /ks.cgf, which is not there; did you mean /ks.cfg?'
    ])
  })

  it('sends the part that is asked for', async () => {
    const { get } = await start({ http_directory: 'http' })

    const { status, headers, body } = await get('/ks.cfg', { range: 'bytes=5-6' })

    expect([status, body]).toEqual([206, 'en'])
    expect(headers).toMatchObject({ 'content-range': 'bytes 5-6/11', 'content-length': '2' })
    expect((await get('/ks.cfg', { range: 'bytes=11-' })).status).toBe(416)
  })

  it('does not send again what has not changed', async () => {
    const { get } = await start({ http_directory: 'http' })
    const { headers } = await get('/ks.cfg')

    const again = await get('/ks.cfg', { 'if-modified-since': headers['last-modified'] ?? '' })
    const part = await get('/ks.cfg', { range: 'bytes=5-6', 'if-range': 'Mon, 01 Jan 2001 00:00:00 GMT' })

    expect(again).toMatchObject({ status: 304, body: '' })
    expect(part).toMatchObject({ status: 200, body: 'lang en_US\n' })
  })

  it('shows a directory by its index, or as a list', async () => {
    const { get } = await start({ http_directory: 'http' })

    expect(await get('/list')).toMatchObject({ status: 301, headers: { location: 'list/' } })
    expect((await get('/sub/')).body).toBe('<p>index</p>')
    expect((await get('/list/')).body).toContain(
      '<a href="./a%26b.txt">a&#38;b.txt</a>\n<a href="./dir/">dir/</a>\n'
    )
  })

  it('does not lead out of the directory by its path, but by a link that lies in it', async () => {
    const { get, host } = await start({ http_directory: 'http' })
    host.files.tree.link('/work/http/link.txt', '../secret.txt')

    expect((await get('/%2e%2e/secret.txt')).status).toBe(404)
    expect((await get('/ks.cfg/')).status).toBe(404)
    expect((await get('/link.txt')).body).toBe('secret')
  })

  it('takes only what reads', async () => {
    const { get } = await start({ http_directory: 'http' })

    expect(await get('/ks.cfg', {}, 'POST')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } })
    expect(await get('/ks.cfg', {}, 'HEAD')).toMatchObject({ status: 200, body: '' })
    expect((await get('/%ff')).status).toBe(400)
  })

  it('can tell why a guest does not come up: what it asked for, or that it never did', async () => {
    const { get, server } = await start({ http_directory: 'http' })

    const before = server.describeRequests()
    await get('/ks.cfg')
    await get('/ks.cfg')
    await get('/none')
    await get('/kss.cfg')

    expect(before).toBe(`the guest never asked the HTTP server on port ${server.port} for anything`)
    expect(server.describeRequests()).toBe(
      `the guest asked the HTTP server on port ${server.port} for ${[
        '/none (404: not there)',
        '/kss.cfg (404: not there; did you mean /ks.cfg?)',
        '/ks.cfg (2 times)'
      ].join(', ')}`
    )
  })

  it('tells the guest the address of the interface, of the family that is wanted', async () => {
    const host = createFakeHost({ files, interfaces: { eth0: ['fe80::1', '192.0.2.7'], br0: [] } })

    expect((await start({ http_directory: 'http', http_interface: 'eth0' }, host)).server.ip).toBe(
      '192.0.2.7'
    )
    const sixth = { http_directory: 'http', http_interface: 'eth0', http_network_protocol: 'tcp6' }
    expect((await start(sixth, host)).server).toMatchObject({ ip: 'fe80::1', address: '::' })
    await expect(start({ http_interface: 'eth1' }, host)).rejects.toMatchObject({ code: 'IB_OPTION_VALUE' })
  })
})

describe('checkHttpServer', () => {
  const plugin = { options: httpOptions, check: checkHttpServer }
  const host = createFakeHost({ files })

  it.each([
    { http_directory: 'http' },
    { http_content: { '/a': 'b' }, http_port_min: 0, http_port_max: 0 },
    { http_port_min: 9000, http_port_max: 9000 },
    { http_bind_address: '::1', http_network_protocol: 'tcp6' }
  ])('accepts %j', async block => {
    expect(await problemsOf(plugin, block, host)).toEqual([])
  })

  it.each([
    [{ http_directory: 'nope' }, 'IB_FILE_MISSING', 'http_directory nope does not exist'],
    [{ http_directory: 'http/ks.cfg' }, 'IB_FILE_MISSING', 'http_directory http/ks.cfg is not a directory'],
    [
      { http_port_min: 9001 },
      'IB_OPTION_VALUE',
      'http_port_min (9001) must not be above http_port_max (9000)'
    ],
    [
      { http_directory: 'http', http_content: { '/a': 'b' } },
      'IB_OPTION_VALUE',
      'only one of http_directory and http_content can be given'
    ],
    [
      { http_interface: 'lo', http_bind_address: '0.0.0.0' },
      'IB_OPTION_VALUE',
      'only one of http_interface and http_bind_address can be given'
    ],
    [
      { http_network_protocol: 'unix' },
      'IB_OPTION_UNSUPPORTED',
      'http_network_protocol unix is not supported: no guest can reach a local socket'
    ],
    [
      { http_bind_address: '127.0.0.1', http_network_protocol: 'tcp6' },
      'IB_OPTION_VALUE',
      'http_bind_address 127.0.0.1 is not an address of tcp6'
    ]
  ])('refuses %j', async (block, code, message) => {
    expect(await problemsOf(plugin, block, host)).toMatchObject([{ code, message, severity: 'error' }])
  })

  it('warns of an interface that this machine has not, with the one that was probably meant', async () => {
    const block = { http_directory: 'http', http_interface: 'l0' }

    expect(await problemsOf(plugin, block, host)).toMatchObject([
      { severity: 'warning', hint: 'did you mean lo?' }
    ])
  })
})
