import type { StepContext } from '../../contracts/plugin.js'
import { requireDecompressor } from '../unpack/decompress.js'
import { unpack } from '../unpack/unpack.js'
import { entryPath, lockPath } from './cache-entry.js'
import { formatDigest } from './checksum.js'
import type { FetchedFile, FetchTask } from './fetch-task.types.js'
import { contentDigest, provenRecord, recordFile, sha256Of, type FileRecord } from './file-record.js'
import { downloadFile } from './http-download.js'
import { underLock } from './under-lock.js'

/**
 * A file from a server: from the cache when what is there is proven to be it (by checksum; without one, by asking the
 * server whether it has a newer version), else downloaded. Two builds that want the same file download it once.
 */
export async function fetchRemote(task: FetchTask<'remote'>, ctx: StepContext): Promise<FetchedFile> {
  const path = entryPath(task.source, task.checksum, task.request, ctx.build)
  return await underLock(lockPath(path, ctx.build.cacheDirectory), task.request.label, ctx, async () => {
    const cached = await findCached(path, task, ctx)
    if (cached !== undefined && task.checksum.kind === 'digest')
      return await fetched(path, cached, 'cache', ctx)
    return await download(path, task, cached, ctx)
  })
}

async function findCached(
  path: string,
  { source, checksum }: FetchTask<'remote'>,
  ctx: StepContext
): Promise<FileRecord | undefined> {
  if (checksum.kind === 'none') return await provenRecord(path, ctx)
  const wanted = formatDigest(checksum.digest)
  if (source.packing !== undefined) {
    const record = await provenRecord(path, ctx)
    return record?.unpackedFrom === wanted ? record : undefined
  }
  if ((await ctx.host.files.stat(path)) === undefined) return undefined
  const content = formatDigest(await contentDigest(path, checksum.digest.algorithm, ctx))
  if (content === wanted) return { content }
  const text = `${path} does not have the stated checksum (any more); it is retrieved again`
  ctx.emit({ type: 'notice', level: 'warning', text })
  return undefined
}

async function download(
  path: string,
  { source, checksum }: FetchTask<'remote'>,
  known: FileRecord | undefined,
  ctx: StepContext
): Promise<FetchedFile> {
  const { packing, url, name, shown } = source
  await requireDecompressor(packing?.compression, ctx.host.processes)
  const target = packing === undefined ? path : `${path}.packed`
  const digest = checksum.kind === 'digest' ? checksum.digest : undefined
  ctx.emit({ type: 'notice', level: 'info', text: `trying ${shown}` })
  const result = await downloadFile({ url, shown, target, digest, known }, ctx)
  if (result.kind === 'unchanged') {
    const text = `${shown} has not changed since it was retrieved: the copy in the cache is used`
    ctx.emit({ type: 'notice', level: 'info', text })
    return await fetched(path, known, 'cache', ctx)
  }
  const { etag, lastModified } = result
  const content = formatDigest(result.digest)
  let record: FileRecord = { content, etag, lastModified }
  if (packing !== undefined) {
    const { sha256 } = await unpack({ path: target, name, packing }, path, ctx).finally(() =>
      ctx.host.files.remove(target)
    )
    record = { ...record, content: `sha256:${sha256}`, unpackedFrom: content }
  }
  await recordFile(path, record, ctx)
  return await fetched(path, record, 'download', ctx)
}

async function fetched(
  path: string,
  record: FileRecord | undefined,
  origin: FetchedFile['origin'],
  { host }: StepContext
): Promise<FetchedFile> {
  const bytes = (await host.files.stat(path))?.bytes ?? 0
  return { path, bytes, sha256: record === undefined ? undefined : sha256Of(record.content), origin }
}
