import { basename } from 'node:path'
import type { BuildContext } from '../../contracts/builder.js'
import type { Artifact } from '../../core/artifact.js'
import { placedPath, type StagedOutput } from '../../toolkit/output-directory/stage.js'
import { diskSize } from './disk/disks.js'
import type { MachineFacts } from './machine/machine-facts.js'
import type { QemuConfig } from './options.js'

/** The image that a machine leaves, where it is for now. */
export async function describeImage(
  config: QemuConfig,
  machine: Pick<MachineFacts, 'name' | 'accelerator' | 'disks' | 'efivars'>,
  output: StagedOutput,
  { host }: BuildContext
): Promise<Artifact> {
  const { disks } = machine
  const efivars = config.efi_drop_efivars ? undefined : machine.efivars
  const paths = [...disks, ...(efivars === undefined ? [] : [efivars])]
  const files = paths.map(async path => ({ path, bytes: (await host.files.stat(path))?.bytes ?? 0 }))
  return {
    builderId: 'transcend.qemu',
    id: 'VM',
    description: `VM files in directory: ${output.path}`,
    files: await Promise.all(files),
    directory: output.path,
    facts: {
      diskName: machine.name,
      diskPaths: JSON.stringify(disks),
      diskType: config.format,
      diskSize: diskSize(config.disk_size),
      domainType: machine.accelerator,
      ...(efivars === undefined ? {} : { efivars })
    },
    resources: []
  }
}

/** The same image after its directory got its final name. */
export function placedImage(image: Artifact, output: StagedOutput): Artifact {
  const place = (path: string): string => placedPath(output, path)
  const { efivars } = image.facts
  return {
    ...image,
    description: `VM files in directory: ${output.finalPath}`,
    files: image.files.map(file => ({ ...file, path: place(file.path) })),
    directory: output.finalPath,
    facts: {
      ...image.facts,
      diskPaths: JSON.stringify(diskPaths(image).map(place)),
      ...(efivars === undefined ? {} : { efivars: place(efivars) })
    }
  }
}

/** Paths of an image's disks, the one to boot from first. */
export function diskPaths({
  files,
  facts
}: {
  readonly files: readonly { readonly path: string }[]
  readonly facts: Readonly<Record<string, string>>
}): readonly string[] {
  const listed: unknown = JSON.parse(facts['diskPaths'] ?? '[]')
  const known: readonly unknown[] = Array.isArray(listed) ? listed : []
  const paths = known.filter(path => typeof path === 'string')
  // A file that somebody gives to be tested comes without facts.
  return paths.length > 0
    ? paths
    : files.map(({ path }) => path).filter(path => basename(path) !== 'efivars.fd')
}
