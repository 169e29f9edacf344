import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Transform } from 'node:stream'
import type { StepContext } from '../contracts/plugin.js'
import type { Artifact, ArtifactFile } from '../core/artifact.js'

/**
 * The artifact with the sha256 of every file; those that an earlier pass has computed are not read again. A file that a
 * later post-processor has dropped (or a script of the user's) is no longer part of it.
 */
export async function seal(artifact: Artifact, ctx: StepContext): Promise<Artifact> {
  const files: ArtifactFile[] = []
  for (const file of artifact.files) {
    if ((await ctx.host.files.stat(file.path)) === undefined) continue
    files.push(file.sha256 === undefined ? { ...file, sha256: await sha256(file, ctx) } : file)
  }
  return { ...artifact, files }
}

async function sha256({ path, bytes }: ArtifactFile, ctx: StepContext): Promise<string> {
  const hash = createHash('sha256')
  let done = 0
  const watch = new Transform({
    transform(chunk: Uint8Array, _encoding, next) {
      done += chunk.length
      ctx.emit({ type: 'progress', label: `Hash ${basename(path)}`, done, total: bytes, unit: 'bytes' })
      next(null, chunk)
    }
  })
  await pipeline(ctx.host.files.read(path), watch, hash, { signal: ctx.signal })
  return hash.digest('hex')
}
