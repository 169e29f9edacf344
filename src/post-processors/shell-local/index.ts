import { definePostProcessor } from '../../contracts/extension.js'
import type { StepContext } from '../../contracts/plugin.js'
import type { Artifact, ArtifactFile } from '../../core/artifact.js'
import type { FileStat } from '../../contracts/host.js'
import { checkLocal } from '../../toolkit/scripts/local-check.js'
import { localOptions } from '../../toolkit/scripts/local-options.js'
import { runLocal } from '../../toolkit/scripts/run-local.js'

export const postProcessor = definePostProcessor({
  type: 'shell-local',
  summary: 'Runs commands on this machine after the build; the artifact stays what it was.',
  example: { inline: ['qemu-img convert -O vmdk output-qemu/packer-qemu output-qemu/app.vmdk'] },
  options: localOptions,
  check: checkLocal,
  process: async (config, input, ctx) => {
    const before = await statsOf(input.files, ctx)
    await runLocal(config, ctx, { facts: {} })
    return { artifact: await refreshed(input, before, ctx), input: 'force-keep' }
  }
})

/** Size and time of each file, by which it is seen whether the script has changed it. */
async function statsOf(
  files: readonly ArtifactFile[],
  { host }: StepContext
): Promise<ReadonlyMap<string, FileStat | undefined>> {
  return new Map(
    await Promise.all(files.map(async ({ path }) => [path, await host.files.stat(path)] as const))
  )
}

/** The artifact with the sizes that its files have now, and without checksums that are no longer theirs. */
async function refreshed(
  input: Artifact,
  before: ReadonlyMap<string, FileStat | undefined>,
  ctx: StepContext
): Promise<Artifact> {
  const after = await statsOf(input.files, ctx)
  const files = input.files.map(file => {
    const now = after.get(file.path)
    return now === undefined || isSame(before.get(file.path), now)
      ? file
      : { path: file.path, bytes: now.bytes }
  })
  return files.every((file, index) => file === input.files[index]) ? input : { ...input, files }
}

function isSame(before: FileStat | undefined, now: FileStat): boolean {
  return before?.bytes === now.bytes && before.modifiedMs === now.modifiedMs
}
