import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

export interface GuestIso {
  readonly path: string
  readonly sha256: string
}

/** The small installer ISO; made from Debian packages at the first call on a machine, taken from the cache later. */
export async function guestIso(): Promise<GuestIso> {
  const { stdout } = await promisify(execFile)('bash', ['examples/guest/make-iso.sh'], {
    maxBuffer: 64 * 1024 * 1024
  })
  const path = stdout.trim()
  const [sha256 = ''] = (await readFile(`${path}.sha256`, 'utf8')).split(' ')
  return { path, sha256 }
}
