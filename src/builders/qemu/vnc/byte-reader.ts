import type { Duplex } from 'node:stream'
import { BuildError } from '../../../core/errors.js'

/** Takes exact amounts of bytes off a socket, one call after another. */
export class ByteReader {
  #bytes = Buffer.alloc(0)
  #isOpen = true
  #wake: () => void = () => undefined

  readonly #receive = (chunk: Buffer): void => {
    this.#bytes = Buffer.concat([this.#bytes, chunk])
    this.#wake()
  }

  constructor(private readonly socket: Duplex) {
    socket.on('data', this.#receive)
    socket.once('close', () => {
      this.#isOpen = false
      this.#wake()
    })
  }

  /** Lets go of the socket; what it has read and nobody took is dropped. */
  release(): void {
    this.socket.off('data', this.#receive)
  }

  /** The next bytes, as soon as there are as many. IB_BOOT_COMMAND when the server hangs up before. */
  async take(count: number): Promise<Buffer> {
    while (this.#bytes.length < count) {
      if (!this.#isOpen) throw new BuildError('IB_BOOT_COMMAND', 'the VNC server hung up')
      await new Promise<void>(resolve => (this.#wake = resolve))
    }
    const taken = this.#bytes.subarray(0, count)
    this.#bytes = this.#bytes.subarray(count)
    return taken
  }
}
