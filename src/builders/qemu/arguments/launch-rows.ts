type Rows = readonly (readonly string[])[]

/** Flags that shape a build's surroundings and not its machine, or that would bring in files to be written to. */
const dropped: ReadonlySet<string> = new Set([
  ...[
    '-netdev',
    '-net',
    '-nic',
    '-cdrom',
    '-fda',
    '-fdb',
    '-hda',
    '-hdb',
    '-hdc',
    '-hdd',
    '-pflash',
    '-boot'
  ],
  ...[
    '-kernel',
    '-initrd',
    '-append',
    '-name',
    '-display',
    '-vnc',
    '-spice',
    '-nographic',
    '-serial',
    '-parallel'
  ],
  ...[
    '-monitor',
    '-qmp',
    '-mon',
    '-chardev',
    '-tpmdev',
    '-daemonize',
    '-pidfile',
    '-snapshot',
    '-no-reboot',
    '-S'
  ]
])

/**
 * The template's `qemuargs` for launching the finished image: processor, devices and the like stay; installation media,
 * consoles and networks go. A drive that is one of the image's disks becomes its overlay; flash memory keeps its
 * content. Devices that belong to something dropped go with it, and our own take their place.
 */
export function launchRows(rows: Rows, disks: readonly string[], overlays: readonly string[]): Rows {
  const values = rows.map(([flag = '', ...parts]) => ({ flag, value: parts.join('') }))
  const drives = values
    .filter(({ flag }) => flag === '-drive')
    .map(({ value }) => launchDrive(value, disks, overlays))
    .filter(value => value !== undefined)
  const keepsDisk = drives.some(value => overlays.some(overlay => value.includes(overlay)))
  const others = values.filter(({ flag, value }) => {
    if (dropped.has(flag) || flag === '-drive') return false
    return flag !== '-device' || isIndependent(value, drives)
  })
  // Without the image's disk among them the user's drives would replace ours.
  const kept = keepsDisk ? drives : []
  return [...others, ...kept.map(value => ({ flag: '-drive', value }))].map(({ flag, value }) => [
    flag,
    value
  ])
}

function launchDrive(
  value: string,
  disks: readonly string[],
  overlays: readonly string[]
): string | undefined {
  const index = disks.findIndex(disk => value.split(',').includes(`file=${disk}`))
  const disk = disks[index]
  const overlay = overlays[index]
  if (disk !== undefined && overlay !== undefined) {
    return value.replace(disk, overlay).replace(/\bformat=[^,]*/, 'format=qcow2')
  }
  if (!/\bif=pflash\b/.test(value)) return undefined
  return /\breadonly(=on)?\b/.test(value) ? value : `${value},snapshot=on`
}

/** A device that stands for itself, or for a drive that stays. */
function isIndependent(value: string, drives: readonly string[]): boolean {
  if (/\b(netdev|chardev|tpmdev)=/.test(value)) return false
  const [, drive] = /\bdrive=([^,]*)/.exec(value) ?? []
  return drive === undefined || drives.some(each => each.split(',').includes(`id=${drive}`))
}
