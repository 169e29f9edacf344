/**
 * A 3.5" high-density floppy disk with a FAT12 file system, as every system formats it.
 * https://learn.microsoft.com/en-us/windows-hardware/drivers/ddi/ (FAT32 File System Specification, "fatgen103")
 */
export const geometry = {
  sectorBytes: 512,
  totalSectors: 2880,
  reservedSectors: 1,
  fatCount: 2,
  fatSectors: 9,
  rootEntries: 224,
  sectorsPerTrack: 18,
  heads: 2,
  mediaDescriptor: 0xf0
} as const

export const entryBytes = 32
/** One sector is one cluster. */
export const clusterBytes = geometry.sectorBytes
export const rootSectors = (geometry.rootEntries * entryBytes) / geometry.sectorBytes
export const rootSector = geometry.reservedSectors + geometry.fatCount * geometry.fatSectors
export const dataSector = rootSector + rootSectors
export const dataClusters = geometry.totalSectors - dataSector
/** Clusters are numbered from 2. */
export const firstCluster = 2

/** Clusters that so many bytes take. */
export function clustersFor(bytes: number): number {
  return Math.ceil(bytes / clusterBytes)
}
