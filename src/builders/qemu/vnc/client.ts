import type { Duplex } from 'node:stream'
import type { Clock } from '../../../contracts/host.js'
import { BuildError } from '../../../core/errors.js'
import { withDeadline } from '../../../toolkit/deadline.js'
import { ByteReader } from './byte-reader.js'
import { passwordResponse } from './password-response.js'

/** Security types of https://www.rfc-editor.org/rfc/rfc6143#section-7.1.2 */
const security = { none: 1, password: 2 } as const

/** As much of a VNC client as typing needs. */
export class VncClient {
  private constructor(private readonly socket: Duplex) {
    // Nothing that the server sends from here on matters, but it must not fill up.
    socket.resume()
  }

  /** Shakes hands. IB_BOOT_COMMAND when the server refuses or speaks something else. Owns the socket from now on. */
  static async open(
    socket: Duplex,
    options: { readonly password: string | undefined; readonly clock: Clock; readonly signal: AbortSignal }
  ): Promise<VncClient> {
    socket.on('error', () => undefined) // 'close' follows
    const { password, clock, signal } = options
    try {
      const deadline = { what: 'the VNC server to greet', timeoutMs: 20_000, clock, signal }
      const reader = new ByteReader(socket)
      await withDeadline(deadline, () => shakeHands(socket, reader, password))
      reader.release()
      return new VncClient(socket)
    } catch (error) {
      socket.destroy()
      throw error
    }
  }

  /** https://www.rfc-editor.org/rfc/rfc6143#section-7.5.4 */
  sendKey(keysym: number, isDown: boolean): void {
    const message = Buffer.alloc(8)
    message.writeUInt8(4, 0)
    message.writeUInt8(isDown ? 1 : 0, 1)
    message.writeUInt32BE(keysym, 4)
    this.socket.write(message)
  }

  close(): void {
    this.socket.destroy()
  }
}

async function shakeHands(socket: Duplex, reader: ByteReader, password: string | undefined): Promise<void> {
  const version = (await reader.take(12)).toString('latin1')
  if (!version.startsWith('RFB ')) throw failed(`it greeted with ${JSON.stringify(version)}`)
  socket.write('RFB 003.008\n')
  const count = (await reader.take(1)).readUInt8()
  if (count === 0) throw failed(await reason(reader))
  const types = await reader.take(count)
  if (types.includes(security.none)) {
    socket.write(Buffer.from([security.none]))
  } else if (types.includes(security.password) && password !== undefined) {
    socket.write(Buffer.from([security.password]))
    socket.write(passwordResponse(password, await reader.take(16)))
  } else {
    throw failed(`it wants a security type that is not supported (${[...types].join(', ')})`)
  }
  const result = (await reader.take(4)).readUInt32BE()
  if (result !== 0) throw failed(await reason(reader))
  socket.write(Buffer.from([1])) // share the display with others who watch
  const facts = await reader.take(24)
  await reader.take(facts.readUInt32BE(20)) // the name of the display
}

async function reason(reader: ByteReader): Promise<string> {
  const length = (await reader.take(4)).readUInt32BE()
  return `it said: ${(await reader.take(Math.min(length, 1000))).toString('utf8')}`
}

function failed(why: string): BuildError {
  return new BuildError('IB_BOOT_COMMAND', `the VNC server cannot be used for typing: ${why}`)
}
