import { dirname, join, posix, resolve } from 'node:path'
import type { GuestContext } from '../../contracts/extension.js'
import { guestGlob } from './guest-glob.js'
import { sourcesOf, type FileConfig } from './options.js'
import { showProgress } from './progress.js'

/** Fetches files and directories from the guest, each source as a step. Local directories are made. */
export async function download(config: FileConfig, ctx: GuestContext): Promise<void> {
  for (const { path: source } of sourcesOf(config)) {
    await ctx.step(`Download ${source} to ${config.destination}`, () => downloadSource(source, config, ctx))
  }
}

async function downloadSource(source: string, { destination }: FileConfig, ctx: GuestContext): Promise<void> {
  const target = resolve(ctx.build.directory, destination)
  if (/[*?[]/.test(source)) {
    for (const { path, isDirectory } of await guestGlob(source, ctx)) {
      await fetch(path, isDirectory, join(target, posix.basename(path)), ctx)
    }
    return
  }
  // Unlike in an upload, the slash does not leave the directory itself out: checked against Packer 1.6.6.
  const isDirectory = source.endsWith('/')
  const goesInside = isDirectory || destination.endsWith('/')
  await fetch(source, isDirectory, goesInside ? join(target, posix.basename(source)) : target, ctx)
}

async function fetch(source: string, isDirectory: boolean, target: string, ctx: GuestContext): Promise<void> {
  const { guest, host, signal } = ctx
  const transfer = { signal, ...showProgress(`Download ${source}`, ctx) }
  if (isDirectory) {
    await guest.downloadTree(source, target, transfer)
    return
  }
  await host.files.makeDirectory(dirname(target))
  await guest.download(source, target, transfer)
}
