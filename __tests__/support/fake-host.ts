import type { Host, Keyboard } from '../../src/contracts/host.js'
import { createFakeClock, type FakeClock } from './fake-clock.js'
import { createFakeFiles, type FakeFiles } from './fake-files.js'
import { createFakeNet, type FakeNet } from './fake-net.js'
import { createFakeProcesses, type FakeProcesses } from './fake-processes.js'
import { createFakeRandom } from './fake-random.js'

export interface FakeHost extends Host {
  readonly clock: FakeClock
  readonly files: FakeFiles
  readonly net: FakeNet
  readonly processes: FakeProcesses
}

export interface FakeHostOptions {
  readonly platform?: Host['platform']
  readonly cores?: number
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Contents by absolute path. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  readonly interfaces?: Readonly<Record<string, readonly string[]>>
  readonly seed?: number
  /** ISO time at which the clock starts. */
  readonly startAt?: string
  /** Time passes only by `clock.advance`. */
  readonly manualClock?: boolean
  /** Somebody who can be asked; nobody when absent. */
  readonly keyboard?: Keyboard
}

/**
 * A world in memory: files in a map, programs and servers that are scripted (`processes.when('qemu-img', …)`,
 * `net.whenRequested(url, …)`), a clock that jumps while all sleep, random numbers that repeat. What the real host
 * promises and a test can rely on is checked for both by the contract suites in `__tests__/host`.
 */
export function createFakeHost(options: FakeHostOptions = {}): FakeHost {
  const { startAt, manualClock = false } = options
  const clock = createFakeClock({ manual: manualClock, ...(startAt === undefined ? {} : { startAt }) })
  const random = createFakeRandom(options.seed)
  return {
    platform: options.platform ?? 'linux',
    cores: options.cores ?? 2,
    env: options.env ?? {},
    files: createFakeFiles(options.files, () => clock.now().getTime()),
    net: createFakeNet(random, options.interfaces),
    processes: createFakeProcesses(clock),
    clock,
    random,
    keyboard: options.keyboard
  }
}
