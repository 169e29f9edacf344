import type { StepContext } from '../../../contracts/plugin.js'
import { BuildError, withMoreHint } from '../../../core/errors.js'
import { diskModes } from '../arguments/drive-arguments.js'
import type { QemuConfig } from '../options.js'
import { convertImage, wastedBytes } from './qemu-img.js'

/** An image with less waste than this, beyond what its metadata can take, is not worth writing anew. */
const worthwhileShare = 0.04
const metadataBytes = 2 * 1024 * 1024

/**
 * Makes the finished disks as small as they can be: compressed if the template says so, and else written anew without
 * the blocks that the machine has freed, unless it left hardly any. Raw images are sparse files as they are.
 */
export async function compactDisks(
  config: QemuConfig,
  disks: readonly string[],
  ctx: StepContext
): Promise<void> {
  if (config.format !== 'qcow2' || config.use_backing_file) return
  if (config.skip_compaction && !config.disk_compression) return
  for (const path of disks) {
    if (await isWorthwhile(config, path, ctx))
      await ctx.step('Compact disk', () => rewrite(config, path, ctx))
  }
}

async function isWorthwhile(config: QemuConfig, path: string, ctx: StepContext): Promise<boolean> {
  const args = config.qemu_img_args?.convert ?? []
  if (config.disk_compression || args.length > 0) return true
  // Zeros that were written as data are found by writing anew, unless QEMU has looked for them all along.
  if (diskModes(config).detectZeroes !== 'unmap') return true
  const { total, wasted } = await wastedBytes(path, ctx)
  return wasted - metadataBytes > total * worthwhileShare
}

async function rewrite(config: QemuConfig, path: string, ctx: StepContext): Promise<void> {
  const { files } = ctx.host
  const to = `${path}.convert`
  const args = [...(config.disk_compression ? ['-c'] : []), ...(config.qemu_img_args?.convert ?? [])]
  const before = (await files.stat(path))?.bytes ?? 0
  try {
    await convertImage({ from: path, to, format: config.format, args }, 'compacting disk', ctx)
  } catch (error) {
    if (!(error instanceof BuildError) || error.code !== 'IB_NO_SPACE') throw error
    throw withMoreHint(
      error,
      'compacting needs room for the image a second time; skip_compaction does without'
    )
  }
  await files.rename(to, path)
  const after = (await files.stat(path))?.bytes ?? 0
  ctx.emit({ type: 'notice', level: 'debug', text: `compacted ${path} from ${before} to ${after} bytes` })
}
