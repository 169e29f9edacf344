import { describe, expect, it } from '@jest/globals'
import { builder } from '../../../src/builders/qemu/index.js'
import { createFakeHost } from '../../support/fake-host.js'
import { problemsOf } from '../../support/plugin-config.js'

const sound = {
  iso_url: '/iso/boot.iso',
  iso_checksum: 'a'.repeat(64),
  shutdown_command: 'poweroff',
  boot_command: ['<enter>']
}

async function messages(block: object, platform: 'linux' | 'darwin' = 'linux'): Promise<readonly string[]> {
  const host = createFakeHost({ platform, files: { '/iso/boot.iso': '', '/work/there/x': '' } })
  const problems = await problemsOf(builder, { ...sound, ...block }, host)
  return problems.map(({ severity, message }) => `${severity}: ${message}`)
}

describe("the builder's rules", () => {
  it('find nothing wrong with a sound block', async () => {
    expect(await messages({})).toEqual([])
  })

  it.each([
    [{ use_backing_file: true }, 'error: `use_backing_file` works only with `disk_image` and `format` qcow2'],
    [{ skip_resize_disk: true }, 'error: skip_resize_disk works only with disk_image'],
    [{ disk_compression: true, format: 'raw' }, 'warning: disk_compression has no effect on raw images'],
    [{ disk_additional_size: ['10X'] }, 'error: "10X" is no size of a disk'],
    [{ disable_vnc: true }, 'error: a boot command cannot be used when disable_vnc is set'],
    [{ boot_steps: [['<up>', 'menu']] }, 'error: only one of boot_command and boot_steps can be given'],
    [{ boot_command: ['<wait', '0s>'] }, 'error: boot_command: <wait0s> must wait for more than no time'],
    [{ vnc_port_min: 6100 }, 'error: vnc_port_min must not be above vnc_port_max'],
    [{ host_port_min: 5000 }, 'error: host_port_min must not be above host_port_max'],
    [{ vnc_password: 'nine signs' }, 'error: vnc_password can have no more than 8 characters'],
    [{ use_pflash: true }, 'error: `use_pflash` works only with `firmware`'],
    [{ efi_firmware_code: 'x' }, 'warning: efi_firmware_code has no effect without efi_boot'],
    [{ output_directory: 'there' }, 'error: output directory exists: there']
  ])('report %o', async (block, message) => {
    expect(await messages(block)).toEqual([message])
  })

  it('accept a bridge only on Linux', async () => {
    expect(await messages({ net_bridge: 'virbr0' })).toEqual([])
    expect(await messages({ net_bridge: 'virbr0' }, 'darwin')).toEqual([
      'error: net_bridge works only on Linux'
    ])
  })

  it('need no checksum of an ISO that QEMU reads by itself', async () => {
    const problems = await messages({ iso_checksum: '', iso_skip_cache: true })

    expect(problems.filter(message => message.startsWith('error'))).toEqual([])
  })

  it.each([
    { disk_size: '10 GB' },
    { disk_interface: 'nvme' },
    { accelerator: 'fast' },
    { format: 'vmdk' },
    { vnc_port_min: 5000 }
  ])('refuse %o', async block => {
    expect((await messages(block)).some(message => message.startsWith('error'))).toBe(true)
  })
})
