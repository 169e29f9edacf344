import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { newControlAddress } from '../../src/builders/qemu/machine/control-address.js'
import { reapMachine } from '../../src/builders/qemu/machine/reap.js'
import { machineArguments } from '../../src/builders/qemu/arguments/machine-arguments.js'
import type { MachineFacts } from '../../src/builders/qemu/machine/machine-facts.js'
import { startMachine, type Machine } from '../../src/builders/qemu/machine/machine.js'
import { options } from '../../src/builders/qemu/options.js'
import type { Host } from '../../src/contracts/host.js'
import { configOf } from './plugin-config.js'
import { createStepContext, type RecordedStepContext } from './step-context.js'

export interface StartedMachine {
  readonly machine: Machine
  readonly ctx: RecordedStepContext
  readonly facts: MachineFacts
  /** Ends the machine as the end of a build does. */
  close(): Promise<void>
}

/** A real machine with nothing to boot from, in a directory of its own; the block is as in a template. */
export async function startEmptyMachine(
  host: Host,
  directory: string,
  block: Readonly<Record<string, unknown>> = {},
  changes: Partial<MachineFacts> = {}
): Promise<StartedMachine> {
  await mkdir(directory, { recursive: true })
  const ctx = createStepContext({ host, directory, workDirectory: directory, evidenceDirectory: directory })
  const config = configOf({ options }, { headless: true, memory: 64, ...block })
  const facts: MachineFacts = {
    name: 'box',
    accelerator: 'tcg',
    disks: [],
    diskFormat: 'qcow2',
    cds: [],
    bootFrom: 'cd',
    forwards: [],
    vncPort: undefined,
    display: 'none',
    control: await newControlAddress('control', ctx),
    serialLog: join(directory, 'serial.log'),
    ...changes
  }
  const rows = (block['qemuargs'] ?? []) as readonly (readonly string[])[]
  const args = machineArguments(config, facts, rows)
  const start = { purpose: 'build', binary: config.qemu_binary, args, control: facts.control } as const
  const machine = await startMachine(start, ctx)
  return { machine, ctx, facts, close: () => ctx.scope.close() }
}

export const qemuReaper = reapMachine
