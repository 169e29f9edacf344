import { isAbsolute } from 'node:path'
import type { StepContext } from '../../../contracts/plugin.js'
import { BuildError } from '../../../core/errors.js'
import { formatBytes } from '../../../core/size.js'
import { progressMeter } from '../../../toolkit/progress.js'
import { isRecord } from '../qmp/message.js'

export type ImageContext = Pick<StepContext, 'host' | 'signal' | 'emit'>

export interface ImageInfo {
  readonly format: string
  readonly virtualBytes: number
  readonly hasBackingFile: boolean
}

/** Far more than the largest image takes. */
const longestMs = 12 * 3_600_000

/** Runs qemu-img; IB_TOOL_FAILED with what it said, IB_NO_SPACE when a disk is full. */
export async function qemuImg(args: readonly string[], ctx: ImageContext): Promise<string> {
  return await run(args, ctx, () => undefined)
}

/** What a disk image says of itself. */
export async function imageInfo(path: string, ctx: ImageContext): Promise<ImageInfo> {
  const info = parseObject(await qemuImg(['info', '-U', '--output=json', path], ctx))
  const { format } = info
  if (typeof format !== 'string') throw new BuildError('IB_TOOL_FAILED', `qemu-img knows nothing of ${path}`)
  const size = info['virtual-size']
  return {
    format,
    virtualBytes: typeof size === 'number' ? size : 0,
    hasBackingFile: 'backing-filename' in info
  }
}

/** Copies an image into another format, with several requests in flight; shows progress in bytes of the disk. */
export async function convertImage(
  { from, to, format, args }: ConvertRequest,
  label: string,
  ctx: ImageContext
): Promise<void> {
  const { virtualBytes } = await imageInfo(from, ctx)
  const meter = progressMeter({ emit: ctx.emit, clock: ctx.host.clock }, label, virtualBytes)
  // -W lets requests overtake each other, -m is their number.
  const argv = ['convert', '-p', '-W', '-m', '16', ...args, '-O', format, from, to]
  await run(argv, ctx, line => {
    const [, percent] = /^\s*\(([\d.]+)\/100%\)/.exec(line) ?? []
    if (percent !== undefined) meter.update(Math.round((Number(percent) / 100) * virtualBytes))
  })
  meter.end()
}
export interface ConvertRequest {
  readonly from: string
  readonly to: string
  readonly format: string
  readonly args: readonly string[]
}

/** Bytes of a qcow2 file that are of no use to it: clusters that were freed and not taken again, and some metadata. */
export async function wastedBytes(path: string, ctx: ImageContext): Promise<Waste> {
  const check = parseObject(await qemuImg(['check', '--output=json', path], ctx))
  // An empty image has no figure of allocated clusters.
  const { 'image-end-offset': end, 'allocated-clusters': clusters = 0 } = check
  const info = parseObject(await qemuImg(['info', '--output=json', path], ctx))
  const { 'cluster-size': clusterBytes } = info
  const isKnown = typeof end === 'number' && typeof clusters === 'number' && typeof clusterBytes === 'number'
  if (!isKnown) throw new BuildError('IB_TOOL_FAILED', `qemu-img does not know how full ${path} is`)
  return { total: end, wasted: Math.max(0, end - clusters * clusterBytes) }
}
export interface Waste {
  readonly total: number
  readonly wasted: number
}

async function run(
  args: readonly string[],
  { host, signal }: ImageContext,
  onLine: (line: string) => void
): Promise<string> {
  const { exitCode, stdout, stderr } = await host.processes.run(['qemu-img', ...args], {
    signal,
    timeoutMs: longestMs,
    onLine
  })
  if (exitCode === 0) return stdout
  const said = stderr.trim().split('\n').slice(-5).join('\n')
  if (/No space left/i.test(said)) throw await noSpace(args, host)
  throw new BuildError('IB_TOOL_FAILED', `qemu-img ${args[0] ?? ''} failed: ${said}`, {
    hint: /shrink/i.test(said)
      ? 'give a disk_size of at least the size of the source, or skip_resize_disk'
      : undefined
  })
}

/** The image that is written is the last path of every command; only sizes come after it. */
async function noSpace(args: readonly string[], { files }: ImageContext['host']): Promise<BuildError> {
  const path = args.findLast(isAbsolute) ?? 'the image'
  const free = await files.freeBytes(path).catch(() => undefined)
  const rest = free === undefined ? '' : ` (${formatBytes(free)} free)`
  return new BuildError(
    'IB_NO_SPACE',
    `qemu-img ${args[0] ?? ''} cannot write ${path}: no space is left on the disk${rest}`,
    { hint: 'free some space, or choose an output_directory on a larger disk' }
  )
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(text)
  return isRecord(value) ? value : {}
}
