import { basename, join } from 'node:path'
import type { ProcessResult } from '../../../contracts/host.js'
import type { StepContext } from '../../../contracts/plugin.js'
import { BuildError } from '../../../core/errors.js'
import { probeExitCode, probeFirmware } from './probe-firmware.js'

const bare = ['-nodefaults', '-display', 'none', '-no-reboot'] as const

type ProbeContext = Pick<StepContext, 'host' | 'emit' | 'signal' | 'build'>

export interface AcceleratorChoice {
  readonly accelerator: string
  /** Why it is software emulation; undefined when it is not, or when the template wants it. */
  readonly reason: string | undefined
}

/** Native acceleration by host platform (https://www.qemu.org/docs/master/system/introduction.html). */
const native: Readonly<Partial<Record<string, string>>> = { linux: 'kvm', darwin: 'hvf', win32: 'whpx' }
/** For QEMU to start and the guest to say that it counts. */
const startMs = 15_000
/** For the counting, which takes milliseconds where the accelerator is sound. */
const countMs = 1000

/**
 * The accelerator of the template, or what a probe finds: the platform's own when it really runs a guest's code,
 * software emulation otherwise, with a warning that gives the reason.
 */
export async function chooseAccelerator(
  config: { readonly accelerator: string | undefined; readonly qemu_binary: string },
  ctx: ProbeContext
): Promise<string> {
  if (config.accelerator !== undefined) return config.accelerator
  const { accelerator, reason } = await probe(config.qemu_binary, ctx)
  if (reason !== undefined) {
    const text = `the guest runs in software emulation (tcg), which is several times slower: ${reason}`
    ctx.emit({ type: 'notice', level: 'warning', text })
  }
  return accelerator
}

/** Tries the platform's own accelerator with a guest that ends at once. */
export async function probe(binary: string, ctx: ProbeContext): Promise<AcceleratorChoice> {
  const emulation = (reason: string): AcceleratorChoice => ({ accelerator: 'tcg', reason })
  const accelerator = native[ctx.host.platform]
  if (accelerator === undefined) return emulation('image-build knows no accelerator for this platform')
  if (accelerator === 'kvm' && (await ctx.host.files.stat('/dev/kvm')) === undefined) {
    return emulation('this machine has no /dev/kvm')
  }
  const reason = await failureOf(binary, accelerator, ctx)
  return reason === undefined ? { accelerator, reason } : emulation(reason)
}

async function failureOf(
  binary: string,
  accelerator: string,
  ctx: ProbeContext
): Promise<string | undefined> {
  const name = accelerator.toUpperCase()
  const tooSlow = `${name} is there but runs a guest too slowly to be of use, as when it is itself emulated`
  try {
    const result = await (isPc(binary)
      ? runGuest(binary, accelerator, ctx)
      : startOnly(binary, accelerator, ctx))
    if (result === 'too slow') return tooSlow
    return result.exitCode === probeExitCode || result.exitCode === 0 ? undefined : refusal(name, result)
  } catch (error) {
    if (error instanceof BuildError && error.code === 'IB_TIMEOUT') return tooSlow
    throw error
  }
}

async function runGuest(
  binary: string,
  accelerator: string,
  { host, signal, build }: ProbeContext
): Promise<ProcessResult | 'too slow'> {
  const firmware = join(build.workDirectory, 'probe-firmware.bin')
  await host.files.write(firmware, probeFirmware())
  const ended = new AbortController()
  const slow = new AbortController()
  const onLine = (_: string, stream: string): void => {
    if (stream !== 'stdout') return
    host.clock.sleep(countMs, ended.signal).then(
      () => slow.abort(),
      () => undefined
    )
  }
  const machine = ['-machine', `pc,accel=${accelerator}`, '-m', '16', '-bios', firmware, ...bare]
  const says = ['-chardev', 'stdio,id=says', '-device', 'isa-debugcon,iobase=0xe9,chardev=says']
  const argv = [binary, ...machine, ...says, '-device', 'isa-debug-exit,iobase=0xf4,iosize=1'] as const
  try {
    const within = AbortSignal.any([signal, slow.signal])
    return await host.processes.run(argv, { signal: within, timeoutMs: startMs, onLine })
  } catch (error) {
    if (slow.signal.aborted && !signal.aborted) return 'too slow'
    throw error
  } finally {
    ended.abort()
  }
}

async function startOnly(
  binary: string,
  accelerator: string,
  { host, signal }: ProbeContext
): Promise<ProcessResult> {
  const argv = [binary, '-machine', `none,accel=${accelerator}`, ...bare, '-monitor', 'stdio'] as const
  return await host.processes.run(argv, { signal, timeoutMs: startMs, stdin: 'quit\n' })
}

/** True for programs that emulate a PC, for which the probe's firmware is written. */
function isPc(binary: string): boolean {
  return /x86_64|i386|kvm/.test(basename(binary))
}

function refusal(name: string, { stderr, exitCode }: ProcessResult): string {
  if (/permission denied/i.test(stderr) && name === 'KVM') {
    return 'this user may not open /dev/kvm (as root: `chmod 666 /dev/kvm`, or add the user to the group kvm)'
  }
  const lines = stderr.split('\n').filter(line => line.trim() !== '' && !/warning/i.test(line))
  return `${name} does not work here: ${lines.at(-1)?.trim() ?? `QEMU ended with ${exitCode}`}`
}
