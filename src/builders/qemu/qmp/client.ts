import { createInterface } from 'node:readline'
import type { Duplex } from 'node:stream'
import type { Clock } from '../../../contracts/host.js'
import { BuildError } from '../../../core/errors.js'
import { withDeadline } from '../../../toolkit/deadline.js'
import { parseQmpLine, type QmpMessage } from './message.js'

export type QmpArguments = Readonly<Record<string, unknown>>
export type QmpEventListener = (name: string, data: unknown) => void

interface Pending {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

/** QEMU answers its own commands at once; one that takes longer than this hangs. */
const answerMs = 20_000

/** A connection to a running QEMU's control socket. */
export class QmpClient {
  readonly #pending = new Map<number, Pending>()
  readonly #greeted: Promise<void>
  #greet: () => void = () => undefined
  #hangUp: (error: Error) => void = () => undefined
  #nextId = 1
  #isOpen = true

  private constructor(
    private readonly socket: Duplex,
    private readonly clock: Clock,
    private readonly onEvent: QmpEventListener
  ) {
    this.#greeted = new Promise((resolve, reject) => {
      this.#greet = resolve
      this.#hangUp = reject
    })
    // Somebody waits for it only at the start.
    this.#greeted.catch(() => undefined)
    // readline passes the socket's errors on; 'close' follows each.
    createInterface({ input: socket, crlfDelay: Infinity })
      .on('line', line => this.#receive(parseQmpLine(line)))
      .on('error', () => undefined)
    socket.on('error', () => undefined).once('close', () => this.#lose())
  }

  /** Waits for QEMU's greeting and switches to command mode. */
  static async open(
    socket: Duplex,
    { clock, signal }: { readonly clock: Clock; readonly signal: AbortSignal },
    onEvent: QmpEventListener = () => undefined
  ): Promise<QmpClient> {
    const client = new QmpClient(socket, clock, onEvent)
    try {
      const deadline = { what: "QEMU's greeting", timeoutMs: answerMs, clock, signal }
      await withDeadline(deadline, () => client.#greeted)
      await client.execute('qmp_capabilities', {}, signal)
      return client
    } catch (error) {
      client.close()
      throw error
    }
  }

  /**
   * Runs a command and gives its result. IB_TOOL_FAILED with QEMU's reason when it refuses, IB_VM_EXITED when the
   * connection is or gets lost, IB_TIMEOUT when it does not answer.
   */
  async execute(command: string, args: QmpArguments, signal: AbortSignal): Promise<unknown> {
    const id = this.#nextId++
    const what = `QEMU to answer ${command}`
    return await withDeadline({ what, timeoutMs: answerMs, clock: this.clock, signal }, () =>
      this.#ask(id, command, args)
    ).finally(() => this.#pending.delete(id))
  }

  close(): void {
    this.socket.destroy()
  }

  #ask(id: number, command: string, args: QmpArguments): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const refuse = (error: Error): void => {
        reject(error instanceof BuildError ? withCommand(error, command) : error)
      }
      if (!this.#isOpen) {
        refuse(lost())
        return
      }
      this.#pending.set(id, { resolve, reject: refuse })
      this.socket.write(`${JSON.stringify({ execute: command, arguments: args, id })}\n`)
    })
  }

  #receive(message: QmpMessage | undefined): void {
    switch (message?.kind) {
      case 'greeting':
        this.#greet()
        return
      case 'event':
        this.onEvent(message.name, message.data)
        return
      case 'result':
        this.#pending.get(message.id)?.resolve(message.value)
        return
      case 'refusal':
        this.#pending.get(message.id)?.reject(new BuildError('IB_TOOL_FAILED', message.reason))
        return
      case undefined:
    }
  }

  #lose(): void {
    this.#isOpen = false
    this.#hangUp(lost())
    for (const { reject } of this.#pending.values()) reject(lost())
    this.#pending.clear()
  }
}

function lost(): BuildError {
  return new BuildError('IB_VM_EXITED', 'the connection to QEMU is gone')
}

function withCommand({ code, message }: BuildError, command: string): BuildError {
  return new BuildError(code, `QEMU's command ${command} failed: ${message}`)
}
