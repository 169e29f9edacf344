import { isAbsolute, join, relative, resolve } from 'node:path'
import type { BuildContext } from '../../contracts/builder.js'
import { BuildError } from '../../core/errors.js'
import type { ResourceRecord } from '../../core/resource.js'
import { localRecord, nameBeside } from '../local-names.js'
import { makeParents } from './parents.js'

/** What output directories need of the build. */
export type OutputContext = Pick<BuildContext, 'host' | 'buildScope' | 'build' | 'claimOutput'>

export interface StagedOutput {
  /** Absolute path of the directory to build in. */
  readonly path: string
  /** Absolute path that it gets when the build is good. */
  readonly finalPath: string
  readonly record: ResourceRecord
}

/**
 * A new directory beside the final one, on the same file system, deleted with the build scope unless it is placed.
 * IB_OUTPUT_EXISTS when the final one is there and the build is not forced; a forced one leaves it alone for now.
 */
export async function stageOutput(ctx: OutputContext, outputDirectory: string): Promise<StagedOutput> {
  const { files } = ctx.host
  const { force, runId, directory } = ctx.build
  const finalPath = resolve(directory, outputDirectory)
  ctx.claimOutput(finalPath)
  if (!force) await requireAbsent(ctx, finalPath)
  const path = nameBeside(finalPath, 'partial', runId)
  await makeParents(path, ctx)
  const record = localRecord('local.directory', path, runId)
  await ctx.buildScope.acquire(
    record,
    () => files.makeDirectory(path),
    () => files.remove(path)
  )
  return { path, finalPath, record }
}

/**
 * Gives the staged directory its final name. What a forced build replaces is moved aside first, comes back when that
 * fails, and is deleted only when the new one is in place.
 */
export async function placeOutput(ctx: OutputContext, staged: StagedOutput): Promise<void> {
  const { files } = ctx.host
  const { path, finalPath, record } = staged
  if (!ctx.build.force) await requireAbsent(ctx, finalPath)
  const replaced = (await files.stat(finalPath)) === undefined ? undefined : await moveAside(ctx, finalPath)
  try {
    await files.rename(path, finalPath)
    await ctx.buildScope.keep(record)
  } finally {
    if (replaced !== undefined) await ctx.buildScope.release(replaced)
  }
}

/** Where a file of the staged directory is after it was placed; a path elsewhere stays as it is. */
export function placedPath({ path, finalPath }: StagedOutput, file: string): string {
  const below = relative(path, file)
  return below.startsWith('..') || isAbsolute(below) ? file : join(finalPath, below)
}

/** Gives what is at a path another name until the record is released; it comes back unless something took its place. */
export async function moveAside(
  { host, buildScope, build }: OutputContext,
  finalPath: string
): Promise<ResourceRecord> {
  const { files } = host
  const aside = nameBeside(finalPath, 'replaced', build.runId)
  const record = localRecord('local.replaced', aside, build.runId, { original: finalPath })
  await buildScope.acquire(
    record,
    () => files.rename(finalPath, aside),
    async () => {
      if ((await files.stat(finalPath)) === undefined) await files.rename(aside, finalPath)
      else await files.remove(aside)
    }
  )
  return record
}

async function requireAbsent({ host }: OutputContext, finalPath: string): Promise<void> {
  if ((await host.files.stat(finalPath)) === undefined) return
  throw new BuildError('IB_OUTPUT_EXISTS', `output directory exists: ${finalPath}`, {
    hint: 'delete it, choose another one, or let the build replace it with `force`'
  })
}
