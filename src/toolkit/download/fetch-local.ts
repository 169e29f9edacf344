import type { StepContext } from '../../contracts/plugin.js'
import { BuildError } from '../../core/errors.js'
import { requireDecompressor } from '../unpack/decompress.js'
import type { Packing } from '../unpack/packing.js'
import { unpack } from '../unpack/unpack.js'
import { entryPath, lockPath } from './cache-entry.js'
import { formatDigest } from './checksum.js'
import type { FetchedFile, FetchTask } from './fetch-task.types.js'
import { contentDigest, provenRecord, recordFile, sha256Of } from './file-record.js'
import { underLock } from './under-lock.js'

/** A file of this machine: used where it is when it has the right checksum, unpacked to the cache when it is packed. */
export async function fetchLocal(task: FetchTask<'local'>, ctx: StepContext): Promise<FetchedFile> {
  const { path, packing } = task.source
  const stat = await ctx.host.files.stat(path)
  if (stat === undefined) throw new BuildError('IB_FILE_MISSING', `${path} does not exist`)
  if (stat.kind !== 'file') throw new BuildError('IB_FILE_MISSING', `${path} is not a file`)
  const content = await verify(task, ctx)
  if (packing !== undefined) return await unpackLocal(task, packing, content, ctx)
  return { path, bytes: stat.bytes, sha256: sha256Of(content), origin: 'local' }
}

/** The checksum that the file has, if there is reason to know it. */
async function verify(
  { source, checksum }: FetchTask<'local'>,
  ctx: StepContext
): Promise<string | undefined> {
  // A packed file without a checksum is known again by its content.
  if (checksum.kind === 'none' && source.packing === undefined) return undefined
  const algorithm = checksum.kind === 'digest' ? checksum.digest.algorithm : 'sha256'
  const actual = formatDigest(await contentDigest(source.path, algorithm, ctx))
  const expected = checksum.kind === 'digest' ? formatDigest(checksum.digest) : actual
  if (actual === expected) return actual
  const sums = `expected ${expected}, got ${actual}`
  throw new BuildError('IB_CHECKSUM_MISMATCH', `${source.path} does not have the stated checksum: ${sums}`, {
    hint: 'the file changed or is not complete, or the checksum in the template is of another file'
  })
}

async function unpackLocal(
  { source, checksum, request }: FetchTask<'local'>,
  packing: Packing,
  packedContent: string | undefined,
  ctx: StepContext
): Promise<FetchedFile> {
  const path = entryPath(source, checksum, request, ctx.build)
  return await underLock(lockPath(path, ctx.build.cacheDirectory), request.label, ctx, async () => {
    const cached = await provenRecord(path, ctx)
    const bytes = (await ctx.host.files.stat(path))?.bytes ?? 0
    if (cached !== undefined && cached.unpackedFrom === packedContent) {
      return { path, bytes, sha256: sha256Of(cached.content), origin: 'cache' }
    }
    await requireDecompressor(packing.compression, ctx.host.processes)
    const unpacked = await unpack({ path: source.path, name: source.name, packing }, path, ctx)
    await recordFile(path, { content: `sha256:${unpacked.sha256}`, unpackedFrom: packedContent }, ctx)
    return { path, ...unpacked, origin: 'local' }
  })
}
