import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { rowsToFlags } from '../../../src/builders/qemu/arguments/flags.js'
import { machineArguments } from '../../../src/builders/qemu/arguments/machine-arguments.js'
import type { MachineFacts } from '../../../src/builders/qemu/machine/machine-facts.js'
import { options, type QemuConfig } from '../../../src/builders/qemu/options.js'
import { configOf } from '../../support/plugin-config.js'

type Values = Readonly<Record<string, unknown>>
interface Recorded {
  readonly case: string
  readonly config: Values
  readonly flags: Readonly<Record<string, readonly string[]>>
}
const recorded = JSON.parse(
  readFileSync('__tests__/fixtures/packer-1.6.6/qemu-arguments.json', 'utf8')
) as readonly Recorded[]

const facts: MachineFacts = {
  name: 'box',
  accelerator: 'tcg',
  disks: ['out/box'],
  diskFormat: 'qcow2',
  cds: ['/media/boot.iso'],
  bootFrom: 'cd',
  forwards: [{ hostPort: 2950, guestPort: 22 }],
  vncPort: 5900,
  display: undefined,
  control: { kind: 'path', path: '/work/control' },
  serialLog: '/evidence/serial.log'
}

/** The values that the recorded templates had beside their own, and Packer's defaults where ours differ. */
const packers: Values = {
  headless: true,
  disk_cache: 'writeback',
  disk_discard: 'ignore',
  disk_detect_zeroes: 'off'
}

function qemuConfig(values: Values = {}): QemuConfig {
  const known = Object.entries(values).filter(([name]) => name in options)
  return configOf({ options }, Object.fromEntries(known))
}

