/** Algorithms that an `iso_checksum` can have, by the length of their digests in hex digits. */
const algorithmsByLength = { 32: 'md5', 40: 'sha1', 64: 'sha256', 128: 'sha512' } as const
type Lengths = keyof typeof algorithmsByLength
export type ChecksumAlgorithm = (typeof algorithmsByLength)[Lengths]

export interface Digest {
  readonly algorithm: ChecksumAlgorithm
  /** Lower-case. */
  readonly hex: string
}

/** What a template says of a file's checksum. */
export type Checksum =
  | { readonly kind: 'none' }
  | { readonly kind: 'digest'; readonly digest: Digest }
  /** To be found in a checksum file, given by path or URL. */
  | { readonly kind: 'file'; readonly source: string }

export type ParsedChecksum = Checksum | { readonly kind: 'invalid'; readonly message: string }

/** Reads `none`, `HEX`, `TYPE:HEX` and `file:PATH_OR_URL`. */
export function parseChecksum(text: string): ParsedChecksum {
  const trimmed = text.trim()
  if (trimmed.toLowerCase() === 'none') return { kind: 'none' }
  const [, type, rest] = /^([a-z0-9]+):(.*)$/is.exec(trimmed) ?? []
  if (type === undefined || rest === undefined) return fromDigest(digestOf(trimmed), trimmed)
  if (type.toLowerCase() === 'file') return { kind: 'file', source: rest }
  if (rest.toLowerCase() === 'none') return { kind: 'none' }
  if (!isAlgorithm(type.toLowerCase())) {
    return { kind: 'invalid', message: `${type} is no checksum type; md5, sha1, sha256 and sha512 are` }
  }
  const digest = digestOf(rest)
  if (digest !== undefined && digest.algorithm !== type.toLowerCase()) {
    const message = `a ${type} checksum does not have ${rest.length} digits; ${digest.algorithm} ones have`
    return { kind: 'invalid', message }
  }
  return fromDigest(digest, rest)
}

function fromDigest(digest: Digest | undefined, text: string): ParsedChecksum {
  if (digest !== undefined) return { kind: 'digest', digest }
  if (!/^[0-9a-f]*$/i.test(text)) return { kind: 'invalid', message: `${text} is not hexadecimal` }
  return {
    kind: 'invalid',
    message: `${text} has ${text.length} digits; checksums have 32 (md5), 40 (sha1), 64 (sha256) or 128 (sha512)`
  }
}

/** The digest that hex digits are by their number, or undefined when they are none. */
export function digestOf(hex: string): Digest | undefined {
  const found = Object.entries(algorithmsByLength).find(([length]) => Number(length) === hex.length)
  if (found === undefined || !/^[0-9a-f]+$/i.test(hex)) return undefined
  return { algorithm: found[1], hex: hex.toLowerCase() }
}

export function isAlgorithm(name: string): name is ChecksumAlgorithm {
  return Object.values(algorithmsByLength).some(algorithm => algorithm === name)
}

/** `sha256:…`, the form that templates use. */
export function formatDigest({ algorithm, hex }: Digest): string {
  return `${algorithm}:${hex}`
}
