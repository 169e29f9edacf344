import { Readable } from 'node:stream'
import { describe, expect, it } from '@jest/globals'
import type { HttpReply } from '../../../src/contracts/net.js'
import { BuildError } from '../../../src/core/errors.js'
import { fetchFile } from '../../../src/toolkit/download/fetch-file.js'
import {
  cached,
  contentOf,
  cutAfter,
  inTurn,
  iso,
  serving,
  url,
  world
} from '../../support/download-world.js'
import { createFakeHost } from '../../support/fake-host.js'
import { createStepContext } from '../../support/step-context.js'

describe('a transfer that breaks', () => {
  it('goes on where it stopped, asking for the same version', async () => {
    const { host, ctx, fetch } = world()
    host.net.whenRequested(url, inTurn(cutAfter(10, { etag: '"v1"' }), serving(iso, { etag: '"v1"' })))

    const { path } = await fetch()

    expect(contentOf(host, path)).toBe(iso.toString())
    expect(host.net.requests[1]?.headers).toMatchObject({ range: 'bytes=10-', 'if-range': '"v1"' })
    expect(ctx.notices()[1]).toMatch(
      /^warning: http:\/\/mirror\/pub\/a.iso: the transfer ends early: got 10 of 54 bytes \(read ECONNRESET\); attempt 2 of 3 in /
    )
    expect(cached(host)).toEqual([path])
  })

  it('begins anew when the server has another version by now', async () => {
    const { host, fetch } = world()
    host.net.whenRequested(url, inTurn(cutAfter(10, { etag: '"old"' }), serving(iso, { etag: '"new"' })))

    const { path } = await fetch()

    expect(contentOf(host, path)).toBe(iso.toString())
  })

  it('begins anew when the whole does not have the right checksum in the end', async () => {
    const { host, fetch } = world()
    const wrongStart: HttpReply = {
      status: 200,
      headers: { 'content-length': '54' },
      body: Readable.from([Buffer.from('wrong')])
    }
    host.net.whenRequested(url, inTurn(wrongStart, serving(iso)))

    const { path } = await fetch()

    expect(contentOf(host, path)).toBe(iso.toString())
    expect(host.net.requests.map(({ headers }) => headers['range'])).toEqual([
      undefined,
      'bytes=5-',
      undefined
    ])
  })

  it.each([
    ['refuses the range', { status: 416 }],
    ['sends another part', { status: 206, headers: { 'content-range': 'bytes 3-53/54' } }],
    ['has a file of another size', { status: 206, headers: { 'content-range': 'bytes 10-98/99' } }]
  ])('begins anew when the server %s', async (_, reply) => {
    const { host, fetch } = world()
    host.net.whenRequested(url, inTurn(cutAfter(10), reply, serving(iso)))

    const { path } = await fetch()

    expect(contentOf(host, path)).toBe(iso.toString())
    expect(host.net.requests.at(-1)?.headers['range']).toBeUndefined()
  })

  it('goes on in the next run of the program', async () => {
    const { host, fetch } = world()
    host.net.whenRequested(url, () => cutAfter(10, { etag: '"v1"' }))
    await expect(fetch()).rejects.toMatchObject({ code: 'IB_DOWNLOAD_FAILED' })
    host.net.whenRequested(url, serving(iso, { etag: '"v1"' }))

    const { path } = await fetch()

    expect(contentOf(host, path)).toBe(iso.toString())
    expect(host.net.requests.at(-1)?.headers['range']).toBe('bytes=10-')
  })

  it('without a checksum goes on only where the server can tell versions apart', async () => {
    const { host, fetch } = world()
    host.net.whenRequested(url, inTurn(cutAfter(10), serving(iso)))

    await fetch({ checksum: 'none' })

    expect(host.net.requests[1]?.headers['range']).toBeUndefined()
  })

  it('gives up after three attempts, with the bytes that came', async () => {
    const { host, fetch } = world()
    host.net.whenRequested(url, () => cutAfter(10))

    await expect(fetch()).rejects.toMatchObject({
      code: 'IB_DOWNLOAD_FAILED',
      message: `cannot retrieve ISO: ${url}: the transfer ends early: got 10 of 54 bytes (read ECONNRESET)`
    })
    expect(host.net.requests).toHaveLength(3)
  })

  it('that is shorter than announced counts as broken', async () => {
    const { host, fetch } = world()
    const short = (): HttpReply => ({
      status: 200,
      headers: { 'content-length': '54' },
      body: Readable.from([iso.subarray(0, 20)])
    })
    host.net.whenRequested(url, inTurn(short, serving(iso)))

    expect((await fetch()).bytes).toBe(iso.length)
  })

  it.each([408, 425, 429, 500, 503])('is tried again after HTTP %i', async status => {
    const { host, fetch } = world()
    host.net.whenRequested(url, inTurn({ status }, serving(iso)))

    expect((await fetch()).origin).toBe('download')
  })

  it.each([
    [404, 'the server answered with HTTP 404 (Not Found)'],
    [403, 'the server answered with HTTP 403 (Forbidden)']
  ])('is not tried again after HTTP %i', async (status, reason) => {
    const { host, fetch } = world()
    host.net.whenRequested(url, { status })

    await expect(fetch()).rejects.toMatchObject({ message: `cannot retrieve ISO: ${url}: ${reason}` })
    expect(host.net.requests).toHaveLength(1)
    expect(cached(host)).toEqual([])
  })

  it('ends when it is cancelled, and keeps what came', async () => {
    const host = createFakeHost()
    const caller = new AbortController()
    const ctx = createStepContext({ host, signal: caller.signal })
    const parts = [iso.subarray(0, 10)]
    const body = new Readable({
      read() {
        const part = parts.shift()
        if (part === undefined) setTimeout(() => caller.abort(), 20)
        else this.push(part)
      }
    })
    host.net.whenRequested(url, { status: 200, headers: { etag: '"v"' }, body })
    const checksum = { kind: 'none' } as const

    await expect(
      fetchFile({ label: 'ISO', urls: [url, url], targetPath: undefined, extension: 'iso', checksum }, ctx)
    ).rejects.toMatchObject({ name: 'AbortError' })
    expect(host.net.requests).toHaveLength(1)
    expect(cached(host).map(path => contentOf(host, path))).toEqual([iso.subarray(0, 10).toString()])
  })
})

describe('PACKER_GETTER_READ_TIMEOUT', () => {
  it('bounds the download from a URL', async () => {
    const { host, fetch } = world({ env: { PACKER_GETTER_READ_TIMEOUT: '90s' } })
    host.net.whenRequested(url, async () => await new Promise(() => undefined))

    const failure = await fetch().catch((error: unknown) => error)

    expect(failure).toBeInstanceOf(BuildError)
    expect(failure).toMatchObject({
      message: `cannot retrieve ISO: timed out after 1 min 30 s waiting for the download of ${url}`,
      hint: 'PACKER_GETTER_READ_TIMEOUT sets this time'
    })
  })
})
