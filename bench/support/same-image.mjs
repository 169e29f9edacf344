import { createHash } from 'node:crypto'
import { lstat, readdir, readFile, readlink } from 'node:fs/promises'
import { join } from 'node:path'
import { comparableText, recordPath } from './recorded-environment.mjs'

const same = () => ''
const withoutHashes = text => text.replaceAll(/:\$[^:]*:/g, ':HASH:')

/** What two builds of one template cannot have in common, and what of it is compared nevertheless. */
export const allowedDifferences = [
  { paths: /^etc\/installed-at$/, why: 'the time of installation', compared: text => `${text.length}` },
  {
    paths: /^etc\/shadow-?$/,
    why: 'passwords, which are salted (their accounts are compared)',
    compared: withoutHashes
  },
  { paths: /^etc\/ssh\/ssh_host_\w+_key(\.pub)?$/, why: 'the SSH host key of the machine', compared: same },
  { paths: /^var\/log\/wtmp$/, why: 'times of starts and logins', compared: same },
  {
    paths: new RegExp(`^${recordPath}$`),
    why: 'ports and random names in what the script saw (the rest of it is compared)',
    compared: comparableText
  }
]

/**
 * Compares the files of two images.
 *
 * @returns {Promise<{ same: number, allowed: string[], unexpected: string[] }>} how many are the same, and which differ
 */
export async function compareImages(packer, ours) {
  const [theirNames, ourNames] = await Promise.all(
    [packer, ours].map(place => readdir(place, { recursive: true }))
  )
  const result = { same: 0, allowed: [], unexpected: [] }
  for (const name of [...new Set([...theirNames, ...ourNames])].sort()) {
    const [wanted, got] = await Promise.all([packer, ours].map(place => describe(place, name)))
    if (wanted.all === got.all) result.same += 1
    else if (wanted.compared === got.compared) result.allowed.push(`/${name}`)
    else result.unexpected.push(`/${name}\n  Packer:      ${wanted.compared}\n  image-build: ${got.compared}`)
  }
  return result
}

/** Everything about a file that a user of the image could notice, but its times; and what of it must be the same. */
async function describe(directory, name) {
  const path = join(directory, name)
  const stats = await lstat(path).catch(() => undefined)
  if (stats === undefined) return both('missing')
  const facts = `mode ${stats.mode.toString(8)} owner ${stats.uid}:${stats.gid}`
  if (stats.isSymbolicLink()) return both(`${facts} to ${await readlink(path)}`)
  if (!stats.isFile()) return both(facts)
  const content = await readFile(path)
  const all = `${facts} size ${stats.size} sha256 ${createHash('sha256').update(content).digest('hex')}`
  const difference = allowedDifferences.find(({ paths }) => paths.test(name))
  return difference === undefined
    ? both(all)
    : { all, compared: `${facts} ${difference.compared(content.toString())}` }
}

function both(all) {
  return { all, compared: all }
}
