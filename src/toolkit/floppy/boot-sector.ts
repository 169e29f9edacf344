import { geometry } from './geometry.js'

/** The first sector: what the disk is; no system can be booted from it. `label`: 11 characters. */
export function bootSector(label: string, serial: number): Buffer {
  const sector = Buffer.alloc(geometry.sectorBytes)
  // A jump over the parameters, to a loop that stays where it is.
  sector.set([0xeb, 0x3c, 0x90], 0)
  sector.set([0xeb, 0xfe], 0x3e)
  sector.write('MSDOS5.0', 3, 'latin1')
  sector.writeUInt16LE(geometry.sectorBytes, 11)
  sector.writeUInt8(1, 13)
  sector.writeUInt16LE(geometry.reservedSectors, 14)
  sector.writeUInt8(geometry.fatCount, 16)
  sector.writeUInt16LE(geometry.rootEntries, 17)
  sector.writeUInt16LE(geometry.totalSectors, 19)
  sector.writeUInt8(geometry.mediaDescriptor, 21)
  sector.writeUInt16LE(geometry.fatSectors, 22)
  sector.writeUInt16LE(geometry.sectorsPerTrack, 24)
  sector.writeUInt16LE(geometry.heads, 26)
  sector.writeUInt8(0x29, 38)
  sector.writeUInt32LE(serial, 39)
  sector.write(label, 43, 11, 'latin1')
  sector.write('FAT12   ', 54, 'latin1')
  sector.set([0x55, 0xaa], 510)
  return sector
}
