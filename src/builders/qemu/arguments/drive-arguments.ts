import type { QemuConfig } from '../options.js'
import { quoted } from './flags.js'
import type { MachineFacts } from '../machine/machine-facts.js'

export interface Drives {
  readonly drives: readonly string[]
  readonly devices: readonly string[]
}

/** Disks and CDs, attached as the template says. */
export function driveArguments(config: QemuConfig, facts: MachineFacts): Drives {
  const disks = facts.disks.map((path, index) => disk(path, index, config, facts))
  const cds = facts.cds.map((path, index) => cd(path, index, config))
  const parts = [...disks, ...cds]
  return {
    drives: parts.map(({ drive }) => drive),
    devices: [
      ...controllers(config, facts),
      ...parts.map(({ device }) => device).filter(device => device !== undefined)
    ]
  }
}

interface Attached {
  readonly drive: string
  readonly device?: string
}

function disk(path: string, index: number, config: QemuConfig, facts: MachineFacts): Attached {
  const { disk_interface } = config
  const { cache, discard, detectZeroes } = diskModes(config)
  const zeroes = detectZeroes === 'off' ? '' : `,detect-zeroes=${detectZeroes}`
  const modes = `cache=${cache},discard=${discard},format=${facts.diskFormat}${zeroes}`
  const file = quoted(path)
  const id = `drive${index}`
  switch (disk_interface) {
    case 'virtio-scsi':
      return { drive: `if=none,file=${file},id=${id},${modes}`, device: `scsi-hd,bus=scsi0.0,drive=${id}` }
    case 'sata':
      return {
        drive: `if=none,file=${file},id=${id},${modes}`,
        device: `ide-hd,bus=sata0.${index},drive=${id}`
      }
    default:
      return { drive: `file=${file},if=${disk_interface},${modes}` }
  }
}

/** How QEMU treats the disks; what the template leaves open is chosen for a machine that is thrown away. */
export function diskModes(config: QemuConfig): {
  readonly cache: string
  readonly discard: string
  readonly detectZeroes: string
} {
  // Who asks for a certain allocation of the disk shall not have it undone.
  const isShaped = (config.qemu_img_args?.create ?? []).length > 0
  const saving = isShaped ? { discard: 'ignore', zeroes: 'off' } : { discard: 'unmap', zeroes: 'unmap' }
  const discard = config.disk_discard ?? saving.discard
  const zeroes = discard === 'ignore' ? 'off' : saving.zeroes
  return { cache: config.disk_cache ?? 'unsafe', discard, detectZeroes: config.disk_detect_zeroes ?? zeroes }
}

function cd(path: string, index: number, { cdrom_interface }: QemuConfig): Attached {
  const file = quoted(path)
  const id = `cdrom${index}`
  if (cdrom_interface === undefined) return { drive: `file=${file},media=cdrom` }
  if (cdrom_interface !== 'virtio-scsi') {
    return { drive: `file=${file},if=${cdrom_interface},index=${index},id=${id},media=cdrom` }
  }
  return { drive: `file=${file},if=none,id=${id},media=cdrom`, device: `scsi-cd,bus=scsi0.0,drive=${id}` }
}

function controllers(
  { disk_interface, cdrom_interface }: QemuConfig,
  facts: MachineFacts
): readonly string[] {
  const hasScsiCd = cdrom_interface === 'virtio-scsi' && facts.cds.length > 0
  const scsi = disk_interface === 'virtio-scsi' || hasScsiCd ? ['virtio-scsi-pci,id=scsi0'] : []
  const sata = disk_interface === 'sata' ? ['ich9-ahci,id=sata0'] : []
  return [...scsi, ...sata]
}
