import type { StepContext } from '../contracts/plugin.js'
import type { Artifact } from '../core/artifact.js'
import type { RunContext } from './run-context.js'

/** Deletes what an artifact is made of: its files, its own directory where nothing else is in it, and its resources. */
export async function destroyArtifact(artifact: Artifact, ctx: StepContext, run: RunContext): Promise<void> {
  const { files } = ctx.host
  for (const { path } of artifact.files) await files.remove(path)
  if (artifact.directory !== undefined) await files.removeEmpty(artifact.directory)
  for (const record of artifact.resources) {
    const reapers = await run.registry.reapers[record.kind.split('.')[0] ?? '']?.()
    await reapers?.[record.kind]?.(record, { host: ctx.host, signal: ctx.signal })
  }
  ctx.emit({ type: 'cleanup', label: `artifact ${artifact.description}`, outcome: 'done' })
}
