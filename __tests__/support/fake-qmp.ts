import { createInterface } from 'node:readline'
import { duplexPair, type Duplex } from 'node:stream'

interface Command {
  readonly execute: string
  readonly arguments: Readonly<Record<string, unknown>>
  readonly id: number
}
/** Gives a command's result, or the reason for refusing it; undefined leaves it without an answer. */
export type QmpAnswer = (
  command: string,
  args: Readonly<Record<string, unknown>>
) => { readonly return: unknown } | { readonly refuse: string } | undefined

/** QEMU's end of a control socket, played by a test. */
export interface FakeQmp {
  /** Our end of the socket. */
  readonly socket: Duplex
  readonly commands: readonly string[]
  event(name: string, data?: object): void
  sendLine(line: string): void
  hangUp(): void
}

export function createFakeQmp(answer: QmpAnswer = () => ({ return: {} }), { greets = true } = {}): FakeQmp {
  const [socket, qemu] = duplexPair()
  const commands: string[] = []
  const recorded: QmpAnswer = (command, args) => {
    commands.push(command)
    return answer(command, args)
  }
  const send = serveQmp(qemu, recorded, { greets })
  return {
    socket,
    commands,
    event: (name, data = {}) => send({ event: name, data, timestamp: {} }),
    sendLine: line => void qemu.write(`${line}\n`),
    hangUp: () => void socket.destroy()
  }
}

/** Plays QEMU on a socket that somebody has opened; gives a way to say more. */
export function serveQmp(
  socket: Duplex,
  answer: QmpAnswer,
  { greets = true } = {}
): (message: object) => void {
  const send = (message: object): void => void socket.write(`${JSON.stringify(message)}\r\n`)
  createInterface({ input: socket }).on('line', line => {
    const { execute, arguments: args, id } = JSON.parse(line) as Command
    const reply = answer(execute, args)
    if (reply === undefined) return
    send('refuse' in reply ? { error: { class: 'GenericError', desc: reply.refuse }, id } : { ...reply, id })
  })
  if (greets) send({ QMP: { version: {}, capabilities: [] } })
  return send
}
