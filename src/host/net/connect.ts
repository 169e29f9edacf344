import { connect, type NetConnectOpts, type Socket } from 'node:net'
import { abortReason, onAbort } from '../abort.js'
import { systemError } from './system-error.js'

/** Connects with TCP_NODELAY set. Rejects with the system's error, or with the signal's reason when it aborts. */
export async function connectTcp(
  { host, port }: { readonly host: string; readonly port: number },
  signal: AbortSignal
): Promise<Socket> {
  return await open({ host, port, noDelay: true }, signal)
}

/** Connects to a Unix-domain socket, or a named pipe on Windows. */
export async function connectPath(path: string, signal: AbortSignal): Promise<Socket> {
  return await open({ path }, signal)
}

async function open(to: NetConnectOpts, signal: AbortSignal): Promise<Socket> {
  signal.throwIfAborted()
  const socket = connect(to)
  const connected = new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('error', error => reject(systemError(error)))
  })
  const forget = onAbort(signal, () => socket.destroy(abortReason(signal)))
  try {
    await connected
    return socket
  } finally {
    forget()
  }
}
