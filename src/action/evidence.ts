import type { Program } from '../app/program.js'
import type { ArtifactStore } from '../contracts/workflow.js'
import { messageOf } from '../core/errors.js'
import type { ActionInputs } from './inputs.js'

/** Uploads screenshots and logs of a failed run as one artifact. That this fails must not hide why the run did. */
export async function publishEvidence(
  { publish, retentionDays }: ActionInputs,
  { host, directories, emitter, runId }: Program,
  store: ArtifactStore
): Promise<void> {
  const { files } = host
  if (publish.length === 0 || (await files.stat(directories.evidence)) === undefined) return
  const paths: string[] = []
  for await (const { path, kind } of files.walk(directories.evidence)) if (kind === 'file') paths.push(path)
  if (paths.length === 0) return
  const name = `image-build-evidence-${runId}`
  try {
    const zip = { name, root: directories.evidence, paths, retentionDays, compressionLevel: 6 }
    const { url, bytes, digest } = await store.uploadZip(zip)
    emitter.emit({ type: 'published', name, url, bytes, digest })
  } catch (error) {
    const text = `the evidence stays in ${directories.evidence}: ${messageOf(error)}`
    emitter.emit({ type: 'notice', level: 'warning', text })
  }
}
