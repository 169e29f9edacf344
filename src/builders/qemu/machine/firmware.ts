import { join, resolve } from 'node:path'
import type { Files } from '../../../contracts/host.js'
import type { StepContext } from '../../../contracts/plugin.js'
import { BuildError } from '../../../core/errors.js'
import type { QemuConfig } from '../options.js'

export interface Firmware {
  /** Flash memory with the code; undefined when QEMU's own BIOS or `-bios` serves. */
  readonly code: string | undefined
  /** What the variables of a new machine start from. */
  readonly variables: string | undefined
}

type FirmwareConfig = Pick<
  QemuConfig,
  'efi_boot' | 'efi_firmware_code' | 'efi_firmware_vars' | 'firmware' | 'use_pflash'
>

/** Where distributions put UEFI for a PC, Packer's defaults first. */
const places = [
  { code: '/usr/share/OVMF/OVMF_CODE.fd', variables: '/usr/share/OVMF/OVMF_VARS.fd' },
  { code: '/usr/share/OVMF/OVMF_CODE_4M.fd', variables: '/usr/share/OVMF/OVMF_VARS_4M.fd' },
  { code: '/usr/share/edk2/ovmf/OVMF_CODE.fd', variables: '/usr/share/edk2/ovmf/OVMF_VARS.fd' },
  { code: '/usr/share/edk2/x64/OVMF_CODE.4m.fd', variables: '/usr/share/edk2/x64/OVMF_VARS.4m.fd' },
  { code: '/usr/share/qemu/ovmf-x86_64-code.bin', variables: '/usr/share/qemu/ovmf-x86_64-vars.bin' },
  {
    code: '/opt/homebrew/share/qemu/edk2-x86_64-code.fd',
    variables: '/opt/homebrew/share/qemu/edk2-i386-vars.fd'
  }
] as const

/** The firmware files of a template, or where this machine has them. IB_FILE_MISSING when UEFI is not to be found. */
export async function findFirmware(config: FirmwareConfig, files: Files): Promise<Firmware> {
  const { efi_firmware_code: code, efi_firmware_vars: variables } = config
  if (!config.efi_boot) return { code: config.use_pflash ? config.firmware : undefined, variables: undefined }
  if (code !== undefined && variables !== undefined) return { code, variables }
  for (const place of places) {
    if ((await files.stat(code ?? place.code)) === undefined) continue
    if ((await files.stat(variables ?? place.variables)) === undefined) continue
    return { code: code ?? place.code, variables: variables ?? place.variables }
  }
  throw new BuildError('IB_FILE_MISSING', `UEFI firmware is not to be found at ${code ?? places[0].code}`, {
    hint: 'install it (Debian and Ubuntu: apt-get install ovmf), or give efi_firmware_code and efi_firmware_vars'
  })
}

/** The machine's own UEFI variables in a directory, a copy of what they start from; undefined without UEFI. */
export async function copyEfiVariables(
  { variables }: Firmware,
  directory: string,
  { host, build }: StepContext
): Promise<string | undefined> {
  if (variables === undefined) return undefined
  const source = resolve(build.directory, variables)
  const target = join(directory, 'efivars.fd')
  if ((await host.files.stat(source)) === undefined) {
    throw new BuildError('IB_FILE_MISSING', `efi_firmware_vars: there is no file ${variables}`)
  }
  await host.files.copy(source, target)
  await host.files.chmod(target, 0o644)
  return target
}
