export type Compression = 'gz' | 'bz2' | 'xz' | 'zst'

/** How a file is packed: compressed, in an archive, or both, the compression being the outer one. */
export interface Packing {
  readonly archive?: 'tar' | 'zip'
  readonly compression?: Compression
}

/** By the end of a file's name, longest first; the list is Packer's. */
const packings: readonly (readonly [ending: string, packing: Packing])[] = [
  ['.tar.gz', { archive: 'tar', compression: 'gz' }],
  ['.tar.bz2', { archive: 'tar', compression: 'bz2' }],
  ['.tar.xz', { archive: 'tar', compression: 'xz' }],
  ['.tar.zst', { archive: 'tar', compression: 'zst' }],
  ['.tgz', { archive: 'tar', compression: 'gz' }],
  ['.tbz2', { archive: 'tar', compression: 'bz2' }],
  ['.txz', { archive: 'tar', compression: 'xz' }],
  ['.tzst', { archive: 'tar', compression: 'zst' }],
  ['.tar', { archive: 'tar' }],
  ['.zip', { archive: 'zip' }],
  ['.gz', { compression: 'gz' }],
  ['.bz2', { compression: 'bz2' }],
  ['.xz', { compression: 'xz' }],
  ['.zst', { compression: 'zst' }]
]

/** How a file of that name is packed, or undefined when it is not. */
export function packingOf(path: string): Packing | undefined {
  return packings.find(([ending]) => path.toLowerCase().endsWith(ending))?.[1]
}