function flagsOf(argv: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const rows: string[][] = []
  for (const word of argv) {
    if (word.startsWith('-')) rows.push([word])
    else rows.at(-1)?.push(word)
  }
  return Object.fromEntries([...rowsToFlags(rows)].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Without what is ours alone: the control socket and the serial log. */
function withoutOwn(argv: readonly string[]): readonly string[] {
  const own = ['socket,id=image-build', 'chardev=image-build', 'file,id=image-build', 'chardev:image-build']
  const isOwn = (index: number): boolean => own.some(start => argv[index]?.startsWith(start) === true)
  return argv.filter((_, index) => !isOwn(index) && !isOwn(index + 1))
}

function argumentsOf(
  values: Values,
  changes: Partial<MachineFacts> = {}
): Readonly<Record<string, readonly string[]>> {
  const rows = (values['qemuargs'] ?? []) as readonly (readonly string[])[]
  return flagsOf(
    withoutOwn(machineArguments(qemuConfig({ ...packers, ...values }), { ...facts, ...changes }, rows))
  )
}

/** What a recorded template made of the machine, which `build` works out and hands in as facts. */
function factsFor({ case: name, config, flags }: Recorded): Partial<MachineFacts> {
  const additional = (config['disk_additional_size'] ?? []) as readonly string[]
  return {
    accelerator: typeof config['accelerator'] === 'string' ? config['accelerator'] : 'tcg',
    disks: ['out/box', ...additional.map((_, index) => `out/box-${(index + 1).toString()}`)],
    diskFormat: config['format'] === 'raw' ? 'raw' : 'qcow2',
    ...(config['disk_image'] === true ? { bootFrom: 'disk', cds: [] } : {}),
    ...(name === 'cd files' ? { cds: ['/media/boot.iso', '/work/cd.iso'] } : {}),
    ...(name === 'floppy' ? { floppy: '/work/floppy.img' } : {}),
    ...(name === 'no communicator' ? { forwards: [] } : {}),
    ...(name === 'ssh port' ? { forwards: [{ hostPort: 2950, guestPort: 2222 }] } : {}),
    ...(name === 'skip nat' ? { forwards: [{ hostPort: 22, guestPort: 22 }] } : {}),
    ...(name === 'old wait' ? { forwards: [{ hostPort: 2951, guestPort: 22 }] } : {}),
    ...(flags['-display'] === undefined ? {} : { display: flags['-display'][0] }),
    ...(flags['-qmp'] === undefined
      ? {}
      : { userQmpSocket: flags['-qmp'][0]?.slice('unix:'.length).split(',')[0] })
  }
}

/** Where we differ from Packer on purpose, all else being the same. */
function withOurWays(flags: Recorded['flags']): Recorded['flags'] {
  const ours = (value: string): string =>
    value
      .replace('hostfwd=tcp::', 'hostfwd=tcp:127.0.0.1:') // only this machine reaches the guest
      .replace(/,password$/, ',password=on') // the short forms are deprecated
      .replace(',server,nowait', ',server=on,wait=off')
  return Object.fromEntries(Object.entries(flags).map(([flag, values]) => [flag, values.map(ours)]))
}

/** Packer's arguments for these are of no use: QEMU refuses them, or they are a fault that was mended later. */
const refusedByQemu = [
  'cdrom virtio-scsi',
  'cdrom virtio-scsi virtio disk',
  'args device with net',
  'disable vnc'
]
/** These have texts that `build` renders. */
const rendered = ['args netdev', 'args template', 'args device netdev other']

describe('machineArguments', () => {
  it.each(recorded.filter(({ case: name }) => ![...refusedByQemu, ...rendered].includes(name)))(
    'gives QEMU what packer 1.6.6 gives it: $case',
    row => {
      const given = argumentsOf(row.config, factsFor(row))

      expect(given).toEqual(withOurWays(row.flags))
    }
  )

  it('chooses disk modes that suit a machine which is thrown away', () => {
    const config = qemuConfig({ headless: true })

    const argv = machineArguments(config, facts, [])

    expect(argv).toContain(
      'file=out/box,if=virtio,cache=unsafe,discard=unmap,format=qcow2,detect-zeroes=unmap'
    )
  })

  it('leaves the allocation alone that the template asks of qemu-img', () => {
    const config = qemuConfig({ qemu_img_args: { create: ['-o', 'preallocation=full'] } })

    const argv = machineArguments(config, facts, [])

    expect(argv).toContain('file=out/box,if=virtio,cache=unsafe,discard=ignore,format=qcow2')
  })

  it('puts CDs on the virtio-scsi controller of the disks, or on one of their own', () => {
    const both = argumentsOf({ cdrom_interface: 'virtio-scsi', disk_interface: 'virtio-scsi' })
    const cdOnly = argumentsOf({ cdrom_interface: 'virtio-scsi' })

    expect(both['-device']).toEqual([
      'virtio-scsi-pci,id=scsi0',
      'scsi-hd,bus=scsi0.0,drive=drive0',
      'scsi-cd,bus=scsi0.0,drive=cdrom0',
      'virtio-net,netdev=user.0'
    ])
    expect(cdOnly['-device']).toEqual([
      'virtio-scsi-pci,id=scsi0',
      'scsi-cd,bus=scsi0.0,drive=cdrom0',
      'virtio-net,netdev=user.0'
    ])
  })

  it.each([
    { devices: ['virtio-rng-pci'], networks: undefined, card: true },
    { devices: ['virtio-rng-pci', 'e1000,netdev=user.0'], networks: undefined, card: false },
    { devices: ['virtio-net,netdev=forward,id=net0'], networks: ['user,id=forward'], card: false },
    { devices: ['e1000,netdev=mine'], networks: ['user,id=mine'], card: false }
  ])('adds the network card to $devices with networks $networks: $card', ({ devices, networks, card }) => {
    const rows = [
      ...devices.map(device => ['-device', device]),
      ...(networks ?? []).map(network => ['-netdev', network])
    ]

    const given = argumentsOf({ qemuargs: rows })

    expect(given['-device']).toEqual([...devices, ...(card ? ['virtio-net,netdev=user.0'] : [])])
  })

  it.each([
    [{ cpus: 4 }, 'cpus=4,sockets=4'],
    [{ cpus: 1 }, undefined],
    [{}, undefined],
    [{ sockets: 2, cores: 2, threads: 2 }, 'cpus=8,sockets=2,cores=2,threads=2'],
    [{ cpus: 4, cores: 2 }, 'cpus=4,cores=2'],
    [{ cores: 2 }, 'cpus=2,cores=2']
  ])('composes the processors of %o', (values, smp) => {
    expect(argumentsOf(values)['-smp']).toEqual(smp === undefined ? undefined : [smp])
  })

  it('boots by UEFI from flash memory, and lets it find what to boot', () => {
    const given = argumentsOf({ efi_boot: true }, { flashCode: '/ovmf/CODE.fd', efivars: 'out/efivars.fd' })

    expect(given['-boot']).toBeUndefined()
    expect(given['-bios']).toBeUndefined()
    expect(given['-drive']?.slice(2)).toEqual([
      'file=/ovmf/CODE.fd,if=pflash,unit=0,format=raw,readonly=on',
      'file=out/efivars.fd,if=pflash,unit=1,format=raw'
    ])
  })

  it('takes a firmware file as BIOS, or as flash memory when told to', () => {
    expect(argumentsOf({ firmware: 'OVMF.fd' })['-bios']).toEqual(['OVMF.fd'])
    expect(
      argumentsOf({ firmware: 'OVMF.fd', use_pflash: true }, { flashCode: 'OVMF.fd' })['-drive']
    ).toContain('file=OVMF.fd,if=pflash,unit=0,format=raw,readonly=on')
  })

  it('attaches the emulated TPM', () => {
    const given = argumentsOf({ tpm_device_type: 'tpm-crb' }, { tpmSocket: '/work/tpm' })

    expect(given['-chardev']).toEqual(['socket,id=vtpm,path=/work/tpm'])
    expect(given['-tpmdev']).toEqual(['emulator,id=tpm0,chardev=vtpm'])
    expect(given['-device']).toContain('tpm-crb,tpmdev=tpm0')
  })

  it('has no VNC server when there is no port for one', () => {
    expect(argumentsOf({ disable_vnc: true }, { vncPort: undefined })['-vnc']).toBeUndefined()
  })

  it('doubles the commas of paths, which would end a value otherwise', () => {
    const given = argumentsOf({}, { disks: ['a,b/box'], cds: ['c,d.iso'] })

    expect(given['-drive']).toEqual([
      'file=a,,b/box,if=virtio,cache=writeback,discard=ignore,format=qcow2',
      'file=c,,d.iso,media=cdrom'
    ])
  })

  it('keeps its control socket beside whatever the user gives', () => {
    const rows = [
      ['-chardev', 'null,id=x'],
      ['-mon', 'x'],
      ['-qmp', 'unix:mine'],
      ['-monitor', 'none']
    ]

    const argv = machineArguments(qemuConfig(), facts, rows)

    expect(argv).toEqual(
      expect.arrayContaining(['null,id=x', 'socket,id=image-build,path=/work/control,server=on,wait=off'])
    )
  })

  it.each([
    { flag: '-serial', value: 'stdio', isLogged: false },
    { flag: '-nographic', value: '', isLogged: false },
    { flag: '-vga', value: 'std', isLogged: true }
  ])('logs the serial port beside $flag: $isLogged', ({ flag, value, isLogged }) => {
    const argv = machineArguments(qemuConfig(), facts, [[flag, value]])

    expect(argv.includes('chardev:image-build-serial')).toBe(isLogged)
  })
})
