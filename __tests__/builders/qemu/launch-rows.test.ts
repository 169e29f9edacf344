import { describe, expect, it } from '@jest/globals'
import { launchRows } from '../../../src/builders/qemu/arguments/launch-rows.js'

const launched = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  launchRows(rows, ['/out/box', '/out/box-1'], ['/tmp/o0', '/tmp/o1'])

describe('launchRows', () => {
  it.each([
    { name: 'the processor', row: ['-cpu', 'host'] },
    { name: 'memory', row: ['-m', '2G'] },
    { name: 'a device that stands for itself', row: ['-device', 'virtio-rng-pci'] },
    { name: 'a flag without value', row: ['-enable-kvm', ''] }
  ])('keeps $name', ({ row }) => {
    expect(launched([row])).toEqual([row])
  })

  it.each([
    ['-netdev', 'user,id=user.0'],
    ['-device', 'e1000,netdev=user.0'],
    ['-device', 'scsi-cd,drive=cd0'],
    ['-drive', 'file=other.iso,media=cdrom'],
    ['-cdrom', 'x.iso'],
    ['-serial', 'stdio'],
    ['-boot', 'once=d']
  ])('drops %s %s', (flag, value) => {
    expect(launched([[flag, value]])).toEqual([])
  })

  it('puts the overlays in place of the disks, in drives that the user gave', () => {
    const rows = launched([
      ['-drive', 'file=/out/box,if=none,id=d0,format=raw'],
      ['-drive', 'file=/out/box-1,if=virtio,format=raw'],
      ['-drive', 'file=cd.iso,media=cdrom'],
      ['-device', 'scsi-hd,drive=d0']
    ])

    expect(rows).toEqual([
      ['-device', 'scsi-hd,drive=d0'],
      ['-drive', 'file=/tmp/o0,if=none,id=d0,format=qcow2'],
      ['-drive', 'file=/tmp/o1,if=virtio,format=qcow2']
    ])
  })

  it('never writes to flash memory that the user gave', () => {
    const rows = launched([
      ['-drive', 'if=pflash,format=raw,readonly=on,file=CODE.fd'],
      ['-drive', 'if=pflash,format=raw,file=VARS.fd'],
      ['-drive', 'file=/out/box,if=virtio']
    ])

    expect(rows).toContainEqual(['-drive', 'if=pflash,format=raw,readonly=on,file=CODE.fd'])
    expect(rows).toContainEqual(['-drive', 'if=pflash,format=raw,file=VARS.fd,snapshot=on'])
  })
})
