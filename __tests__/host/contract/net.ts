/* eslint-disable jest/no-export -- a suite that the tests of the real and of the fake network share */
import { describe, expect, it } from '@jest/globals'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { HttpReply, Net } from '../../../src/contracts/net.js'
import { systemCode } from '../../../src/core/errors.js'

const here = { host: '127.0.0.1', port: 0 }

/** What every `Net` promises. */
export function describeNetContract(make: () => Net): void {
  const signal = new AbortController().signal

  describe('TCP', () => {
    it('carries bytes both ways between who listens and who connects', async () => {
      const net = make()
      const listener = await net.listen(here, socket => socket.pipe(socket))

      const socket = await net.connect({ ...here, port: listener.port }, signal)
      socket.end('hello')

      expect(await text(socket)).toBe('hello')
      await listener.close()
    })

    it('refuses a connection to a port where nobody listens', async () => {
      const net = make()
      const listener = await net.listen(here, () => undefined)
      await listener.close()

      const refusal: unknown = await net
        .connect({ ...here, port: listener.port }, signal)
        .catch((error: unknown) => error)

      expect(systemCode(refusal)).toBe('ECONNREFUSED')
    })

    it('does not connect when the signal has aborted', async () => {
      const aborted = AbortSignal.abort(new Error('enough'))

      await expect(make().connect({ ...here, port: 9 }, aborted)).rejects.toThrow('enough')
    })

    it('gives a port to one listener only', async () => {
      const net = make()
      const listener = await net.listen(here, () => undefined)

      await expect(
        net.serveHttp({ ...here, port: listener.port }, async () => ({ status: 200 }))
      ).rejects.toMatchObject({
        code: 'IB_NO_PORT'
      })

      await listener.close()
    })
  })

  describe('HTTP', () => {
    const replies: Readonly<Record<string, HttpReply>> = {
      '/text?x=1': { status: 200, headers: { 'Content-Type': 'text/plain' }, body: 'grüß' },
      '/stream': { status: 206, body: Readable.from([Buffer.from('a'), Buffer.from('b')]) },
      '/none': { status: 204 }
    }

    async function get(
      net: Net,
      path: string,
      method?: 'HEAD'
    ): Promise<{ status: number; type: unknown; body: string }> {
      const listener = await net.serveHttp(
        here,
        async request => replies[request.path] ?? { status: 404, body: 'no' }
      )
      const url = `http://127.0.0.1:${listener.port}${path}`
      const response = await net.request(url, { signal, ...(method === undefined ? {} : { method }) })
      const body = await text(response.body)
      await listener.close()
      return { status: response.status, type: response.headers['content-type'], body }
    }

    it.each([
      ['/text?x=1', { status: 200, type: 'text/plain', body: 'grüß' }],
      ['/stream', { status: 206, type: undefined, body: 'ab' }],
      ['/none', { status: 204, type: undefined, body: '' }],
      ['/missing', { status: 404, type: undefined, body: 'no' }]
    ])('answers %s', async (path, expected) => {
      expect(await get(make(), path)).toEqual(expected)
    })

    it('has no body for HEAD', async () => {
      expect(await get(make(), '/text?x=1', 'HEAD')).toEqual({ status: 200, type: 'text/plain', body: '' })
    })

    it('tells the handler method, headers in lower case, and who asks', async () => {
      const net = make()
      const seen: unknown[] = []
      const listener = await net.serveHttp(here, async ({ method, path, headers, from }) => {
        seen.push({ method, path, token: headers['x-token'], from })
        return { status: 200 }
      })

      const url = `http://127.0.0.1:${listener.port}/a%20b`
      const response = await net.request(url, {
        signal,
        method: 'POST',
        headers: { 'X-Token': 't' },
        body: 'b'
      })
      response.body.resume()

      expect(seen).toEqual([{ method: 'POST', path: '/a%20b', token: 't', from: '127.0.0.1' }])
      await listener.close()
    })
  })

  describe('port leases', () => {
    it('takes each port of a range once, the maximum excluded, and says when none is left', async () => {
      const net = make()
      const range = { minimum: 42711, maximum: 42714, host: '127.0.0.1' }

      const leases = [await net.leasePort(range), await net.leasePort(range), await net.leasePort(range)]

      expect(leases.map(({ port }) => port).sort()).toEqual([42711, 42712, 42713])
      await expect(net.leasePort(range)).rejects.toMatchObject({ code: 'IB_NO_PORT' })
      await Promise.all(leases.map(lease => lease.release()))
    })

    it('takes the one port of a range whose ends are equal, again after its release', async () => {
      const net = make()
      const range = { minimum: 42715, maximum: 42715, host: '127.0.0.1' }

      const first = await net.leasePort(range)
      await first.release()
      const second = await net.leasePort(range)

      expect([first.port, second.port]).toEqual([42715, 42715])
      await second.release()
    })

    it('passes over a port that somebody listens on', async () => {
      const net = make()
      const listener = await net.listen({ host: '127.0.0.1', port: 42716 }, () => undefined)

      const lease = await net.leasePort({ minimum: 42716, maximum: 42718, host: '127.0.0.1' })

      expect(lease.port).toBe(42717)
      await lease.release()
      await listener.close()
    })
  })

  it('knows the addresses of this machine', () => {
    expect(Object.values(make().interfaces()).flat()).toContain('127.0.0.1')
  })
}
