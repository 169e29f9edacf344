import { describe, expect, it } from '@jest/globals'
import type { HttpScript } from '../../support/fake-net.js'
import type { Problem } from '../../../src/core/problem.js'
import { checkIso } from '../../../src/toolkit/iso/check.js'
import { fetchIso } from '../../../src/toolkit/iso/fetch.js'
import { isoOptions } from '../../../src/toolkit/iso/options.js'
import { createFakeHost } from '../../support/fake-host.js'
import { configOf, problemsOf } from '../../support/plugin-config.js'
import { createStepContext } from '../../support/step-context.js'

const sha256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
const files = {
  '/work/a.iso': 'abc',
  '/work/SUMS': `${sha256}  a.iso\n`,
  '/work/OTHER': `${sha256}  b.iso\n`
}
const plugin = { options: isoOptions, check: checkIso }

async function problems(block: object, script?: HttpScript): Promise<readonly Problem[]> {
  const host = createFakeHost({ files, manualClock: true })
  if (script !== undefined) host.net.whenRequested(/SUMS$/, script)
  return await problemsOf(plugin, block, host)
}

describe('checkIso', () => {
  it.each([
    { iso_url: 'a.iso', iso_checksum: sha256 },
    { iso_urls: ['a.iso', 'http://host/a.iso'], iso_checksum: `sha256:${sha256}` },
    { iso_url: 'http://host/a.iso', iso_checksum: 'file:SUMS' },
    { iso_url: 'a.iso', iso_checksum: 'file:./SUMS' }
  ])('accepts %j', async block => {
    expect(await problems(block)).toEqual([])
  })

  it('takes a type beside the checksum, as older templates have it, with the advice what to write', async () => {
    const block = { iso_url: 'a.iso', iso_checksum: sha256, iso_checksum_type: 'sha256' }

    expect(await problems(block)).toMatchObject([
      {
        code: 'IB_OPTION_DEPRECATED',
        severity: 'warning',
        message: expect.stringContaining('iso_checksum_type')
      }
    ])
  })

  it.each([
    [{ iso_checksum: sha256 }, 'IB_OPTION_MISSING', 'one of iso_url and iso_urls must be given'],
    [
      { iso_url: 'a.iso', iso_urls: ['a.iso'], iso_checksum: sha256 },
      'IB_OPTION_VALUE',
      'only one of iso_url and iso_urls can be given'
    ],
    [{ iso_url: 'a.iso' }, 'IB_OPTION_MISSING', 'a checksum must be given'],
    [{ iso_url: 'a.iso', iso_checksum: '' }, 'IB_OPTION_MISSING', 'a checksum must be given'],
    [{ iso_url: 'a.iso', iso_checksum: 'zz' }, 'IB_OPTION_VALUE', 'zz is not hexadecimal'],
    [
      { iso_url: 's3://bucket/a.iso', iso_checksum: sha256 },
      'IB_OPTION_UNSUPPORTED',
      's3://bucket/a.iso cannot be retrieved: only http, https, file and plain paths can'
    ],
    [{ iso_url: 'a.iso', iso_checksum: 'file:OTHER' }, 'IB_CHECKSUM_SOURCE', 'no checksum found in: OTHER'],
    [
      { iso_url: 'a.iso', iso_checksum: 'file:NONE' },
      'IB_CHECKSUM_SOURCE',
      'the checksum file NONE does not exist'
    ]
  ])('refuses %j', async (block, code, message) => {
    expect(await problems(block)).toMatchObject([{ severity: 'error', code, message }])
  })

  it('warns of an ISO that is not verified', async () => {
    expect(await problems({ iso_url: 'a.iso', iso_checksum: 'none' })).toMatchObject([
      { severity: 'warning', message: 'the ISO is not verified, because its checksum is "none"' }
    ])
  })

  it.each([
    ['is a problem of this machine', { iso_url: 'b.iso' }, 'error'],
    [
      'is none when another place may have it',
      { iso_urls: ['b.iso', 'https://mirror.example/b.iso'] },
      'warning'
    ]
  ])('an ISO that is not here %s', async (_what, block, severity) => {
    expect(await problems({ ...block, iso_checksum: sha256 })).toMatchObject([
      { severity, code: 'IB_FILE_MISSING', message: 'b.iso does not exist' }
    ])
  })

  it.each([
    ['has the checksum', { status: 200, body: `${sha256} *a.iso\n` }, []],
    [
      'has it not',
      { status: 200, body: '' },
      [{ severity: 'error', message: 'no checksum found in: http://host/SUMS' }]
    ],
    ['is gone', { status: 404 }, [{ severity: 'error' }]],
    ['is busy', { status: 503 }, [{ severity: 'warning', code: 'IB_CHECKSUM_SOURCE' }]]
  ])('fetches a checksum file, which %s', async (_, reply, expected) => {
    const block = { iso_url: 'a.iso', iso_checksum: 'file:http://host/SUMS' }

    expect(await problems(block, reply)).toMatchObject(expected)
  })

  it('works without a network: a checksum file that cannot be reached is only a warning', async () => {
    const block = { iso_url: 'a.iso', iso_checksum: 'file:http://host/SUMS' }

    expect(await problems(block)).toMatchObject([
      { severity: 'warning', message: expect.stringContaining('http://host/SUMS could not be fetched') }
    ])
  })

  it('waits no more than ten seconds for a checksum file', async () => {
    const host = createFakeHost({ files })
    host.net.whenRequested(/SUMS$/, async () => await new Promise(() => undefined))

    const found = await problemsOf(plugin, { iso_url: 'a.iso', iso_checksum: 'file:http://host/SUMS' }, host)

    expect(found).toMatchObject([
      { severity: 'warning', message: expect.stringContaining('timed out after 10.0 s') }
    ])
  })
})

describe('fetchIso', () => {
  it.each([
    { iso_url: 'a.iso', iso_checksum: sha256, iso_checksum_type: 'sha256' },
    { iso_url: 'a.iso', iso_checksum: 'file:SUMS' },
    { iso_urls: ['gone.iso', 'a.iso'], iso_checksum_type: 'file', iso_checksum_url: 'SUMS' }
  ])('gives the ISO of %j', async block => {
    const ctx = createStepContext({ host: createFakeHost({ files }) })

    expect((await fetchIso(configOf(plugin, block), ctx)).path).toBe('/work/a.iso')
  })

  it('names the file in the cache with the extension that is wanted', async () => {
    const host = createFakeHost()
    host.net.whenRequested('http://host/a', { status: 200, body: 'abc' })
    const block = { iso_url: 'http://host/a', iso_checksum: sha256, iso_target_extension: '.IMG' }

    const { path } = await fetchIso(configOf(plugin, block), createStepContext({ host }))

    expect(path).toBe(`/cache/iso/sha256-${sha256}.img`)
  })
})
