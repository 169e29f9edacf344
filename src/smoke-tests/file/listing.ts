export interface Listing {
  readonly mode: string
  readonly owner: string
  readonly group: string
  readonly bytes: number | undefined
}

const line = /^[-a-z]([-rwxsStT]{9})[.+@]?\s+\d+\s+(\S+)\s+(\S+)\s+(\d+)(,?)/

/** Reads a line of `ls -l` (POSIX, "ls"); undefined when it is none. Devices have no size there. */
export function parseListing(text: string): Listing | undefined {
  const [, letters, owner, group, size, comma] = line.exec(text) ?? []
  if (letters === undefined || owner === undefined || group === undefined) return undefined
  return { mode: octal(letters), owner, group, bytes: comma === '' ? Number(size) : undefined }
}

/** `rwxr-sr-t` as octal without leading zeros: `3755`. */
function octal(letters: string): string {
  const triples = [letters.slice(0, 3), letters.slice(3, 6), letters.slice(6, 9)]
  const plain = triples.map(triple =>
    Array.from(triple, (letter, at) => (/[rwxst]/.test(letter) ? 4 >> at : 0)).reduce((a, b) => a + b)
  )
  const special = triples.reduce((sum, triple, at) => sum + (/[sStT]$/.test(triple) ? 4 >> at : 0), 0)
  return `${special === 0 ? '' : special}${plain.join('')}`.replace(/^0+(?=.)/, '')
}
