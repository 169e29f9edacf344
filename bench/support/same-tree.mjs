import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { BenchError } from './bench-error.mjs'

/** Fails unless the files below one directory are those below the other. */
export async function requireSameTree(expected, actual) {
  const names = await filesBelow(expected)
  const found = await filesBelow(actual)
  if (found.join() !== names.join()) {
    throw new BenchError(`${found.length} of ${names.length} files have arrived in ${actual}`)
  }
  for (const name of names) {
    const [wanted, got] = await Promise.all([expected, actual].map(place => readFile(join(place, name))))
    if (!wanted.equals(got)) throw new BenchError(`${name} is not the same in ${actual}`)
  }
}

/** Fails unless both files have the same content. */
export async function requireSameFile(expected, actual) {
  const [wanted, got] = await Promise.all([expected, actual].map(path => stat(path)))
  if (wanted.size !== got.size || (await sha256(expected)) !== (await sha256(actual))) {
    throw new BenchError(`${actual} (${got.size} bytes) is not ${expected} (${wanted.size} bytes)`)
  }
}

/** @param {string} path of a file of any size */
export async function sha256(path) {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk)
  return hash.digest('hex')
}

async function filesBelow(directory) {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  return files.map(path => path.slice(directory.length + 1)).sort()
}
