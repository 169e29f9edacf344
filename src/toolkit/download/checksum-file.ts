import { digestOf, isAlgorithm, type Digest } from './checksum.js'

/** What a line of a checksum file can call the wanted file. */
export interface WantedFile {
  /** `debian-12.iso` */
  readonly baseName: string
  /** Absolute path, or the path of its URL. */
  readonly path: string
  /** The path from the directory of the checksum file, when the two are on the same system. */
  readonly relativePath?: string | undefined
}

interface Line {
  readonly digest: Digest
  /** Undefined for a line with nothing but a checksum. */
  readonly name: string | undefined
}

/**
 * The checksum of a file in the text of a checksum file: lines of sha256sum (`HEX  name`), of BSD
 * (`SHA256 (name) = HEX`) or with a bare checksum; others, such as a signature's, are passed over. A name that is
 * the file's wins over one that is just contained in its path, as is also allowed.
 */
export function findChecksum(text: string, wanted: WantedFile): Digest | undefined {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap(parseLine)
  const names = namesOf(wanted)
  const exact = lines.find(({ name }) => name === undefined || names.includes(name))
  return (exact ?? lines.find(({ name }) => isContained(name, wanted.path)))?.digest
}

function namesOf({ baseName, path, relativePath }: WantedFile): readonly string[] {
  const relative = relativePath === undefined ? [] : [relativePath, `./${relativePath}`]
  return [baseName, `*${baseName}`, `?${baseName}`, path, ...relative]
}

function isContained(name: string | undefined, path: string): boolean {
  const bare = (name ?? '').replace(/^[./]+/, '')
  return bare !== '' && path.includes(bare)
}

function parseLine(raw: string): readonly Line[] {
  const line = raw.trim()
  if (/^[#/-]/.test(line)) return []
  return bsdLine(line) ?? plainLine(line)
}

function bsdLine(line: string): readonly Line[] | undefined {
  const [, type = '', name, hex = ''] = /^([A-Za-z0-9]+) ?\((.+)\) ?= ?([0-9a-f]+)$/i.exec(line) ?? []
  const digest = digestOf(hex)
  if (!isAlgorithm(type.toLowerCase()) || digest?.algorithm !== type.toLowerCase()) return undefined
  return [{ digest, name }]
}

function plainLine(line: string): readonly Line[] {
  const [, hex = '', name] = /^([0-9a-f]+)(?:\s+(.+))?$/i.exec(line) ?? []
  const digest = digestOf(hex)
  return digest === undefined ? [] : [{ digest, name }]
}
