/** What the guest tells of a file before its content. */
export interface RemoteFacts {
  /** Permission bits. */
  readonly mode: number
  /** Undefined for what has no size, like a device. */
  readonly bytes: number | undefined
}

/** Reads `MODE SIZE` with the mode as `ls` writes it: `-rw-r--r-- 1234`. */
export function parseFacts(line: string): RemoteFacts {
  const [letters = '', size = ''] = line.trim().split(' ')
  return {
    mode: parseMode(letters.slice(1, 10)),
    bytes: letters.startsWith('-') && /^\d+$/.test(size) ? Number(size) : undefined
  }
}

function parseMode(letters: string): number {
  return Array.from(letters).reduce((mode, letter) => mode * 2 + (/[rwxst]/.test(letter) ? 1 : 0), 0)
}
