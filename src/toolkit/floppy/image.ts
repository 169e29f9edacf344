import { BuildError } from '../../core/errors.js'
import { AllocationTable } from './allocation-table.js'
import { bootSector } from './boot-sector.js'
import { attributes, directoryEntry, longNameEntries } from './directory-entry.js'
import {
  clusterBytes,
  clustersFor,
  dataSector,
  entryBytes,
  firstCluster,
  geometry,
  rootSector
} from './geometry.js'
import { shortNameFor, type ShortName } from './short-name.js'
import type { FatDirectory, FatNode } from './tree.js'

export interface ImageFacts {
  /** At most 11 letters. */
  readonly label: string
  readonly time: Date
  readonly serial: number
}

/** The bytes of a 1440 KiB floppy disk with a FAT12 file system. IB_OPTION_VALUE when the tree does not fit. */
export function floppyImage(root: FatDirectory, { label, time, serial }: ImageFacts): Buffer {
  const field = label.padEnd(11)
  const disk = new Disk(time)
  const labelEntry = directoryEntry(
    { field, caseBits: 0 },
    { attribute: attributes.volumeLabel, cluster: 0, bytes: 0, time }
  )
  const rootBytes = Buffer.concat([labelEntry, ...disk.entriesOf(root, 0)])
  const count = rootBytes.length / entryBytes
  if (count > geometry.rootEntries) throw tooManyEntries(count)
  disk.write(rootSector, rootBytes)
  disk.write(0, bootSector(field, serial))
  disk.finish()
  return disk.bytes
}

/** Lays files out on a disk. */
class Disk {
  readonly bytes = Buffer.alloc(geometry.totalSectors * geometry.sectorBytes)
  private readonly table = new AllocationTable()

  constructor(private readonly time: Date) {}

  write(sector: number, content: Uint8Array): void {
    this.bytes.set(content, sector * geometry.sectorBytes)
  }

  finish(): void {
    const table = this.table.toBytes()
    for (let copy = 0; copy < geometry.fatCount; copy++) {
      this.write(geometry.reservedSectors + copy * geometry.fatSectors, table)
    }
  }

  /** The entries of all children, whose contents are written on the way. `ownCluster`: 0 for the root. */
  entriesOf(directory: FatDirectory, ownCluster: number): readonly Buffer[] {
    return nameChildren(directory).flatMap(({ child, short }) => {
      const isFile = child.kind === 'file'
      const cluster = isFile ? this.store(child.content) : this.storeDirectory(child, ownCluster)
      const attribute = isFile ? attributes.archive : attributes.directory
      const bytes = isFile ? child.content.length : 0
      const entry = directoryEntry(short, { attribute, cluster, bytes, time: this.time })
      return short.needsLongName ? [...longNameEntries(child.name, short.field), entry] : [entry]
    })
  }

  private store(content: Uint8Array): number {
    const cluster = this.table.allocate(clustersFor(content.length))
    if (cluster !== 0) this.write(dataSector + cluster - firstCluster, content)
    return cluster
  }

  private storeDirectory(directory: FatDirectory, parentCluster: number): number {
    const entries = 2 + countEntries(directory)
    const cluster = this.table.allocate(clustersFor(entries * entryBytes))
    const link = (name: string, to: number): Buffer =>
      directoryEntry(
        { field: name.padEnd(11), caseBits: 0 },
        { attribute: attributes.directory, cluster: to, bytes: 0, time: this.time }
      )
    const content = [link('.', cluster), link('..', parentCluster), ...this.entriesOf(directory, cluster)]
    this.write(dataSector + cluster - firstCluster, Buffer.concat(content))
    return cluster
  }
}

interface NamedChild {
  readonly child: FatNode
  readonly short: ShortName
}

function nameChildren({ children }: FatDirectory): readonly NamedChild[] {
  const taken = new Set<string>()
  return children.map(child => {
    const short = shortNameFor(child.name, taken)
    taken.add(short.field)
    return { child, short }
  })
}

function countEntries(directory: FatDirectory): number {
  return nameChildren(directory)
    .map(
      ({ child, short }) => 1 + (short.needsLongName ? longNameEntries(child.name, short.field).length : 0)
    )
    .reduce((sum, count) => sum + count, 0)
}

function tooManyEntries(count: number): BuildError {
  const message = `the root of a floppy disk has ${geometry.rootEntries} entries, and the files need ${count}`
  return new BuildError('IB_OPTION_VALUE', message, {
    hint: `put files into directories with floppy_dirs; names beyond 8.3 letters take several entries`
  })
}

/** Bytes that files of these sizes leave of the disk, directories aside; negative when they do not fit. */
export function bytesLeft(sizes: Iterable<number>): number {
  let clusters = geometry.totalSectors - dataSector
  for (const bytes of sizes) clusters -= clustersFor(bytes)
  return clusters * clusterBytes
}
