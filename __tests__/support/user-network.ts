import { spawn } from 'node:child_process'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { answerArp, answerSegment, flags, readSegment, type Segment } from './ethernet-guest.js'
import { freePort } from './sshd.js'

export interface UserNetwork extends AsyncDisposable {
  /** Local ports that are forwarded to the guest's ports 22 and 1. */
  readonly sshPort: number
  readonly closedPort: number
  /** When QEMU tried to reach port 22 of the guest, by the port that it came from, in milliseconds since the start. */
  readonly tries: ReadonlyMap<number, readonly number[]>
  /** Connections that the guest's server on port 22 got. */
  readonly connections: () => number
  /** From now on the guest has its address; `greeting` is what its server on port 22 says, if it has one. */
  comeUp(greeting?: string): void
}

/** QEMU's user network itself, without a machine: the guest is a network card that the test plays. */
export async function startUserNetwork(): Promise<UserNetwork> {
  const [sshPort, closedPort] = [await freePort(), await freePort()]
  const guest = new Guest()
  const server = createServer(cable => guest.plugIn(cable))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const qemu = spawn('qemu-system-x86_64', [
    ...['-machine', 'none', '-nodefaults', '-display', 'none', '-monitor', 'none'],
    ...['-netdev', `user,id=net,hostfwd=tcp:127.0.0.1:${sshPort}-:22,hostfwd=tcp:127.0.0.1:${closedPort}-:1`],
    ...['-netdev', `socket,id=cable,connect=127.0.0.1:${port}`],
    ...['-netdev', 'hubport,hubid=0,id=one,netdev=net', '-netdev', 'hubport,hubid=0,id=two,netdev=cable']
  ])
  const gone = new Promise(resolve => qemu.once('exit', resolve))
  await Promise.race([guest.pluggedIn, gone])
  return {
    sshPort,
    closedPort,
    tries: guest.tries,
    connections: () => guest.connections,
    comeUp: greeting => guest.comeUp(greeting),
    async [Symbol.asyncDispose]() {
      qemu.kill()
      await gone
      await new Promise(resolve => server.close(resolve))
    }
  }
}

class Guest {
  readonly tries = new Map<number, number[]>()
  connections = 0
  readonly pluggedIn: Promise<void>
  private readonly startedMs = performance.now()
  private isUp = false
  private greeting: string | undefined
  private cable: Socket | undefined
  private plugged: () => void = () => undefined

  constructor() {
    this.pluggedIn = new Promise(resolve => (this.plugged = resolve))
  }

  comeUp(greeting: string | undefined): void {
    this.isUp = true
    this.greeting = greeting
  }

  /** Frames come and go with their length before them. */
  plugIn(cable: Socket): void {
    this.cable = cable
    let bytes = Buffer.alloc(0)
    cable
      .on('error', () => undefined)
      .on('data', (chunk: Buffer) => {
        bytes = Buffer.concat([bytes, chunk])
        while (bytes.length >= 4 && bytes.length >= 4 + bytes.readUInt32BE(0)) {
          const end = 4 + bytes.readUInt32BE(0)
          this.receive(bytes.subarray(4, end))
          bytes = bytes.subarray(end)
        }
      })
    this.plugged()
  }

  private receive(frame: Buffer): void {
    // The address is known to QEMU from a system that ran here before, as after an installation.
    this.send(answerArp(frame))
    const segment = readSegment(frame)
    if (segment === undefined) return
    const isTry = (segment.flags & flags.syn) !== 0
    if (isTry && segment.to === 22) this.record(segment)
    if (!this.isUp) return
    if (isTry) this.accept(segment)
    else if ((segment.flags & flags.rst) === 0 && (segment.flags & flags.fin) !== 0) this.refuse(segment)
  }

  private accept(segment: Segment): void {
    if (segment.to !== 22 || this.greeting === undefined) {
      this.refuse(segment)
      return
    }
    this.connections += 1
    this.send(answerSegment(segment, { flags: flags.syn | flags.ack, sequence: 0 }))
    this.send(answerSegment(segment, { flags: flags.push | flags.ack, sequence: 1, text: this.greeting }))
  }

  private refuse(segment: Segment): void {
    this.send(answerSegment(segment, { flags: flags.rst | flags.ack, sequence: 0 }))
  }

  private record({ from }: Segment): void {
    this.tries.set(from, [...(this.tries.get(from) ?? []), performance.now() - this.startedMs])
  }

  private send(frame: Buffer | undefined): void {
    if (frame === undefined) return
    const length = Buffer.alloc(4)
    length.writeUInt32BE(frame.length)
    this.cable?.write(Buffer.concat([length, frame]))
  }
}
