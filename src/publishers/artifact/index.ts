import { basename, dirname } from 'node:path'
import { definePublisher, type PublishContext, type PublishedBuild } from '../../contracts/extension.js'
import type { ArtifactStore } from '../../contracts/workflow.js'
import type { ArtifactFile } from '../../core/artifact.js'
import { BuildError } from '../../core/errors.js'
import { opt } from '../../core/options.js'

/** From this size on a file fills the client's buffers (80 MiB and more), so one such is uploaded at a time. */
const bigBytes = 16 * 1024 * 1024
/** Ways on which the others are uploaded meanwhile. */
const smallLanes = 2

export const publisher = definePublisher({
  type: 'artifact',
  summary:
    'Uploads every file of every artifact to the workflow run, each as an artifact of its own, not zipped.',
  options: {
    name: opt.string({
      default: '',
      description: 'Start of the artifacts’ names; the name of the build when empty.'
    }),
    retention_days: opt.integer({
      default: 0,
      minimum: 0,
      maximum: 400,
      description: 'Days after which GitHub deletes the artifacts; 0: the repository’s own setting.'
    })
  },
  async publish(config, builds, ctx) {
    const store = ctx.workflowArtifacts
    if (store === undefined) {
      throw new BuildError(
        'IB_PUBLISH_FAILED',
        'workflow artifacts can be uploaded only in a GitHub workflow'
      )
    }
    const uploads = builds.flatMap(build => uploadsOf(build, config.name))
    const isBig = ({ file }: Upload): boolean => file.bytes >= bigBytes
    const big = uploads.filter(isBig)
    const small = uploads.filter(upload => !isBig(upload))
    const sendAll = async (waiting: Upload[]): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        await send(next, config.retention_days, store, ctx)
      }
    }
    const lanes = Array.from({ length: smallLanes }, () => sendAll(small))
    await Promise.all([sendAll(big), ...lanes])
  }
})

interface Upload {
  readonly name: string
  readonly file: ArtifactFile
}

/** Each file once, also when post-processors pass the same one on; files of one name are told apart by their directory's. */
function uploadsOf({ name, artifacts }: PublishedBuild, prefix: string): readonly Upload[] {
  const byPath = new Map(artifacts.flatMap(({ files }) => files).map(file => [file.path, file]))
  const files = [...byPath.values()]
  const start = prefix === '' ? name : prefix
  return files.map(file => {
    const own = basename(file.path)
    const isShared = files.some(({ path }) => path !== file.path && basename(path) === own)
    const distinct = isShared ? `${basename(dirname(file.path))}-${own}` : own
    return { file, name: distinct.startsWith(start) ? distinct : `${start}-${distinct}` }
  })
}

async function send(
  { name, file }: Upload,
  retentionDays: number,
  store: ArtifactStore,
  ctx: PublishContext
): Promise<void> {
  await ctx.step(`Upload ${name}`, async () => {
    ctx.signal.throwIfAborted()
    const uploaded = await store.uploadFile({
      name,
      path: file.path,
      retentionDays: retentionDays === 0 ? undefined : retentionDays
    })
    if (uploaded.bytes !== file.bytes) {
      throw new BuildError(
        'IB_PUBLISH_FAILED',
        `artifact ${name} has ${uploaded.bytes} bytes, but the file has ${file.bytes}`
      )
    }
    ctx.emit({ type: 'published', name, url: uploaded.url, bytes: uploaded.bytes, digest: uploaded.digest })
  })
}
