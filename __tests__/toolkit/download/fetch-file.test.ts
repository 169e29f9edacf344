import { describe, expect, it } from '@jest/globals'
import { fetchFile } from '../../../src/toolkit/download/fetch-file.js'
import { cached, contentOf, iso, serving, sha256, url, world } from '../../support/download-world.js'
import { createStepContext } from '../../support/step-context.js'

describe('a file from a server', () => {
  it('is kept in the cache by its checksum, and not fetched again', async () => {
    const { host, ctx, fetch } = world()
    host.net.whenRequested(url, serving(iso))

    const first = await fetch()
    const second = await fetch()

    const path = `/cache/iso/sha256-${sha256(iso)}.iso`
    expect(first).toEqual({ path, bytes: iso.length, sha256: sha256(iso), origin: 'download' })
    expect(second).toEqual({ ...first, origin: 'cache' })
    expect(contentOf(host, path)).toBe(iso.toString())
    expect(host.net.requests).toHaveLength(1)
    expect(cached(host)).toEqual([path])
    expect(ctx.steps()).toEqual(['Retrieve ISO', 'Retrieve ISO'])
  })

  it('shows its progress', async () => {
    const { host, ctx, fetch } = world()
    host.net.whenRequested(url, serving(iso))

    await fetch()

    const progress = ctx.events.filter(({ type }) => type === 'progress')
    expect(progress.at(-1)).toEqual({
      type: 'progress',
      label: 'Download a.iso',
      done: iso.length,
      total: iso.length,
      unit: 'bytes'
    })
  })

  it('is one entry of the cache from whatever URL it comes', async () => {
    const { host, fetch } = world()
    host.net.whenRequested(/^http:\/\/mirror/, serving(iso))

    await fetch()
    const other = await fetch({ urls: ['http://other/b.iso'] })

    expect(other.origin).toBe('cache')
  })

  it('is fetched again when what is in the cache was damaged', async () => {
    const { host, ctx, fetch } = world()
    host.net.whenRequested(url, serving(iso))
    const { path } = await fetch()
    await host.files.write(path, 'damaged')

    expect((await fetch()).origin).toBe('download')
    expect(contentOf(host, path)).toBe(iso.toString())
    expect(ctx.notices()).toContain(
      `warning: ${path} does not have the stated checksum (any more); it is retrieved again`
    )
  })

  it('is not read again as long as it is the same file, and is when it was touched', async () => {
    const { host, fetch } = world()
    host.net.whenRequested(url, serving(iso))
    const { path } = await fetch()
    const reads: string[] = []
    const files = { ...host.files, read: (name: string) => (reads.push(name), host.files.read(name)) }
    const ctx = createStepContext({ host: { ...host, files } })
    const checksum = { kind: 'digest', digest: { algorithm: 'sha256', hex: sha256(iso) } } as const
    const request = { label: 'ISO', urls: [url], targetPath: undefined, extension: 'iso', checksum }

    await fetchFile(request, ctx)
    expect(reads).toEqual([])
    await host.clock.advance(1000)
    await host.files.write(path, iso)
    await fetchFile(request, ctx)
    await fetchFile(request, ctx)

    expect(reads).toEqual([path])
    expect(host.net.requests).toHaveLength(1)
  })

  it.each([
    ['out/x.iso', '/work/out/x.iso'],
    ['out', `/work/out/sha256-${sha256(iso)}.iso`]
  ])('goes to the target path %s', async (targetPath, path) => {
    const { host, fetch } = world()
    host.net.whenRequested(url, serving(iso))

    expect((await fetch({ targetPath })).path).toBe(path)
    expect((await fetch({ targetPath })).origin).toBe('cache')
    expect(host.files.tree.filePaths().filter(name => name.startsWith('/work'))).toEqual([path])
  })

  it('is downloaded once when two builds want it, the second saying that it waits', async () => {
    const { host, ctx, fetch } = world()
    host.net.whenRequested(url, serving(iso))

    const origins = (await Promise.all([fetch(), fetch()])).map(({ origin }) => origin)

    expect(origins.toSorted()).toEqual(['cache', 'download'])
    expect(host.net.requests).toHaveLength(1)
    expect(ctx.notices()).toContain('waiting for another build that retrieves the same ISO')
  })

  it('is refused before it is written when there is no space for it', async () => {
    const { host, fetch } = world()
    host.net.whenRequested(url, serving(iso))
    host.files.tree.freeBytes = iso.length - 1

    await expect(fetch()).rejects.toMatchObject({
      code: 'IB_NO_SPACE',
      message: 'not enough space in /cache/iso for the download: 54 B are needed and 53 B are free'
    })
    expect(cached(host)).toEqual([])
  })
})

