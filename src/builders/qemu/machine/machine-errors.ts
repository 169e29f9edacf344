import { BuildError } from '../../../core/errors.js'

export interface MachineExit {
  readonly exitCode: number
  readonly signal?: string | undefined
  readonly stderr: string
}

/** Tells the machines of one build apart. */
export type MachinePurpose = 'build' | 'launch'

/** What QEMU says when it cannot start, and what helps; from QEMU 7.2 and 10. */
const hints: readonly (readonly [RegExp, string])[] = [
  [
    /kvm.*permission denied/i,
    'this user may not open /dev/kvm: as root `chmod 666 /dev/kvm`, or add the user to the group kvm; or leave accelerator out'
  ],
  [/(could not access kvm|failed to initialize kvm)/i, 'this machine has no KVM; leave accelerator out'],
  [/invalid accelerator/i, 'this QEMU was built without that accelerator; leave accelerator out'],
  [
    /(gtk|sdl) initialization failed|could not initialize sdl|display '?\w+'? is not available|does not accept value '?(gtk|sdl|cocoa)/i,
    'there is no desktop to open a window on: give "headless": true'
  ],
  [
    /does not support if=scsi|machine type does not support/i,
    'use another disk_interface, such as virtio-scsi'
  ],
  [
    /address already in use/i,
    'another program has that port; choose others with host_port_min or vnc_port_min'
  ],
  [
    /cannot allocate memory|cannot set up guest memory/i,
    'the machine has less memory free than `memory` asks for'
  ],
  [/failed to get "?(shared )?"?write"? lock/i, 'another program uses that disk image'],
  [
    /is not a valid (device model|machine|cpu)|unsupported machine type|unable to find cpu/i,
    'this QEMU lacks it: `-device help`, `-machine help` and `-cpu help` list what it has'
  ],
  [/bridge helper|acl file|qemu-bridge-helper/i, 'allow the bridge in /etc/qemu/bridge.conf: `allow NAME`']
]

/** QEMU ended before the machine ran. */
export function startError(binary: string, exit: MachineExit): BuildError {
  const said = lastLines(exit.stderr)
  return new BuildError('IB_VM_START', `${binary} ${howItEnded(exit)} before the machine ran${said}`, {
    hint: hints.find(([pattern]) => pattern.test(exit.stderr))?.[1]
  })
}

const endedHints = {
  build:
    'an installation must end with a reboot, not a power-off, for the build to go on; the screenshot and the serial log may tell more',
  launch: 'an image must stay on once it has been started; its serial log may tell more'
} as const

/** The machine ended by itself while there was still work to do with it. */
export function endedError(what: string, exit: MachineExit, purpose: MachinePurpose): BuildError {
  const isClean = exit.exitCode === 0
  const subject = isClean ? 'the guest shut itself down' : `QEMU ${howItEnded(exit)}`
  return new BuildError('IB_VM_EXITED', `${subject} while ${what}${isClean ? '' : lastLines(exit.stderr)}`, {
    hint: isClean ? endedHints[purpose] : undefined
  })
}

function howItEnded({ exitCode, signal }: MachineExit): string {
  return signal === undefined ? `ended with exit code ${exitCode}` : `was ended by ${signal}`
}

function lastLines(stderr: string): string {
  const lines = stderr.split('\n').filter(line => line.trim() !== '')
  return lines.length === 0 ? '' : `: ${lines.slice(-5).join('\n')}`
}
