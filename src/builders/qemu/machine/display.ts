import type { Host } from '../../../contracts/host.js'
import type { StepContext } from '../../../contracts/plugin.js'
import type { QemuConfig } from '../options.js'

/**
 * Value of QEMU's `-display`; undefined leaves it out. As in Packer a template opens a window unless it says `headless`
 * (and `display: none` means QEMU's own choice); but where there is no desktop for one, the guest runs without instead
 * of failing.
 */
export async function chooseDisplay(config: QemuConfig, ctx: StepContext): Promise<string | undefined> {
  const { display = '', headless, use_default_display, disable_vnc } = config
  if (headless) return disable_vnc ? 'none' : undefined
  if (display !== '' && display !== 'none') return display
  if (use_default_display || display === 'none') return undefined
  const reason = hasDesktop(ctx.host) ? await missingGtk(config.qemu_binary, ctx) : 'there is no desktop here'
  if (reason === undefined) return ctx.host.platform === 'darwin' ? undefined : 'gtk'
  const text = `no window for the guest: ${reason}; give "headless": true to say so yourself`
  ctx.emit({ type: 'notice', level: 'info', text })
  return 'none'
}

function hasDesktop({ platform, env }: Host): boolean {
  if (isSet(env['CI'])) return false
  if (platform === 'win32' || platform === 'darwin') return true
  return isSet(env['DISPLAY']) || isSet(env['WAYLAND_DISPLAY'])
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== ''
}

async function missingGtk(binary: string, { host, signal }: StepContext): Promise<string | undefined> {
  if (host.platform === 'darwin') return undefined
  const { stdout } = await host.processes.run([binary, '-display', 'help'], { signal, timeoutMs: 10_000 })
  return /^gtk$/m.test(stdout)
    ? undefined
    : 'this QEMU was built without gtk, or its package for it is missing'
}
