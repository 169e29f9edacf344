import type { QemuConfig } from '../options.js'
import { driveArguments } from './drive-arguments.js'
import { quoted, type Flags } from './flags.js'
import type { MachineFacts } from '../machine/machine-facts.js'

/** The flags that a machine gets from the options of its template, before `qemuargs`. */
export function defaultFlags(config: QemuConfig, facts: MachineFacts): Flags {
  const { drives, devices } = driveArguments(config, facts)
  const flags: Readonly<Record<string, readonly (string | undefined)[]>> = {
    '-name': [quoted(facts.name)],
    '-machine': [machine(config, facts)],
    '-cpu': [config.cpu_model],
    '-smp': [processors(config)],
    '-m': [`${config.memory < 10 ? 512 : config.memory}M`],
    '-bios': [config.efi_boot || config.use_pflash ? undefined : config.firmware],
    '-boot': [boot(config, facts)],
    '-device': [...devices, `${config.net_device},netdev=user.0`, ...tpmDevice(config, facts)],
    '-drive': [...drives, ...flash(facts)],
    '-fda': [facts.floppy],
    '-netdev': [network(config, facts)],
    '-vga': [config.vga],
    '-display': [facts.display],
    '-vnc': [vnc(config, facts)],
    '-qmp': [facts.userQmpSocket && `unix:${quoted(facts.userQmpSocket)},server=on,wait=off`],
    ...tpm(facts)
  }
  const present = Object.entries(flags).map(
    ([flag, values]) => [flag, values.filter(value => value !== undefined && value !== '')] as const
  )
  return new Map(present.map(([flag, values]) => [flag, values.filter(isText)] as const).filter(hasValues))
}

function isText(value: string | undefined): value is string {
  return value !== undefined
}

function hasValues([, values]: readonly [string, readonly string[]]): boolean {
  return values.length > 0
}

function machine({ machine_type }: QemuConfig, { accelerator }: MachineFacts): string {
  return accelerator === 'none' ? `type=${machine_type}` : `type=${machine_type},accel=${accelerator}`
}

/** Only `cpus`: as many sockets, as in Packer. Otherwise what is given; QEMU works out the rest. */
function processors({ cpus = 0, sockets = 0, cores = 0, threads = 0 }: QemuConfig): string | undefined {
  const topology = Object.entries({ sockets, cores, threads }).filter(([, count]) => count > 0)
  if (topology.length === 0) return cpus > 1 ? `cpus=${cpus},sockets=${cpus}` : undefined
  const product = topology.reduce((total, [, count]) => total * count, 1)
  const shape = topology.map(([name, count]) => `${name}=${count}`)
  return [`cpus=${cpus > 0 ? cpus : product}`, ...shape].join(',')
}

/** An empty disk is passed over by a PC's BIOS only the first time; UEFI finds its own way. */
function boot({ efi_boot }: QemuConfig, { bootFrom }: MachineFacts): string | undefined {
  if (efi_boot) return undefined
  return bootFrom === 'disk' ? 'c' : 'once=d'
}

function network({ net_bridge }: QemuConfig, { forwards }: MachineFacts): string {
  if (net_bridge !== undefined) return `bridge,id=user.0,br=${quoted(net_bridge)}`
  // Only this machine may reach the guest; Packer opens the port to the world.
  const rules = forwards.map(({ hostPort, guestPort }) => `hostfwd=tcp:127.0.0.1:${hostPort}-:${guestPort}`)
  return ['user,id=user.0', ...rules].join(',')
}

function vnc(
  { vnc_bind_address, vnc_use_password }: QemuConfig,
  { vncPort }: MachineFacts
): string | undefined {
  if (vncPort === undefined) return undefined
  return `${vnc_bind_address}:${vncPort - 5900}${vnc_use_password ? ',password=on' : ''}`
}

/** Flash memory: unit 0 has the code, unit 1 the variables. */
function flash({ flashCode, efivars }: MachineFacts): readonly string[] {
  if (flashCode === undefined) return []
  const unit0 = `file=${quoted(flashCode)},if=pflash,unit=0,format=raw,readonly=on`
  return efivars === undefined ? [unit0] : [unit0, `file=${quoted(efivars)},if=pflash,unit=1,format=raw`]
}

function tpmDevice({ tpm_device_type }: QemuConfig, { tpmSocket }: MachineFacts): readonly string[] {
  return tpmSocket === undefined ? [] : [`${tpm_device_type},tpmdev=tpm0`]
}

function tpm({ tpmSocket }: MachineFacts): Readonly<Record<string, readonly string[]>> {
  if (tpmSocket === undefined) return {}
  return {
    '-chardev': [`socket,id=vtpm,path=${quoted(tpmSocket)}`],
    '-tpmdev': ['emulator,id=tpm0,chardev=vtpm']
  }
}
