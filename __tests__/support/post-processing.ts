import type { PostProcessContext, PostProcessed, PostProcessor } from '../../src/contracts/extension.js'
import type { Artifact } from '../../src/core/artifact.js'
import type { Options } from '../../src/core/options.js'
import type { FakeHost } from './fake-host.js'
import { configOf } from './plugin-config.js'
import { createStepContext, type RecordedStepContext } from './step-context.js'

export interface PostProcessing {
  readonly host: FakeHost
  readonly block?: object
  /** Paths of the artifact's files, which exist in the fake host. */
  readonly files: readonly string[]
  /** Checksums that are known already, by path. */
  readonly sha256?: Readonly<Record<string, string>>
  readonly force?: boolean
  readonly directory?: string
  readonly runId?: string
  readonly keepsInput?: boolean
  readonly signal?: AbortSignal
}
export interface PostProcessingResult extends PostProcessed {
  readonly ctx: RecordedStepContext
}

/** Runs a post-processor as the engine would, on the build `web` of type `qemu` in `/work`. */
export async function postProcess<O extends Options>(
  plugin: PostProcessor<O>,
  { host, block = {}, files, sha256 = {}, keepsInput, ...options }: PostProcessing
): Promise<PostProcessingResult> {
  const ctx = createStepContext({ host, ...options })
  const own: PostProcessContext = { ...ctx, keepsInput, render: fillIn }
  const input: Artifact = {
    builderId: 'transcend.qemu',
    id: 'VM',
    description: 'VM files in directory: out',
    files: await Promise.all(
      files.map(async path => ({
        path,
        bytes: (await host.files.stat(path))?.bytes ?? 0,
        sha256: sha256[path]
      }))
    ),
    facts: { diskName: 'disk' },
    resources: []
  }
  return { ...(await plugin.process(configOf(plugin, block), input, own)), ctx }
}

/** Fills in `{{.Name}}`, which is all that these tests need. */
function fillIn(
  { template }: { readonly template: string },
  data: Readonly<Record<string, unknown>>
): string {
  return template.replace(/\{\{ *\.(\w+) *\}\}/g, (_, name: string) => String(data[name]))
}
