import type { StepContext } from '../../../contracts/plugin.js'
import { BuildError } from '../../../core/errors.js'
import { formatBytes } from '../../../core/size.js'
import type { QmpClient } from '../qmp/client.js'
import { isRecord } from '../qmp/message.js'
import type { MachinePurpose } from './machine-errors.js'

/** What QEMU tells when it cannot read or write a disk and has stopped the guest for that. */
export interface DiskFault {
  readonly device: string
  readonly node: string
  readonly operation: 'read' | 'write'
  readonly isFull: boolean
  readonly reason: string
}

/**
 * The fault of a QMP event; undefined for every other event, and for errors that the guest is told of as a real disk
 * would tell them. Unless the template says otherwise, QEMU stops a guest when the disk below its image is full.
 */
export function diskFault(name: string, data: unknown): DiskFault | undefined {
  if (name !== 'BLOCK_IO_ERROR' || !isRecord(data) || data['action'] !== 'stop') return undefined
  return {
    device: text(data['device']),
    node: text(data['node-name']),
    operation: data['operation'] === 'read' ? 'read' : 'write',
    isFull: data['nospace'] === true,
    reason: text(data['reason'])
  }
}

/** IB_NO_SPACE with the image and what is free on its disk, IB_FILE_IO for other faults. */
export async function diskFaultError(
  fault: DiskFault,
  qmp: QmpClient,
  purpose: MachinePurpose,
  { host, signal }: Pick<StepContext, 'host' | 'signal'>
): Promise<BuildError> {
  const path = await imagePath(fault, qmp, signal).catch(() => undefined)
  const subject = `QEMU cannot ${fault.operation} ${path ?? `the disk ${fault.device || fault.node}`}`
  if (!fault.isFull) {
    return new BuildError('IB_FILE_IO', `${subject}: ${fault.reason || 'the system gives no reason'}`, {
      hint: 'QEMU has stopped the guest; look at the disk of the image'
    })
  }
  const free = path === undefined ? undefined : await host.files.freeBytes(path).catch(() => undefined)
  const rest = free === undefined ? '' : ` (${formatBytes(free)} free)`
  return new BuildError('IB_NO_SPACE', `${subject}: no space is left on the disk${rest}`, {
    hint: `QEMU has stopped the guest; free some space, or ${elsewhere[purpose]}`
  })
}

const elsewhere = {
  build: 'choose an output_directory on a larger disk',
  launch: 'let TMPDIR name a directory on a larger disk'
} as const

async function imagePath(
  { device, node }: DiskFault,
  qmp: QmpClient,
  signal: AbortSignal
): Promise<string | undefined> {
  const answer: unknown = await qmp.execute('query-block', {}, signal)
  const blocks: readonly unknown[] = Array.isArray(answer) ? answer : []
  for (const block of blocks) {
    if (!isRecord(block) || !isRecord(block['inserted'])) continue
    const { file, 'node-name': name } = block['inserted']
    const isIt = device === '' ? name === node : block['device'] === device
    if (isIt && typeof file === 'string') return file
  }
  return undefined
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
