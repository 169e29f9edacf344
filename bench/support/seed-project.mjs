import { cp, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'

const example = join(import.meta.dirname, '..', '..', 'examples', 'seed-qemu')

/**
 * Copies the seed's example, with a template that both programs take: Packer 1.6 refuses `iso_checksum_type`.
 *
 * @param {string} directory the copy, which is returned
 * @param {(template: object) => object} [change] what else is different
 */
export async function copySeed(directory, change = template => template) {
  // What somebody has built there is left out.
  const isSource = path => !basename(path).startsWith('output-')
  await cp(example, directory, { recursive: true, filter: isSource })
  const path = join(directory, 'template.json')
  const template = JSON.parse(await readFile(path, 'utf8'))
  const builders = template.builders.map(withoutChecksumType)
  await writeFile(path, JSON.stringify(change({ ...template, builders }), null, 2))
  return directory
}

function withoutChecksumType(builder) {
  return Object.fromEntries(Object.entries(builder).filter(([name]) => name !== 'iso_checksum_type'))
}
