import { cp, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { guardDirectory } from '../guard.js'
import { guestIso } from './guest-iso.js'

/** A copy of the seed's example in a directory of its own. */
export interface SeedProject {
  readonly directory: string
  readonly home: string
  /** The words that every command on the template needs. */
  readonly variables: readonly string[]
  remove(): Promise<void>
}

type Template = Readonly<Record<string, unknown>> & {
  readonly builders: readonly Readonly<Record<string, unknown>>[]
}

/** The example as it is in the repository, without what somebody has built there. */
export async function copySeedExample(directory: string): Promise<void> {
  const isSource = (path: string): boolean => !basename(path).startsWith('output-')
  await cp('examples/seed-qemu', directory, { recursive: true, filter: isSource })
}

/** @param change what is different from the example's template */
export async function createSeedProject(
  change: (template: Template) => object = template => template
): Promise<SeedProject> {
  const home = await mkdtemp(join(tmpdir(), 'image-build-e2e-'))
  const guard = guardDirectory(home)
  const directory = join(home, 'project')
  await copySeedExample(directory)
  await mkdir(join(home, 'tmp'))
  const path = join(directory, 'template.json')
  const template = JSON.parse(await readFile(path, 'utf8')) as Template
  await writeFile(path, JSON.stringify(change(template), null, 2))
  const iso = await guestIso()
  return {
    directory,
    home,
    variables: ['-var', `iso_url=${iso.path}`, '-var', `iso_checksum=${iso.sha256}`],
    remove: () => guard.release()
  }
}

/** The same template with other options of its builder. */
export function withBuilder(options: object): (template: Template) => object {
  return template => ({
    ...template,
    builders: template.builders.map(builder => ({ ...builder, ...options }))
  })
}
