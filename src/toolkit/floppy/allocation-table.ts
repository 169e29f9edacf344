import { BuildError } from '../../core/errors.js'
import { clusterBytes, dataClusters, firstCluster, geometry } from './geometry.js'

const endOfChain = 0xfff

/** Which clusters are used, and in which order they make up files. They are given out from the start of the disk. */
export class AllocationTable {
  private readonly entries: number[] = [0xf00 | geometry.mediaDescriptor, endOfChain]

  /** A chain of new clusters; gives the number of the first, 0 for none. IB_OPTION_VALUE when the disk is full. */
  allocate(count: number): number {
    if (count === 0) return 0
    const first = this.entries.length
    if (first - firstCluster + count > dataClusters) {
      throw new BuildError(
        'IB_OPTION_VALUE',
        `the files do not fit: a floppy disk has ${dataClusters * clusterBytes} bytes`
      )
    }
    for (let next = first + 1; next < first + count; next++) this.entries.push(next)
    this.entries.push(endOfChain)
    return first
  }

  /** One copy of the table: 12 bits for each cluster, two of them in three bytes. */
  toBytes(): Buffer {
    const bytes = Buffer.alloc(geometry.fatSectors * geometry.sectorBytes)
    this.entries.forEach((value, index) => {
      const at = Math.floor(index * 1.5)
      const before = bytes.readUInt16LE(at)
      bytes.writeUInt16LE(index % 2 === 0 ? (before & 0xf000) | value : (before & 0x000f) | (value << 4), at)
    })
    return bytes
  }
}
