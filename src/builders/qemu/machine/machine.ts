import type { RunningProcess } from '../../../contracts/host.js'
import type { StepContext } from '../../../contracts/plugin.js'
import type { ResourceRecord } from '../../../core/resource.js'
import { rejectOnAbort } from '../../../toolkit/abort.js'
import { waitFor } from '../../../toolkit/wait-for.js'
import { connectControl, formatControl, type ControlAddress } from './control-address.js'
import { diskFault, diskFaultError } from './disk-fault.js'
import { endedError, startError, type MachineExit, type MachinePurpose } from './machine-errors.js'
import { QmpClient, type QmpEventListener } from '../qmp/client.js'

/** A virtual machine whose QEMU runs. */
export interface Machine {
  readonly qmp: QmpClient
  /** Settles when QEMU has ended and its disks are closed. */
  readonly exited: Promise<MachineExit>
  isRunning(): boolean
  /** Throws when QEMU has stopped the guest because of a disk: IB_NO_SPACE or IB_FILE_IO. */
  throwIfStopped(): void
  /** Aborts when the machine ends (IB_VM_EXITED, with what was going on) or is stopped because of a disk. */
  lostWhile(what: string): AbortSignal
  /**
   * Runs `body`, but rejects as soon as the machine ends (IB_VM_EXITED) or is stopped because of a disk; the body's
   * signal aborts then.
   */
  during<T>(what: string, body: (signal: AbortSignal) => Promise<T>): Promise<T>
  /** Ends QEMU without asking the guest. */
  powerOff(signal: AbortSignal): Promise<void>
}

export interface MachineStart {
  readonly purpose: MachinePurpose
  readonly binary: string
  readonly args: readonly string[]
  readonly control: ControlAddress
}

/** QEMU opens its control socket at once, but reading large firmware or a slow host can delay it. */
const controlMs = 30_000
/** What QEMU gets to flush and close its disks. */
const quitMs = 10_000

/**
 * Starts QEMU; it ends with the scope. IB_TOOL_MISSING when it is not installed, IB_VM_START with what QEMU said and what
 * can be done when the machine does not come to run.
 */
export async function startMachine(start: MachineStart, ctx: StepContext): Promise<Machine> {
  const record: ResourceRecord = {
    kind: 'qemu.process',
    id: `${ctx.build.runId}/${ctx.build.name}/${start.purpose}`,
    where: formatControl(start.control)
  }
  return await ctx.scope.acquire(
    record,
    () => open(start, ctx),
    async (machine, signal) => {
      await machine.powerOff(signal)
    }
  )
}

async function open(start: MachineStart, ctx: StepContext): Promise<Machine> {
  const { binary, args, control } = start
  const { host, build, emit, signal } = ctx
  // From the template's directory, as its `qemuargs` may have relative paths.
  const process = await host.processes.start([binary, ...args], {
    cwd: build.directory,
    onLine: (line, stream) => emit({ type: 'notice', level: 'debug', text: `qemu ${stream}: ${line}` })
  })
  const ended = new AbortController()
  const early = process.exited.then(exit => ended.abort(startError(binary, exit)))
  try {
    const within = { ...ctx, signal: AbortSignal.any([signal, ended.signal]) }
    const faults = new AbortController()
    const qmp: QmpClient = await openControl(control, within, (name, data) => {
      // With -no-shutdown QEMU waits to be told to end when the guest has shut down.
      if (name === 'SHUTDOWN' && args.includes('-no-shutdown')) {
        qmp.execute('quit', {}, signal).catch(() => undefined)
      }
      const fault = diskFault(name, data)
      if (fault === undefined) return
      void diskFaultError(fault, qmp, start.purpose, ctx).then(error => faults.abort(error))
    })
    return new QemuMachine(process, qmp, faults.signal, start.purpose, ctx)
  } catch (error) {
    // The control socket is there before the devices are: it can be lost before QEMU's end is noticed.
    await Promise.race([early, host.clock.sleep(1000, ended.signal).catch(() => undefined)])
    const reason: unknown = ended.signal.aborted && !signal.aborted ? ended.signal.reason : error
    await process.stop({ graceMs: 1000 })
    throw reason
  }
}

async function openControl(
  control: ControlAddress,
  { host, signal }: StepContext,
  onEvent: QmpEventListener
): Promise<QmpClient> {
  const { clock } = host
  const wait = { what: "QEMU's control socket", everyMs: 10, timeoutMs: controlMs, clock, signal }
  const socket = await waitFor(wait, async within => {
    try {
      return await connectControl(control, host, within)
    } catch (error) {
      if (within.aborted) throw error
      return undefined
    }
  })
  return await QmpClient.open(socket, { clock, signal }, onEvent)
}

class QemuMachine implements Machine {
  readonly exited: Promise<MachineExit>
  #exit: MachineExit | undefined

  constructor(
    private readonly process: RunningProcess,
    readonly qmp: QmpClient,
    /** Aborts with the reason when QEMU stops the guest. */
    private readonly faults: AbortSignal,
    private readonly purpose: MachinePurpose,
    private readonly ctx: StepContext
  ) {
    this.exited = process.exited.then(exit => {
      this.#exit = exit
      qmp.close()
      return exit
    })
  }

  isRunning(): boolean {
    return this.#exit === undefined
  }

  throwIfStopped(): void {
    this.faults.throwIfAborted()
  }

  lostWhile(what: string): AbortSignal {
    const ended = new AbortController()
    void this.exited.then(how => ended.abort(endedError(what, how, this.purpose)))
    return AbortSignal.any([ended.signal, this.faults])
  }

  async during<T>(what: string, body: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const lost = this.lostWhile(what)
    const loss = rejectOnAbort(lost)
    try {
      return await Promise.race([body(AbortSignal.any([this.ctx.signal, lost])), loss])
    } catch (error) {
      // What breaks because the machine dies can be noticed before its end is.
      await Promise.race([loss, this.#briefly()])
      throw error
    }
  }

  async powerOff(signal: AbortSignal): Promise<void> {
    if (!this.isRunning()) return
    // QEMU can be gone before it has answered.
    await this.qmp.execute('quit', {}, signal).catch(() => undefined)
    await this.process.stop({ graceMs: quitMs })
    await this.exited
  }

  async #briefly(): Promise<void> {
    await this.ctx.host.clock.sleep(300, this.ctx.signal).catch(() => undefined)
  }
}
