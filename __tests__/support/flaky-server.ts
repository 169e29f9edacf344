import { createServer } from 'node:http'

export interface FlakyServer {
  readonly url: string
  stop(): Promise<void>
}

/** A web server that announces more bytes than it sends, and then hangs up. */
export async function startFlakyServer(sizes: {
  readonly announcedBytes: number
  readonly sentBytes: number
}): Promise<FlakyServer> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-length': sizes.announcedBytes })
    // What has been sent shall have been read when the connection ends.
    response.write(Buffer.alloc(sizes.sentBytes), () => setTimeout(() => response.socket?.end(), 300))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop: () => new Promise(resolve => server.close(() => resolve()))
  }
}
