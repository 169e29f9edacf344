import { basename, join } from 'node:path'
import type { ProcessResult } from '../../contracts/host.js'
import type { StepContext } from '../../contracts/plugin.js'
import { BuildError } from '../../core/errors.js'
import { probeExitCode, probeFirmware } from './probe-firmware.js'

type ProbeContext = Pick<StepContext, 'host' | 'emit' | 'signal' | 'build'>

export interface AcceleratorChoice {
  readonly accelerator: string
  /** Why it is software emulation; undefined when it is not, or when the template wants it. */
  readonly reason: string | undefined
}

/** Native acceleration by host platform (https://www.qemu.org/docs/master/system/introduction.html). */
const native: Readonly<Partial<Record<string, string>>> = { linux: 'kvm', darwin: 'hvf', win32: 'whpx' }
/** The probe takes a tenth of a second where the accelerator is sound. */
const probeMs = 3000

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
  try {
    const result = await runProbe(binary, accelerator, ctx)
    return result.exitCode === probeExitCode || result.exitCode === 0 ? undefined : refusal(name, result)
  } catch (error) {
    if (!(error instanceof BuildError) || error.code !== 'IB_TIMEOUT') throw error
    return `${name} is there but runs a guest too slowly to be of use, as when it is itself emulated`
  }
}

async function runProbe(
  binary: string,
  accelerator: string,
  { host, signal, build }: ProbeContext
): Promise<ProcessResult> {
  const bare = ['-nodefaults', '-display', 'none', '-no-reboot'] as const
  if (!isPc(binary)) {
    const argv = [binary, '-machine', `none,accel=${accelerator}`, ...bare, '-monitor', 'stdio'] as const
    return await host.processes.run(argv, { signal, timeoutMs: probeMs, stdin: 'quit\n' })
  }
  const firmware = join(build.workDirectory, 'probe-firmware.bin')
  await host.files.write(firmware, probeFirmware())
  const machine = ['-machine', `pc,accel=${accelerator}`, '-m', '16', '-bios', firmware]
  const exit = ['-device', 'isa-debug-exit,iobase=0xf4,iosize=1']
  return await host.processes.run([binary, ...machine, ...bare, ...exit], { signal, timeoutMs: probeMs })
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