describe('a file with another checksum than stated', () => {
  const wrong = Buffer.from('something else')

  it('is deleted, and the next URL tried', async () => {
    const { host, ctx, fetch } = world()
    host.net.whenRequested(url, serving(wrong))
    host.net.whenRequested('http://other/a.iso', serving(iso))

    const { path } = await fetch({ urls: [url, 'http://other/a.iso'] })

    expect(contentOf(host, path)).toBe(iso.toString())
    expect(ctx.notices()).toContain(
      `warning: cannot retrieve ISO from ${url}: ${url} does not have the stated checksum: ` +
        `expected sha256:${sha256(iso)}, got sha256:${sha256(wrong)}`
    )
  })

  it('fails with what was expected and what came, and leaves nothing', async () => {
    const { host, fetch } = world()
    host.net.whenRequested(url, serving(wrong))

    await expect(fetch()).rejects.toMatchObject({
      code: 'IB_CHECKSUM_MISMATCH',
      message:
        `cannot retrieve ISO: ${url} does not have the stated checksum: ` +
        `expected sha256:${sha256(iso)}, got sha256:${sha256(wrong)}`
    })
    expect(host.net.requests).toHaveLength(1)
    expect(host.files.tree.filePaths()).toEqual([])
  })

  it('is one of the reasons when no URL gives the file', async () => {
    const { host, fetch } = world()
    host.net.whenRequested(url, serving(wrong))
    host.net.whenRequested('http://gone/a.iso', { status: 404 })

    await expect(
      fetch({ urls: [url, 'http://gone/a.iso', 'http://down/a.iso', 'none.iso', 'ftp://x/a.iso'] })
    ).rejects.toMatchObject({
      code: 'IB_DOWNLOAD_FAILED',
      message: [
        'cannot retrieve ISO from any of its URLs:',
        `  ${url}: ${url} does not have the stated checksum: expected sha256:${sha256(iso)}, got sha256:${sha256(wrong)}`,
        '  http://gone/a.iso: the server answered with HTTP 404 (Not Found)',
        '  http://down/a.iso: the connection was refused',
        '  none.iso: /work/none.iso does not exist',
        '  ftp://x/a.iso: URLs of the scheme ftp are not supported'
      ].join('\n')
    })
  })
})

describe('a file without a checksum', () => {
  it('is asked for again, and not sent again when it is the same', async () => {
    const { host, ctx, fetch } = world()
    host.net.whenRequested(url, serving(iso, { etag: '"v1"' }))

    const first = await fetch({ checksum: 'none' })
    const second = await fetch({ checksum: 'none' })

    expect([first.origin, second.origin]).toEqual(['download', 'cache'])
    expect(second.sha256).toBe(sha256(iso))
    expect(host.net.requests[1]?.headers['if-none-match']).toBe('"v1"')
    expect(ctx.notices()).toContain(
      `${url} has not changed since it was retrieved: the copy in the cache is used`
    )
  })

  it('is fetched again when it is another one by now', async () => {
    const { host, fetch } = world()
    host.net.whenRequested(url, serving(iso, { etag: '"v1"' }))
    await fetch({ checksum: 'none' })
    host.net.whenRequested(url, serving(Buffer.from('newer'), { etag: '"v2"' }))

    const { path, origin } = await fetch({ checksum: 'none' })

    expect([origin, contentOf(host, path)]).toEqual(['download', 'newer'])
  })

  it('is not taken from the cache when it was damaged there', async () => {
    const { host, fetch } = world()
    host.net.whenRequested(url, serving(iso, { etag: '"v1"' }))
    const { path } = await fetch({ checksum: 'none' })
    await host.files.write(path, 'damaged')

    expect((await fetch({ checksum: 'none' })).origin).toBe('download')
    expect(contentOf(host, path)).toBe(iso.toString())
  })
})

describe('a checksum file', () => {
  it('is fetched and searched for the first of the URLs that it names', async () => {
    const { host, fetch } = world({ manualClock: true })
    host.net.whenRequested('http://mirror/pub/SUMS', { status: 200, body: `${sha256(iso)}  a.iso\n` })
    host.net.whenRequested(url, serving(iso))

    const { path } = await fetch({
      urls: ['http://mirror/b.iso', url],
      checksum: 'file:http://mirror/pub/SUMS'
    })

    expect(path).toBe(`/cache/iso/sha256-${sha256(iso)}.iso`)
  })

  it.each([
    [
      'names other files',
      { status: 200, body: `${sha256(iso)}  other.iso\n` },
      'no checksum found in: http://mirror/SUMS'
    ],
    ['is not there', { status: 404 }, 'the checksum file http://mirror/SUMS does not exist (HTTP 404)'],
    ['cannot be had', { status: 503 }, 'the checksum file http://mirror/SUMS could not be fetched: HTTP 503']
  ])('that %s ends the build', async (_, reply, message) => {
    const { host, fetch } = world({ manualClock: true })
    host.net.whenRequested('http://mirror/SUMS', reply)

    await expect(fetch({ checksum: 'file:http://mirror/SUMS' })).rejects.toMatchObject({
      code: 'IB_CHECKSUM_SOURCE',
      message
    })
  })
})
