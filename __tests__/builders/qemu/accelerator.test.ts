import { describe, expect, it } from '@jest/globals'
import { chooseAccelerator } from '../../../src/builders/qemu/machine/accelerator.js'
import { createFakeHost, type FakeHostOptions } from '../../support/fake-host.js'
import type { ProcessScript } from '../../support/fake-processes.js'
import { createStepContext } from '../../support/step-context.js'

const withKvm = { files: { '/dev/kvm': '' } }
const counted = { exitCode: 85, stdout: '\n' }

async function choose(
  options: FakeHostOptions,
  script: ProcessScript,
  { accelerator = undefined as 'hax' | 'tcg' | undefined, binary = 'qemu-system-x86_64' } = {}
): Promise<{ accelerator: string; notices: readonly string[]; argv: readonly string[] }> {
  const host = createFakeHost(options)
  host.processes.when(binary, script)
  const ctx = createStepContext({ host })
  const chosen = await chooseAccelerator({ accelerator, qemu_binary: binary }, ctx)
  return { accelerator: chosen, notices: ctx.notices(), argv: host.processes.calls[0]?.argv ?? [] }
}

describe('chooseAccelerator', () => {
  it('takes KVM when a guest has counted to its end, and says nothing', async () => {
    const { accelerator, notices, argv } = await choose(withKvm, counted)

    expect(accelerator).toBe('kvm')
    expect(notices).toEqual([])
    expect(argv).toContain('pc,accel=kvm')
  })

  it.each([
    ['darwin', 'hvf'],
    ['win32', 'whpx']
  ] as const)('takes what %s has', async (platform, expected) => {
    expect((await choose({ platform }, counted)).accelerator).toBe(expected)
  })

  it.each([
    { name: 'there is no KVM', options: {}, script: counted, reason: 'this machine has no /dev/kvm' },
    {
      name: 'the user may not use it',
      options: withKvm,
      script: {
        exitCode: 1,
        stderr: 'Could not access KVM kernel module: Permission denied\nqemu: failed\n'
      },
      reason: 'this user may not open /dev/kvm'
    },
    {
      name: 'QEMU refuses it',
      options: withKvm,
      script: { exitCode: 1, stderr: 'warning: x\nqemu-system-x86_64: invalid accelerator kvm\n' },
      reason: 'KVM does not work here: qemu-system-x86_64: invalid accelerator kvm'
    },
    {
      name: 'the guest never says that it counts',
      options: withKvm,
      script: { runs: true },
      reason: 'KVM is there but runs a guest too slowly'
    },
    {
      name: 'the platform has none that we know',
      options: { platform: 'openbsd' as const },
      script: counted,
      reason: 'no accelerator for this platform'
    }
  ])('emulates, and says why, when $name', async ({ options, script, reason }) => {
    const { accelerator, notices } = await choose(options, script)

    expect(accelerator).toBe('tcg')
    expect(notices).toEqual([expect.stringContaining(reason)])
    expect(notices[0]).toMatch(/^warning: the guest runs in software emulation/)
  })

  it('emulates when the guest counts for longer than a second', async () => {
    const host = createFakeHost(withKvm)
    const ctx = createStepContext({ host })
    host.processes.when('qemu-system-x86_64', { runs: true })
    const saysSo: typeof host.processes.run = async (argv, options) => {
      options.onLine?.('', 'stdout')
      return await host.processes.run(argv, options)
    }
    const counting = { ...host, processes: { ...host.processes, run: saysSo } }
    const startedAt = host.clock.monotonic()

    const chosen = await chooseAccelerator(
      { accelerator: undefined, qemu_binary: 'qemu-system-x86_64' },
      { ...ctx, host: counting }
    )

    expect(chosen).toBe('tcg')
    expect(host.clock.monotonic() - startedAt).toBe(1000)
  })

  it('takes what the template says without a look at the machine', async () => {
    const { accelerator, argv, notices } = await choose({}, counted, { accelerator: 'hax' })

    expect({ accelerator, argv, notices }).toEqual({ accelerator: 'hax', argv: [], notices: [] })
  })

  it('only starts QEMU for other processors, which cannot run the probe', async () => {
    const binary = 'qemu-system-aarch64'

    const { accelerator, argv } = await choose(withKvm, { exitCode: 0 }, { binary })

    expect(accelerator).toBe('kvm')
    expect(argv).toContain('none,accel=kvm')
  })
})
