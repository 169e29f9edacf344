import { BuildError } from '../../../core/errors.js'
import type { ImageContext } from './qemu-img.js'

interface Signature {
  readonly what: string
  readonly at: number
  readonly bytes: readonly number[]
}

const ascii = (text: string): readonly number[] => [...Buffer.from(text, 'latin1')]

/** How packed files begin: RFC 1952, RFC 8878, and the descriptions of the other formats. */
const signatures: readonly Signature[] = [
  { what: 'compressed with gzip', at: 0, bytes: [0x1f, 0x8b, 8] },
  { what: 'compressed with Zstandard', at: 0, bytes: [0x28, 0xb5, 0x2f, 0xfd] },
  { what: 'compressed with xz', at: 0, bytes: [0xfd, ...ascii('7zXZ')] },
  { what: 'compressed with bzip2', at: 0, bytes: ascii('BZh') },
  { what: 'compressed with LZ4', at: 0, bytes: [0x04, 0x22, 0x4d, 0x18] },
  { what: 'a ZIP archive', at: 0, bytes: [...ascii('PK'), 3, 4] },
  { what: 'a tar archive', at: 257, bytes: ascii('ustar') }
]

/**
 * IB_FILE_IO for a file that is no disk image but a packed one, which QEMU would take for a raw disk and try to boot
 * until the time-out.
 */
export async function refusePacked(path: string, { host }: Pick<ImageContext, 'host'>): Promise<void> {
  const head = Buffer.alloc(512)
  await host.files.readInto(path, head)
  const found = signatures.find(({ at, bytes }) => bytes.every((byte, index) => head[at + index] === byte))
  if (found === undefined) return
  throw new BuildError('IB_FILE_IO', `${path} is no disk image: it is ${found.what}`, {
    hint: 'unpack it first'
  })
}
