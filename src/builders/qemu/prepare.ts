import type { BuildContext } from '../../contracts/builder.js'
import type { StepContext } from '../../contracts/plugin.js'
import { BuildError } from '../../core/errors.js'
import { generateSshKeyPair, type SshKeyPair } from '../../toolkit/ssh-keypair/generate.js'
import { chooseAccelerator } from './machine/accelerator.js'
import { chooseDisplay } from './machine/display.js'
import { findMedium } from './disk/medium.js'
import type { QemuConfig } from './options.js'

/** What a build needs and can get in any order. */
export interface Prepared {
  /** Path or URL of the installation medium or source image. */
  readonly medium: string
  readonly accelerator: string
  readonly display: string | undefined
  readonly keyPair: SshKeyPair | undefined
}

/** Gets it all at once, as the download, the key and the probe wait for different things. */
export async function prepare(config: QemuConfig, ctx: BuildContext): Promise<Prepared> {
  await requirePrograms(config, ctx)
  const [medium, accelerator, display, keyPair] = await allSettled([
    findMedium(config, ctx),
    chooseAccelerator(config, ctx),
    chooseDisplay(config, ctx),
    newKeyPair(ctx)
  ])
  return { medium, accelerator, display, keyPair }
}

/** Before anything takes time. */
export async function requirePrograms(
  { qemu_binary }: Pick<QemuConfig, 'qemu_binary'>,
  { host }: StepContext
): Promise<void> {
  for (const program of [qemu_binary, 'qemu-img']) {
    if ((await host.processes.find(program)) !== undefined) continue
    throw new BuildError('IB_TOOL_MISSING', `${program} is not installed`, {
      hint: 'install QEMU (Debian and Ubuntu: apt-get install qemu-system-x86 qemu-utils; macOS: brew install qemu)'
    })
  }
}

async function newKeyPair({ access, host, addSecret }: BuildContext): Promise<SshKeyPair | undefined> {
  if (access.type !== 'ssh' || access.keyPair === undefined) return undefined
  const comment = access.keyPair.comment ?? `packer_${host.random.uuid()}`
  const pair = await generateSshKeyPair(access.keyPair, comment)
  addSecret(pair.privateKey)
  return pair
}

/** Like `Promise.all`, but when one fails it waits for the others, which must not go on behind a failed build. */
async function allSettled<T extends readonly unknown[]>(promises: {
  readonly [K in keyof T]: Promise<T[K]>
}): Promise<T> {
  await Promise.allSettled(promises)
  return await Promise.all(promises)
}
