import type { Communicator } from '../../src/contracts/communicator.js'
import type { SmokeContext } from '../../src/contracts/extension.js'
import type { Host } from '../../src/contracts/host.js'
import type { EventBody } from '../../src/core/events.js'
import type { LateText, RenderData, RenderValue } from '../../src/core/late-text.js'

export interface GuestContextOptions {
  readonly host: Host
  readonly guest: Communicator
  readonly facts?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
  readonly directory?: string
  /** Where the options stand. */
  readonly lines?: Readonly<Record<string, number>>
  /** Local addresses by guest port. */
  readonly addresses?: Readonly<Record<number, { readonly host: string; readonly port: number }>>
}
export interface RecordedContext extends SmokeContext {
  readonly events: readonly EventBody[]
  /** Lines of output, `!` before those of stderr. */
  readonly output: () => readonly string[]
  /** Titles of the steps, `✗` before those that failed. */
  readonly steps: () => readonly string[]
  readonly notices: () => readonly string[]
}

/** What a provisioner or smoke test gets, with all it emits on record. `render` only fills in `{{.Name}}`. */
export function createGuestContext(options: GuestContextOptions): RecordedContext {
  const { host, guest, facts = {}, directory = '/work', lines = {}, addresses = {} } = options
  const events: EventBody[] = []
  const emit = (event: EventBody): void => void events.push(event)
  const unused = async (): Promise<never> => {
    throw new Error('this test has no scope')
  }
  return {
    host,
    guest,
    facts,
    emit,
    signal: options.signal ?? new AbortController().signal,
    scope: { acquire: unused, defer: () => undefined, release: unused, keep: unused },
    build: {
      name: 'web',
      type: 'null',
      runId: 'run-1',
      force: false,
      directory,
      workDirectory: directory,
      evidenceDirectory: directory,
      cacheDirectory: directory
    },
    render,
    addSecret: () => undefined,
    redact: text => text,
    claimOutput: () => undefined,
    async step(title, body) {
      const startedAt = host.clock.monotonic()
      emit({ type: 'step.started', title })
      const finish = (ok: boolean): void =>
        emit({ type: 'step.finished', title, ms: host.clock.monotonic() - startedAt, ok })
      try {
        const value = await body()
        finish(true)
        return value
      } catch (error) {
        finish(false)
        throw error
      }
    },
    placeOf: (option, [item] = []) => {
      const line = lines[option]
      return line === undefined
        ? undefined
        : { file: 'template.json', line, column: typeof item === 'number' ? item + 1 : 1 }
    },
    addressOf: port => addresses[port] ?? { host: '127.0.0.1', port },
    events,
    output: () =>
      events.flatMap(event =>
        event.type === 'output' ? [`${event.stream === 'stderr' ? '!' : ''}${event.text}`] : []
      ),
    steps: () =>
      events.flatMap(event =>
        event.type === 'step.finished' ? [`${event.ok ? '' : '✗ '}${event.title}`] : []
      ),
    notices: () => events.flatMap(event => (event.type === 'notice' ? [event.text] : []))
  }
}

function render({ template }: LateText, data: RenderData): string {
  return template.replaceAll(/\{\{\s*\.(\w+)\s*\}\}/g, (_, name: string) => asText(data[name]))
}

function asText(value: RenderValue | undefined): string {
  return typeof value === 'object' || value === undefined ? '<no value>' : value.toString()
}
