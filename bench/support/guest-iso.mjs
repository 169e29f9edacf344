import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BenchError } from './bench-error.mjs'

const script = join(import.meta.dirname, '..', '..', 'examples', 'guest', 'make-iso.sh')

/**
 * The installer ISO of the examples; made from Debian packages when this machine has none yet.
 *
 * @returns {Promise<{ path: string, sha256: string }>}
 */
export async function guestIso({ children, directory }) {
  // Its scripts keep their own temporary files, and take long only the first time.
  const env = { ...process.env, TMPDIR: directory }
  const { child, closed } = children.start(['bash', script], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', text => (output += text))
  const exitCode = await closed
  if (exitCode !== 0) throw new BenchError(`${script} ended with ${exitCode}`)
  const path = output.trim()
  const [sha256] = (await readFile(`${path}.sha256`, 'utf8')).split(' ')
  return { path, sha256 }
}
