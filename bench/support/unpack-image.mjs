import { mkdir, open, rm } from 'node:fs/promises'
import { Buffer } from 'node:buffer'
import { join } from 'node:path'
import { BenchError } from './bench-error.mjs'

const sectorBytes = 512
/** The first entry of the partition table of a master boot record, and in it the first sector. */
const firstEntry = 446
const startInEntry = 8

/**
 * Copies the files of a disk image's first partition into a directory beside it, with owners and modes, without
 * mounting anything.
 *
 * @param {string} image in any format of qemu-img's
 * @returns {Promise<string>} the directory
 */
export async function unpackImage({ children, directory }, image) {
  const place = join(directory, `image-${Date.now()}`)
  const files = join(place, 'files')
  const disk = join(place, 'disk.raw')
  await mkdir(files, { recursive: true })
  await run(children, ['qemu-img', 'convert', '-O', 'raw', image, disk])
  const offset = await firstPartition(disk)
  await run(children, ['/usr/sbin/debugfs', '-R', `rdump / ${files}`, `${disk}?offset=${offset}`])
  await rm(disk)
  return files
}

async function run(children, argv) {
  const { child, closed } = children.start(argv, { stdio: ['ignore', 'ignore', 'pipe'] })
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', text => (errors += text))
  const exitCode = await closed
  if (exitCode !== 0) throw new BenchError(`${argv.join(' ')} ended with ${exitCode}: ${errors}`)
}

async function firstPartition(disk) {
  const file = await open(disk)
  try {
    const field = Buffer.alloc(4)
    await file.read(field, 0, 4, firstEntry + startInEntry)
    return field.readUInt32LE() * sectorBytes
  } finally {
    await file.close()
  }
}
