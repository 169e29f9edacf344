import { gzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { cached, contentOf, inTurn, iso, serving, sha256, url, world } from '../../support/download-world.js'

describe('a packed file', () => {
  const packed = gzipSync(iso)
  const checksum = `sha256:${sha256(packed)}`

  it('is unpacked to the cache once its own checksum is right, and not fetched again', async () => {
    const { host, fetch } = world()
    host.net.whenRequested(`${url}.gz`, serving(packed))

    const first = await fetch({ urls: [`${url}.gz`], checksum })
    const second = await fetch({ urls: [`${url}.gz`], checksum })

    const path = `/cache/iso/sha256-${sha256(packed)}.unpacked.iso`
    expect(first).toEqual({ path, bytes: iso.length, sha256: sha256(iso), origin: 'download' })
    expect(second).toEqual({ ...first, origin: 'cache' })
    expect(cached(host)).toEqual([path])
    expect(contentOf(host, path)).toBe(iso.toString())
  })

  it('is fetched again when what was unpacked was damaged', async () => {
    const { host, fetch } = world()
    host.net.whenRequested(`${url}.gz`, serving(packed))
    const { path } = await fetch({ urls: [`${url}.gz`], checksum })
    await host.files.write(path, 'damaged')

    expect((await fetch({ urls: [`${url}.gz`], checksum })).origin).toBe('download')
    expect(contentOf(host, path)).toBe(iso.toString())
  })

  it('at a target path is not taken for the content of another packed file', async () => {
    const { host, fetch } = world()
    const other = gzipSync('another')
    host.net.whenRequested(`${url}.gz`, inTurn(serving(packed), serving(other)))

    await fetch({ urls: [`${url}.gz`], checksum, targetPath: 'x.iso' })
    const { path } = await fetch({
      urls: [`${url}.gz`],
      checksum: `sha256:${sha256(other)}`,
      targetPath: 'x.iso'
    })

    expect(contentOf(host, path)).toBe('another')
  })

  it('stays packed when the URL says so', async () => {
    const { host, fetch } = world()
    host.net.whenRequested(`${url}.gz`, serving(packed))

    const { path, bytes } = await fetch({ urls: [`${url}.gz?archive=false`], checksum, extension: 'gz' })

    expect([path, bytes]).toEqual([`/cache/iso/sha256-${sha256(packed)}.gz`, packed.length])
  })

  it('of this machine is unpacked to the cache and not changed', async () => {
    const { host, fetch } = world({ files: { '/work/a.iso.gz': packed } })

    const first = await fetch({ urls: ['a.iso.gz'], checksum })
    const second = await fetch({ urls: ['a.iso.gz'], checksum: 'none' })
    const third = await fetch({ urls: ['a.iso.gz'], checksum })

    expect(contentOf(host, first.path)).toBe(iso.toString())
    expect([first.origin, second.origin, third.origin]).toEqual(['local', 'local', 'cache'])
    expect(await host.files.stat('/work/a.iso.gz')).toMatchObject({ bytes: packed.length })
  })

  it('is not even fetched when the program that unpacks it is missing', async () => {
    const { host, fetch } = world()
    host.net.whenRequested(`${url}.xz`, serving(packed))

    await expect(fetch({ urls: [`${url}.xz`], checksum })).rejects.toMatchObject({
      code: 'IB_TOOL_MISSING',
      message: 'xz is needed to unpack .xz files and is not installed'
    })
    expect(host.net.requests).toEqual([])
  })

  it('that is damaged is named', async () => {
    const { host, fetch } = world()
    host.net.whenRequested(`${url}.gz`, serving(packed.subarray(0, 40)))

    await expect(fetch({ urls: [`${url}.gz`], checksum: 'none' })).rejects.toMatchObject({
      code: 'IB_DOWNLOAD_FAILED',
      message: `cannot retrieve ISO: ${url}.gz: cannot unpack a.iso.gz: unexpected end of file`
    })
    expect(cached(host)).toEqual([])
  })
})

describe('a file of this machine', () => {
  it('is used where it is', async () => {
    const { host, fetch } = world({ files: { '/work/a.iso': iso } })

    expect(await fetch({ urls: ['a.iso'] })).toEqual({
      path: '/work/a.iso',
      bytes: iso.length,
      sha256: sha256(iso),
      origin: 'local'
    })
    expect(await fetch({ urls: ['file:///work/a.iso'], targetPath: 'x.iso' })).toMatchObject({
      path: '/work/a.iso'
    })
    expect(cached(host)).toEqual([])
  })

  it('shows how far its verification is, and is verified once', async () => {
    const { ctx, fetch } = world({ files: { '/work/a.iso': iso } })

    await fetch({ urls: ['a.iso'] })
    await fetch({ urls: ['a.iso'] })

    expect(ctx.events.filter(({ type }) => type === 'progress')).toEqual([
      { type: 'progress', label: 'Verify a.iso', done: iso.length, total: iso.length, unit: 'bytes' }
    ])
  })

  it('is refused when its checksum is another one', async () => {
    const { host, fetch } = world({ files: { '/work/a.iso': 'other' } })

    await expect(fetch({ urls: ['a.iso'] })).rejects.toMatchObject({ code: 'IB_CHECKSUM_MISMATCH' })
    expect(contentOf(host, '/work/a.iso')).toBe('other')
  })

  it('is refused when it is a directory', async () => {
    const { fetch } = world({ files: { '/work/a.iso/x': 'other' } })

    await expect(fetch({ urls: ['a.iso'] })).rejects.toThrow('/work/a.iso is not a file')
  })
})
