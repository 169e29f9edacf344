import type { StepContext } from '../../../contracts/plugin.js'
import type { Machine } from '../machine/machine.js'
import type { MachineFacts } from '../machine/machine-facts.js'
import type { QemuConfig } from '../options.js'
import type { VncAccess } from './typing.js'

/** VNC looks at no more of a password. */
const passwordLength = 8
const letters = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** The password of the VNC server: the template's or a random one; undefined when it has none. */
export function newVncPassword(config: QemuConfig, { host, addSecret }: StepContext): string | undefined {
  if (!config.vnc_use_password) return undefined
  const { vnc_password = '' } = config
  const pick = (): string => letters[host.random.integer(0, letters.length - 1)] ?? ''
  const password = vnc_password === '' ? Array.from({ length: passwordLength }, pick).join('') : vnc_password
  addSecret(password)
  return password
}

/** Lets a client in: gives QEMU the password, and tells people where to look. Undefined without a VNC server of ours. */
export async function openVnc(
  config: QemuConfig,
  machine: Machine,
  setup: {
    readonly facts: MachineFacts
    readonly password: string | undefined
    readonly userFlags: readonly string[]
  },
  { emit, signal }: StepContext
): Promise<VncAccess | undefined> {
  const { facts, password, userFlags } = setup
  if (facts.vncPort === undefined || userFlags.includes('-vnc')) return undefined
  if (password !== undefined) {
    await machine.qmp.execute('set_password', { protocol: 'vnc', password }, signal)
  }
  const port = facts.vncPort
  const text = `the guest's screen is at vnc://${config.vnc_bind_address}:${port}`
  emit({ type: 'notice', level: 'info', text })
  return { host: reachable(config.vnc_bind_address), port, password }
}

/** The address at which a server that listens everywhere is found. */
function reachable(bindAddress: string): string {
  if (bindAddress === '0.0.0.0') return '127.0.0.1'
  return bindAddress === '::' || bindAddress === '[::]' ? '::1' : bindAddress
}
