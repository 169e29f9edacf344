import { describe, expect, it } from '@jest/globals'
import {
  formatControl,
  newControlAddress,
  parseControl
} from '../../../src/builders/qemu/machine/control-address.js'
import { copyEfiVariables, findFirmware } from '../../../src/builders/qemu/machine/firmware.js'
import { builder } from '../../../src/builders/qemu/index.js'
import { findMedium } from '../../../src/builders/qemu/disk/medium.js'
import { createFakeHost } from '../../support/fake-host.js'
import { configOf } from '../../support/plugin-config.js'
import { createStepContext, testRunId } from '../../support/step-context.js'

describe('the control socket', () => {
  it('is in the directory of the build', async () => {
    const ctx = createStepContext({ host: createFakeHost() })

    expect(await newControlAddress('control', ctx)).toEqual({ kind: 'path', path: '/tmp/web/control' })
  })

  it('is elsewhere, and deleted later, when that path is too long for a socket', async () => {
    const ctx = createStepContext({ host: createFakeHost(), workDirectory: `/tmp/${'x'.repeat(90)}` })

    const address = await newControlAddress('control', ctx)

    expect(address.kind === 'path' && address.path).toMatch(new RegExp(`^/tmp/ib-${testRunId}-\\d+/control$`))
    await ctx.scope.close()
    expect(ctx.journal.lines.at(-1)).toMatch(/^released local.directory/)
  })

  it('is a local port on Windows', async () => {
    const ctx = createStepContext({ host: createFakeHost({ platform: 'win32' }) })

    const address = await newControlAddress('control', ctx)

    expect(address.kind).toBe('port')
    expect(parseControl(formatControl(address))).toEqual(address)
  })
})

describe('UEFI firmware', () => {
  const ovmf = { '/usr/share/OVMF/OVMF_CODE_4M.fd': 'code', '/usr/share/OVMF/OVMF_VARS_4M.fd': 'vars' }

  it('is looked for where distributions put it', async () => {
    const { files } = createFakeHost({ files: ovmf })

    expect(await findFirmware(configOf(builder, { efi_boot: true }), files)).toEqual({
      code: '/usr/share/OVMF/OVMF_CODE_4M.fd',
      variables: '/usr/share/OVMF/OVMF_VARS_4M.fd'
    })
  })

  it('is what the template names', async () => {
    const block = { efi_boot: true, efi_firmware_code: 'a', efi_firmware_vars: 'b' }

    const found = await findFirmware(configOf(builder, block), createFakeHost().files)

    expect(found).toEqual({ code: 'a', variables: 'b' })
  })

  it('must be there', async () => {
    const finding = findFirmware(configOf(builder, { efi_boot: true }), createFakeHost().files)

    await expect(finding).rejects.toMatchObject({ code: 'IB_FILE_MISSING' })
  })

  it('gets variables of its own for each machine, from a path below the working directory', async () => {
    const host = createFakeHost({ files: { '/work/vars.fd': 'vars' } })
    const ctx = createStepContext({ host })

    const copied = await copyEfiVariables({ code: 'a', variables: 'vars.fd' }, '/out', ctx)

    expect(copied).toBe('/out/efivars.fd')
    expect(await host.files.readText('/out/efivars.fd')).toBe('vars')
    await expect(copyEfiVariables({ code: 'a', variables: 'none.fd' }, '/out', ctx)).rejects.toMatchObject({
      code: 'IB_FILE_MISSING'
    })
  })
})

describe('an ISO that QEMU reads by itself', () => {
  const url = 'http://mirror/boot.iso'
  const config = configOf(builder, { iso_url: url, iso_checksum: 'none', iso_skip_cache: true })

  it('is not fetched when the server serves parts', async () => {
    const host = createFakeHost()
    host.net.whenRequested(url, { status: 200, headers: { 'accept-ranges': 'bytes' } })

    expect(await findMedium(config, createStepContext({ host }))).toBe(url)
    expect(host.net.requests.map(({ method }) => method)).toEqual(['HEAD'])
  })

  it('needs a server that does', async () => {
    const host = createFakeHost()
    host.net.whenRequested(url, { status: 200 })

    const finding = findMedium(config, createStepContext({ host }))

    await expect(finding).rejects.toMatchObject({ code: 'IB_DOWNLOAD_FAILED' })
  })
})
