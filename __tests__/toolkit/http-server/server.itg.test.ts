import { execFile } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { httpOptions } from '../../../src/toolkit/http-server/options.js'
import { startHttpServer, type HttpServer } from '../../../src/toolkit/http-server/start.js'
import { configOf } from '../../support/plugin-config.js'
import { realHost, temporaryDirectory } from '../../support/real-host.js'
import { createStepContext, type RecordedStepContext } from '../../support/step-context.js'

const run = promisify(execFile)
const directory = temporaryDirectory()
const big = randomBytes(20_000_001)
const started: RecordedStepContext[] = []

beforeAll(() => {
  mkdirSync(join(directory, 'http', 'sub'), { recursive: true })
  writeFileSync(join(directory, 'http', 'ks.cfg'), 'lang en_US\n')
  writeFileSync(join(directory, 'http', 'big.img'), big)
  writeFileSync(join(directory, 'http', 'sub', 'a b.txt'), 'spaces')
  writeFileSync(join(directory, 'secret.txt'), 'secret')
  symlinkSync('../../secret.txt', join(directory, 'http', 'sub', 'link.txt'))
})
afterEach(async () => {
  for (const ctx of started.splice(0)) await ctx.scope.close()
})

async function start(
  block: object = {}
): Promise<{ server: HttpServer; ctx: RecordedStepContext; url: string }> {
  const ctx = createStepContext({ host: realHost(directory), directory })
  started.push(ctx)
  const config = configOf(
    { options: httpOptions },
    { http_directory: 'http', http_bind_address: '127.0.0.1', ...block }
  )
  const server = await startHttpServer(config, ctx)
  return { server, ctx, url: `http://127.0.0.1:${server.port}` }
}

async function curl(...args: readonly string[]): Promise<string> {
  return (await run('curl', ['-sS', '--noproxy', '*', ...args], { maxBuffer: 1 << 26 })).stdout
}

/** What the server answers to a request line as it is; clients would clean the path before they send it. */
async function ask(port: number, path: string): Promise<string> {
  const socket = connect({ host: '127.0.0.1', port })
  socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)
  return await text(socket)
}

describe('the HTTP server over real connections', () => {
  it('gives curl files, whole and in parts, and lists directories', async () => {
    const { url, ctx } = await start()

    expect(await curl(`${url}/ks.cfg`)).toBe('lang en_US\n')
    expect(await curl('-r', '5-6', `${url}/ks.cfg`)).toBe('en')
    expect(await curl('-L', `${url}/sub`)).toContain('<a href="./a%20b.txt">a b.txt</a>')
    expect(await curl(`${url}/sub/a%20b.txt`)).toBe('spaces')
    expect(await curl('-I', `${url}/ks.cfg`)).toMatch(/^HTTP\/1.1 200 OK\r\n(.|\r\n)*content-length: 11\r\n/)
    expect(ctx.notices()).toContain('the guest fetched /ks.cfg (11 B)')
  })

  it('lets curl go on with a broken transfer', async () => {
    const { url } = await start()
    const partial = join(directory, 'partial')
    writeFileSync(partial, big.subarray(0, 7_000_000))

    await curl('-C', '-', '-o', partial, `${url}/big.img`)
    const { stdout } = await run('sha256sum', [partial])

    expect(stdout.split(' ')[0]).toBe(createHash('sha256').update(big).digest('hex'))
  })

  it.each([
    '/../secret.txt',
    '/sub/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/..%5csecret.txt',
    '//../../secret.txt',
    '/sub/%2e%2e%2f%2e%2e%2fsecret.txt'
  ])('does not lead out of its directory by %s', async path => {
    const { server } = await start()

    const answer = await ask(server.port, path)

    expect(answer).toMatch(/^HTTP\/1.1 40[04] /)
    expect(answer).not.toContain('secret\n')
    expect(answer.endsWith('secret')).toBe(false)
  })

  it('follows a link that lies in its directory', async () => {
    const { url } = await start()

    expect(await curl(`${url}/sub/link.txt`)).toBe('secret')
  })

  it('serves on when a client leaves in the middle of a file', async () => {
    const { server, url } = await start()

    const socket = connect({ host: '127.0.0.1', port: server.port })
    socket.write('GET /big.img HTTP/1.1\r\nHost: x\r\n\r\n')
    await new Promise(resolve => socket.once('data', resolve))
    socket.destroy()

    expect(await curl(`${url}/ks.cfg`)).toBe('lang en_US\n')
  })

  it('lets two servers have a port each of the same range', async () => {
    const block = { http_port_min: 18700, http_port_max: 18702 }
    const ports = [(await start(block)).server.port, (await start(block)).server.port]

    expect(ports.toSorted()).toEqual([18700, 18701])
    await expect(start(block)).rejects.toMatchObject({ code: 'IB_NO_PORT' })
  })

  it('is gone with its scope', async () => {
    const { ctx, url } = await start()

    await ctx.scope.close()

    await expect(curl(`${url}/ks.cfg`)).rejects.toMatchObject({ code: 7 })
  })
})
