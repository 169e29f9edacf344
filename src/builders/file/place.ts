import { basename, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { BuildContext } from '../../contracts/builder.js'
import { BuildError } from '../../core/errors.js'
import type { ResourceRecord } from '../../core/resource.js'
import { localRecord, nameBeside } from '../../toolkit/local-names.js'
import { moveAside } from '../../toolkit/output-directory/stage.js'

/** Permissions of a file that is written from `content`, as Packer gives them. */
const contentMode = 0o600

/**
 * Sees to it that nothing has the name: IB_OUTPUT_EXISTS when something has, unless the build is forced. What that
 * replaces is moved aside, and comes back when the build fails.
 * @returns the record of it, to be released when the build is good
 */
export async function makeRoom(path: string, ctx: BuildContext): Promise<ResourceRecord | undefined> {
  ctx.claimOutput(path)
  const existing = await ctx.host.files.stat(path)
  if (existing === undefined) return undefined
  if (existing.kind === 'directory') {
    throw new BuildError('IB_OUTPUT_EXISTS', `the target ${path} is a directory`, {
      hint: 'name a file in it'
    })
  }
  if (ctx.build.force) return await moveAside(ctx, path)
  throw new BuildError('IB_OUTPUT_EXISTS', `the target ${path} exists already`, {
    hint: 'remove it, or replace it with `-force`'
  })
}

/** Makes the file in a directory of this run beside its place, and gives it its name when it is whole. */
export async function place(
  path: string,
  { source, content }: { readonly source: string; readonly content: string },
  ctx: BuildContext
): Promise<void> {
  const { files } = ctx.host
  const { runId, directory } = ctx.build
  const workshop = nameBeside(path, 'partial', runId)
  const record = localRecord('local.directory', workshop, runId)
  await ctx.buildScope.acquire(
    record,
    () => files.makeDirectory(workshop),
    () => files.remove(workshop)
  )
  const made = join(workshop, basename(path))
  await (source === ''
    ? files.write(made, content, { mode: contentMode })
    : copy(resolve(directory, source), made, ctx))
  await files.rename(made, path)
  await ctx.buildScope.release(record)
}

async function copy(from: string, to: string, { host, signal }: BuildContext): Promise<void> {
  const pending = await host.files.create(to)
  try {
    await pipeline(host.files.read(from), pending.sink, { signal })
    await pending.commit()
  } catch (error) {
    await pending.discard()
    throw error
  }
}
