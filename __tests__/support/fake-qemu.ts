import type { BuildContext, LaunchContext } from '../../src/contracts/builder.js'
import type { Communicator, Endpoint, GuestAccess } from '../../src/contracts/communicator.js'
import type { QemuConfig } from '../../src/builders/qemu/options.js'
import { builder } from '../../src/builders/qemu/index.js'
import { createFakeHost, type FakeHost } from './fake-host.js'
import { serveQmp } from './fake-qmp.js'
import { configOf } from './plugin-config.js'
import { createStepContext, type RecordedStepContext } from './step-context.js'

/** A machine's worth of fakes: QEMU, qemu-img, and a guest that can be reached. */
export interface FakeQemu {
  readonly host: FakeHost
  readonly ctx: RecordedStepContext
  readonly build: BuildContext
  /** What was done with the machine, in order: QMP commands, connecting, provisioning, guest commands. */
  readonly doings: readonly string[]
  /** Keys that went down. */
  readonly keys: readonly string[]
  readonly endpoints: readonly Endpoint[]
  readonly facts: () => Readonly<Record<string, string>>
  /** QEMU's arguments at its latest start. */
  readonly argv: () => readonly string[]
  readonly config: (block?: object) => QemuConfig
  readonly launchContext: (guestPorts: readonly number[]) => LaunchContext
  /** The guest turns itself off. */
  powerOff(): void
}

export interface FakeQemuOptions {
  readonly access?: Partial<GuestAccess>
  /** Instead of a guest that is provisioned well. */
  readonly provision?: () => Promise<void>
  readonly connect?: () => Promise<void>
  /** What QEMU says when it shall forward another port; nothing when it does. */
  readonly monitorSays?: string
}

const sshAccess: GuestAccess = {
  type: 'ssh',
  port: 22,
  host: undefined,
  username: 'root',
  password: undefined,
  keyPair: undefined
}

export function createFakeQemu({
  access = {},
  provision,
  connect,
  monitorSays = ''
}: FakeQemuOptions = {}): FakeQemu {
  const host = createFakeHost({ files: { '/iso/boot.iso': 'iso', '/work/http/ks.cfg': 'x' } })
  const ctx = createStepContext({ host, directory: '/work' })
  const doings: string[] = []
  const keys: string[] = []
  const endpoints: Endpoint[] = []
  const facts: Record<string, string>[] = []
  const powerOff = (): void => host.processes.started.at(-1)?.exit(0)
  host.processes.when('qemu-system-x86_64', { runs: true })
  host.processes.when('qemu-img', async ({ argv }) => {
    const [, command] = argv
    const path = argv.findLast(word => word.startsWith('/'))
    if (path !== undefined && command === 'create') await host.files.write(path, 'disk')
    return {
      stdout: JSON.stringify({ format: 'qcow2', 'virtual-size': 1, 'cluster-size': 1, 'image-end-offset': 1 })
    }
  })
  for (const name of ['control', 'launch']) {
    host.net.whenConnected(`/tmp/web/${name}`, socket => {
      serveQmp(socket, (command, args) => {
        if (command === 'quit') powerOff()
        if (command === 'input-send-event') keys.push(...pressed(args['events']))
        else if (command !== 'human-monitor-command' && command !== 'qmp_capabilities') doings.push(command)
        if (String(args['command-line']).startsWith('hostfwd_add')) return { return: monitorSays }
        return { return: {} }
      })
    })
  }
  const fullAccess = { ...sshAccess, ...access }
  const build: BuildContext = {
    ...ctx,
    buildScope: ctx.buildScope,
    access: fullAccess,
    connect: async endpoint => {
      doings.push('connect')
      endpoints.push(endpoint)
      await connect?.()
      return guest
    },
    provision: async (_, given) => {
      doings.push('provision')
      facts.push({ ...given })
      await provision?.()
    }
  }
  const guest: Communicator = {
    type: fullAccess.type,
    run: async command => {
      doings.push(`run ${command}`)
      powerOff()
      return { exitCode: 0, stdout: '', stderr: '', ms: 1 }
    },
    upload: unused,
    uploadTree: unused,
    download: unused,
    downloadTree: unused,
    disconnect: async () => undefined,
    [Symbol.asyncDispose]: async () => undefined
  }
  return {
    host,
    ctx,
    build,
    doings,
    keys,
    endpoints,
    powerOff,
    facts: () => facts.at(-1) ?? {},
    argv: () => host.processes.started.at(-1)?.argv ?? [],
    config: (block = {}) =>
      configOf(builder, {
        iso_url: '/iso/boot.iso',
        iso_checksum: 'none',
        headless: true,
        accelerator: 'tcg',
        shutdown_command: 'poweroff',
        ...block
      }),
    launchContext: guestPorts => ({ ...ctx, access: fullAccess, guestPorts, exposePort: () => undefined })
  }
}

async function unused(): Promise<never> {
  throw new Error('this guest transfers no files')
}

function pressed(events: unknown): readonly string[] {
  const list = events as readonly { data: { down: boolean; key: { data: string } } }[]
  return list.filter(({ data }) => data.down).map(({ data }) => data.key.data)
}
