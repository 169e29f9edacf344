import { randomBytes } from 'node:crypto'
import { mkdir, open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Makes a directory of `count` files of that size, so many to a directory, and ten of those to the next one up. */
export async function makeTree(directory, { count, bytes, perDirectory }) {
  for (let index = 0; index < count; index += 1) {
    const folder = Math.floor(index / perDirectory)
    const parent = join(directory, `d${Math.floor(folder / 10)}`, `e${folder}`)
    if (index % perDirectory === 0) await mkdir(parent, { recursive: true })
    await writeFile(join(parent, `file-${index}.txt`), randomBytes(bytes))
  }
}

/** Makes a file of random content. */
export async function makeFile(path, bytes) {
  const file = await open(path, 'w')
  const piece = randomBytes(1 << 20)
  for (let written = 0; written < bytes; written += piece.length) {
    piece.writeUInt32LE(written >>> 20)
    await file.write(piece, 0, Math.min(piece.length, bytes - written))
  }
  await file.close()
}
