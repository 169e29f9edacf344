import { posix, resolve } from 'node:path'
import type { GuestContext } from '../../contracts/extension.js'
import { BuildError } from '../../core/errors.js'
import { shellQuote } from '../../toolkit/shell-quote.js'
import { sourcesOf, type FileConfig, type NamedSource } from './options.js'
import { showProgress } from './progress.js'

/** Sends content, files and directories to the guest, each as a step. */
export async function upload(config: FileConfig, ctx: GuestContext): Promise<void> {
  const { content, destination } = config
  if (content !== undefined) {
    await ctx.step(`Upload content to ${destination}`, async () => {
      // Packer puts it into a temporary file first, whose mode goes over with it.
      await ctx.guest.upload({ text: content }, destination, { signal: ctx.signal, mode: 0o600 })
    })
    return
  }
  for (const source of sourcesOf(config)) {
    await ctx.step(`Upload ${source.path} to ${destination}`, () => uploadSource(source, config, ctx))
  }
}

async function uploadSource(named: NamedSource, config: FileConfig, ctx: GuestContext): Promise<void> {
  const { path: source, option, part } = named
  const { guest, host, build, signal } = ctx
  const { destination } = config
  const path = resolve(build.directory, source)
  const stat = await host.files.stat(path)
  if (stat === undefined) {
    throw new BuildError('IB_FILE_MISSING', `source ${source} does not exist`, {
      hint: `it was looked for at ${path}`,
      place: ctx.placeOf?.(option, part)
    })
  }
  const transfer = { signal, ...showProgress(`Upload ${source}`, ctx) }
  if (stat.kind === 'directory') {
    await guest.uploadTree(path, await directoryFor(source, path, destination, ctx), transfer)
    return
  }
  const name = destination.endsWith('/') ? destination + posix.basename(path) : destination
  await guest.upload({ path }, name, transfer)
}

/**
 * Where the contents of a directory go. With a slash at its end: into the destination. Without: into a directory of
 * its name there, or, as scp has it, into the destination when that does not exist yet.
 */
async function directoryFor(
  source: string,
  path: string,
  destination: string,
  { guest, signal }: GuestContext
): Promise<string> {
  if (source.endsWith('/') || source === '.') return destination
  const inside = posix.join(destination, posix.basename(path.replaceAll('\\', '/')))
  if (guest.type === 'winrm') return inside
  const { exitCode } = await guest.run(`test -d ${shellQuote(destination)}`, { signal })
  return exitCode === 0 ? inside : destination
}
