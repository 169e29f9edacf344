import { join } from 'node:path'
import type { StepContext } from '../../../contracts/plugin.js'
import type { QemuConfig } from '../options.js'
import { convertImage, imageInfo, qemuImg } from './qemu-img.js'

/**
 * Makes the machine's disks in a directory: empty ones, or (with `disk_image`) the first one from the source image.
 * Their paths, the one to boot from first.
 */
export async function makeDisks(
  config: QemuConfig,
  { directory, name, source }: { readonly directory: string; readonly name: string; readonly source: string },
  ctx: StepContext
): Promise<readonly string[]> {
  const first = join(directory, name)
  const sizes = (config.disk_additional_size ?? []).map(diskSize)
  const further = sizes.map((size, index) => ({ path: `${first}-${index + 1}`, size }))
  return await ctx.step(config.disk_image ? 'Prepare disk' : 'Create disk', async () => {
    if (config.disk_image) await fromSource(config, source, first, ctx)
    else await create(config, first, diskSize(config.disk_size), ctx)
    for (const { path, size } of further) await create(config, path, size, ctx)
    return [first, ...further.map(({ path }) => path)]
  })
}

/** A size as qemu-img takes it: a bare number is MiB, and nothing (or 0) is 40 GiB. */
export function diskSize(text: string): string {
  if (/^0*$/.test(text)) return '40960M'
  return /^\d+$/.test(text) ? `${text}M` : text
}

async function create(config: QemuConfig, path: string, size: string, ctx: StepContext): Promise<void> {
  const args = config.qemu_img_args?.create ?? []
  await qemuImg(['create', '-q', '-f', config.format, ...args, path, size], ctx)
}

async function fromSource(config: QemuConfig, source: string, path: string, ctx: StepContext): Promise<void> {
  if (config.use_backing_file) await createOver(config, source, path, ctx)
  else await copy(config, source, path, ctx)
  if (config.skip_resize_disk) return
  const args = config.qemu_img_args?.resize ?? []
  await qemuImg(['resize', '-q', '-f', config.format, ...args, path, diskSize(config.disk_size)], ctx)
}

async function createOver(config: QemuConfig, source: string, path: string, ctx: StepContext): Promise<void> {
  const { format } = await imageInfo(source, ctx)
  const args = config.qemu_img_args?.create ?? []
  await qemuImg(['create', '-q', '-f', config.format, '-b', source, '-F', format, ...args, path], ctx)
}

/** A copy shares blocks with the source where the file system can. A backing file's path would not fit the copy. */
async function copy(config: QemuConfig, source: string, path: string, ctx: StepContext): Promise<void> {
  const { format } = config
  const args = config.qemu_img_args?.convert ?? []
  const info = await imageInfo(source, ctx)
  if (info.format === format && !info.hasBackingFile && args.length === 0) {
    await ctx.host.files.copy(source, path)
    await ctx.host.files.chmod(path, 0o644)
  } else {
    await convertImage({ from: source, to: path, format, args }, 'converting source image', ctx)
  }
}
