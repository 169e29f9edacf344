import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { checkIso } from '../../../src/toolkit/iso/check.js'
import { isoOptions } from '../../../src/toolkit/iso/options.js'
import { hasPacker } from '../../support/packer.js'
import { configOf } from '../../support/plugin-config.js'
import { realHost, temporaryDirectory } from '../../support/real-host.js'

const directory = temporaryDirectory()
const md5 = 'd31f4f2bb693737a685e4e9d33bc0ee0'
const sha256 = 'b4d413b7b0b2b03ac518de6fff5d03b231e77880203a856dced886eb2c3c1d88'
const remote = 'http://127.0.0.1:1/pub/7/a.iso'

/** Whether Packer's validate accepts a block of its qemu builder. */
async function packerAccepts(block: object): Promise<boolean> {
  const template = join(directory, 'template.json')
  const builder = { type: 'qemu', ssh_username: 'x', shutdown_command: 'x', ...block }
  writeFileSync(template, JSON.stringify({ builders: [builder] }))
  const env = { PATH: process.env['PATH'], HOME: directory, CHECKPOINT_DISABLE: '1' }
  return await new Promise(resolve => {
    execFile('/usr/bin/packer', ['validate', template], { cwd: directory, env }, error =>
      resolve(error === null)
    )
  })
}

async function weAccept(block: object): Promise<boolean> {
  let errors = 0
  await checkIso(configOf({ options: isoOptions }, block), {
    host: realHost(directory),
    directory,
    force: false,
    severityHere: 'error',
    buildName: 'test',
    signal: new AbortController().signal,
    isSet: () => true,
    report: ({ severity = 'error' }) => void (errors += severity === 'error' ? 1 : 0)
  })
  return errors === 0
}

const withPacker = hasPacker ? describe : describe.skip
withPacker('beside Packer 1.6.6', () => {
  it.each([
    { iso_url: 'a.iso', iso_checksum: sha256 },
    { iso_url: 'a.iso', iso_checksum: `md5:${md5}` },
    { iso_url: 'a.iso', iso_checksum: 'none' },
    { iso_url: 'a.iso', iso_checksum: 'zz' },
    { iso_url: 'a.iso', iso_checksum: 'sha3:zz' },
    { iso_url: 'a.iso', iso_checksum: '' },
    { iso_url: 'a.iso' },
    { iso_url: 'a.iso', iso_urls: ['b.iso'], iso_checksum: sha256 },
    { iso_checksum: sha256 },
    { iso_url: 'a.iso', iso_checksum: 'file:MISSING' }
  ])('validating says the same of %j', async block => {
    writeFileSync(join(directory, 'a.iso'), 'x')

    expect(await weAccept(block)).toBe(await packerAccepts(block))
  })

  it.each([
    ['a.iso', `${sha256}  a.iso\n`],
    ['a.iso', `# comment\n${sha256} *a.iso\n`],
    ['a.iso', `${sha256} ?a.iso\n`],
    ['a.iso', `SHA256 (a.iso) = ${sha256}\n`],
    ['a.iso', `${md5}  other.iso\n${sha256}\n`],
    ['a.iso', `${md5}  other.iso\n`],
    ['a.iso', `${sha256}  ./a.iso\n`],
    ['a.iso', 'DIRECTORY'],
    ['a.iso', `garbage here\n${sha256}  a.iso\n`],
    ['a.iso', `a b c d e\n${sha256}  a.iso\n`],
    ['a.iso', `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n${md5}  b.iso\n`],
    ['a.iso', `${sha256}  a.iso\r\n`],
    ['a.iso', `a.iso: 1000000 bytes\nSHA256 (a.iso) = ${sha256}\n`],
    ['a.iso', `SHA3 (a.iso) = ${sha256}\n`],
    ['a.iso', `/${sha256}  a.iso\n`],
    ['a.iso', '\n'],
    [remote, `${sha256}  ./7/a.iso\n`],
    [remote, `${sha256}  iso\n`],
    [remote, `${sha256}  ../pub/7/a.iso\n`],
    [remote, `${sha256}  sub/a.iso\n`],
    [remote, `${sha256}  a.isox\n`]
  ])('finds a checksum for %s where Packer does: %j', async (iso_url, text) => {
    writeFileSync(join(directory, 'a.iso'), 'x')
    writeFileSync(join(directory, 'SUMS'), text === 'DIRECTORY' ? `${sha256}  ${directory}/a.iso\n` : text)
    const block = { iso_url, iso_checksum: 'file:SUMS' }

    expect(await weAccept(block)).toBe(await packerAccepts(block))
  })
})
