import type { CheckContext } from '../../contracts/plugin.js'
import { checkBootCommand } from '../../toolkit/boot-command/options.js'
import { checkCd } from '../../toolkit/cd/check.js'
import { checkFloppy } from '../../toolkit/floppy/check.js'
import { checkHttpServer } from '../../toolkit/http-server/check.js'
import { checkIso } from '../../toolkit/iso/check.js'
import { checkOutputDirectory } from '../../toolkit/output-directory/check.js'
import { checkShutdown } from '../../toolkit/shutdown/options.js'
import { outputDirectory } from './names.js'
import type { QemuConfig } from './options.js'

/** Rules across options. */
export async function check(config: QemuConfig, ctx: CheckContext): Promise<void> {
  checkDisks(config, ctx)
  checkScreen(config, ctx)
  checkNetwork(config, ctx)
  checkFirmware(config, ctx)
  checkShutdown(config, ctx)
  await checkIso(config.iso_skip_cache ? { ...config, iso_checksum: 'none' } : config, ctx)
  await checkHttpServer(config, ctx)
  await checkFloppy(config, ctx)
  await checkCd(config, ctx)
  const { buildName } = ctx
  if (config.output_directory !== undefined || buildName !== undefined) {
    await checkOutputDirectory(outputDirectory(config, { name: buildName ?? '' }), ctx)
  }
}

function checkDisks(config: QemuConfig, { report }: CheckContext): void {
  if (config.use_backing_file && !(config.disk_image && config.format === 'qcow2')) {
    report({
      option: 'use_backing_file',
      message: '`use_backing_file` works only with `disk_image` and `format` qcow2'
    })
  }
  if (config.skip_resize_disk && !config.disk_image) {
    report({ option: 'skip_resize_disk', message: 'skip_resize_disk works only with disk_image' })
  }
  if (config.disk_compression && config.format !== 'qcow2') {
    report({
      option: 'disk_compression',
      message: 'disk_compression has no effect on raw images',
      severity: 'warning'
    })
  }
  for (const [index, size] of (config.disk_additional_size ?? []).entries()) {
    if (/^\d+[bkmgtpe]?$/i.test(size)) continue
    const message = `${JSON.stringify(size)} is no size of a disk`
    report({ option: 'disk_additional_size', part: [index], message })
  }
}

function checkScreen(config: QemuConfig, ctx: CheckContext): void {
  const { report } = ctx
  const types = (config.boot_command ?? []).length > 0
  const steps = config.boot_steps ?? []
  checkBootCommand(config.boot_command ?? [], ctx)
  for (const [row, step] of steps.entries()) checkBootCommand(step.slice(0, 1), ctx, 'boot_steps', [row])
  if (types && steps.length > 0) {
    report({ option: 'boot_steps', message: 'only one of boot_command and boot_steps can be given' })
  }
  if (config.disable_vnc && (types || steps.length > 0)) {
    report({ option: 'disable_vnc', message: 'a boot command cannot be used when disable_vnc is set' })
  }
  if (config.vnc_port_min > config.vnc_port_max) {
    report({ option: 'vnc_port_min', message: 'vnc_port_min must not be above vnc_port_max' })
  }
  if ((config.vnc_password ?? '').length > 8) {
    report({ option: 'vnc_password', message: 'vnc_password can have no more than 8 characters' })
  }
}

function checkNetwork(config: QemuConfig, { report, host }: CheckContext): void {
  const minimum = config.ssh_host_port_min ?? config.host_port_min
  const maximum = config.ssh_host_port_max ?? config.host_port_max
  if (minimum > maximum) {
    report({ option: 'host_port_min', message: 'host_port_min must not be above host_port_max' })
  }
  if (config.net_bridge !== undefined && host.platform !== 'linux') {
    report({ option: 'net_bridge', message: 'net_bridge works only on Linux' })
  }
}

function checkFirmware(config: QemuConfig, { report }: CheckContext): void {
  if (config.use_pflash && config.firmware === undefined) {
    report({ option: 'use_pflash', message: '`use_pflash` works only with `firmware`' })
  }
  const efiOptions = ['efi_firmware_code', 'efi_firmware_vars'] as const
  for (const option of efiOptions) {
    if (config[option] === undefined || config.efi_boot) continue
    report({ option, message: `${option} has no effect without efi_boot`, severity: 'warning' })
  }
}
