import { basename, resolve } from 'node:path'
import { definePostProcessor } from '../../contracts/extension.js'
import type { StepContext } from '../../contracts/plugin.js'
import type { Artifact } from '../../core/artifact.js'
import { redactData } from '../../core/redact.js'
import { artifactPath } from '../../toolkit/artifact-path.js'
import { formatManifest, parseManifest, type Manifest, type ManifestBuild } from './manifest-file.js'
import { manifestOptions, usualOutput, type ManifestConfig } from './options.js'

export const postProcessor = definePostProcessor({
  type: 'manifest',
  summary: 'Adds the build and its files to a JSON file, for programs to read.',
  example: { output: 'manifest.json', custom_data: { version: '{{user `version`}}' } },
  options: manifestOptions,
  process: async (config, input, ctx) => {
    await addToManifest(config, input, ctx)
    return { artifact: input, input: 'force-keep' }
  }
})

/** Builds of this and of other processes write one manifest: one after the other, and never half of it. */
async function addToManifest(config: ManifestConfig, input: Artifact, ctx: StepContext): Promise<void> {
  const { host, build, signal, emit } = ctx
  const path = resolve(build.directory, config.output === '' ? usualOutput : config.output)
  const shownPath = artifactPath(path, build.directory)
  const entry = redactData(await describe(config, input, ctx), ctx.redact, ownKeys)
  const lock = await host.files.lock(`${path}.lock`, signal, () => {
    emit({ type: 'notice', level: 'info', text: `Waiting for another build that writes ${shownPath}` })
  })
  try {
    const found = parseManifest((await host.files.readText(path)) ?? '', shownPath)
    await host.files.write(path, formatManifest(withBuild(found, entry, build.force)))
  } finally {
    await lock.release()
  }
}

/** What stands under these is never a secret. */
const ownKeys: ReadonlySet<string> = new Set(['builder_type', 'packer_run_uuid'])

/** As in Packer, `force` forgets the builds of another run. */
function withBuild({ builds, last_run_uuid }: Manifest, entry: ManifestBuild, force: boolean): Manifest {
  const isOld = force && last_run_uuid !== entry.packer_run_uuid
  return { builds: [...(isOld ? [] : builds), entry], last_run_uuid: entry.packer_run_uuid }
}

async function describe(config: ManifestConfig, input: Artifact, ctx: StepContext): Promise<ManifestBuild> {
  const { host, build } = ctx
  const nameOf = (path: string): string =>
    config.strip_path ? basename(path) : artifactPath(path, build.directory)
  const files = await Promise.all(
    input.files.map(async ({ path, bytes }) => {
      return { name: nameOf(path), size: (await host.files.stat(path))?.bytes ?? bytes }
    })
  )
  return {
    name: build.name,
    builder_type: build.type,
    build_time: config.strip_time ? undefined : Math.floor(host.clock.now().getTime() / 1000),
    files: files.length === 0 ? null : files,
    artifact_id: input.id,
    packer_run_uuid: build.runId,
    custom_data: sorted(config.custom_data)
  }
}

function sorted(data: Readonly<Record<string, string>> | undefined): Readonly<Record<string, string>> | null {
  if (data === undefined) return null
  return Object.fromEntries(Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1)))
}
