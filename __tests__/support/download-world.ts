import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { HttpReply } from '../../src/contracts/net.js'
import { parseChecksum } from '../../src/toolkit/download/checksum.js'
import { fetchFile, type FileRequest } from '../../src/toolkit/download/fetch-file.js'
import type { FetchedFile } from '../../src/toolkit/download/fetch-task.types.js'
import { createFakeHost, type FakeHost, type FakeHostOptions } from './fake-host.js'
import type { FakeRequest } from './fake-net.js'
import { createStepContext, type RecordedStepContext } from './step-context.js'

/** What the servers of these tests have. */
export const iso = Buffer.from('the content of an ISO, long enough to be cut somewhere')
export const url = 'http://mirror/pub/a.iso'

export function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

export interface FetchOptions extends Partial<Omit<FileRequest, 'checksum'>> {
  readonly checksum?: string
}
export interface DownloadWorld {
  readonly host: FakeHost
  readonly ctx: RecordedStepContext
  readonly fetch: (options?: FetchOptions) => Promise<FetchedFile>
}

/** The clock stands still but for pauses between attempts, so that no deadline falls due while streams flow. */
export function world(options: FakeHostOptions = {}): DownloadWorld {
  const host = createFakeHost(options)
  const ctx = createStepContext({ host })
  return {
    host,
    ctx,
    fetch: async ({ checksum = `sha256:${sha256(iso)}`, ...rest } = {}) => {
      const parsed = parseChecksum(checksum)
      if (parsed.kind === 'invalid') throw new Error(parsed.message)
      const request = { label: 'ISO', urls: [url], targetPath: undefined, extension: 'iso', ...rest }
      return await fetchFile({ ...request, checksum: parsed }, ctx)
    }
  }
}

/** A server that has the file, knows ranges and conditions, and gives versions. */
export function serving(
  content: Buffer,
  headers: Readonly<Record<string, string>> = {}
): (request: FakeRequest) => HttpReply {
  return ({ headers: asked }) => {
    const isKnown = headers['etag'] !== undefined && asked['if-none-match'] === headers['etag']
    if (isKnown) return { status: 304, headers }
    const start = Number(/^bytes=(\d+)-$/.exec(asked['range'] ?? '')?.[1] ?? -1)
    const isSame = asked['if-range'] === undefined || asked['if-range'] === headers['etag']
    const part = start >= 0 && isSame
    const body = part ? content.subarray(start) : content
    return {
      status: part ? 206 : 200,
      headers: {
        ...headers,
        'content-length': body.length.toString(),
        ...(part ? { 'content-range': `bytes ${start}-${content.length - 1}/${content.length}` } : {})
      },
      body: Readable.from([body])
    }
  }
}

/** The first bytes of the file, and then the line is cut. */
export function cutAfter(bytes: number, headers: Readonly<Record<string, string>> = {}): HttpReply {
  async function* body(): AsyncGenerator<Buffer> {
    yield iso.subarray(0, bytes)
    throw Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })
  }
  return {
    status: 200,
    headers: { ...headers, 'content-length': iso.length.toString() },
    body: Readable.from(body())
  }
}

/** One answer after the other; the last one for all further requests. */
export function inTurn(
  ...replies: readonly (HttpReply | ((request: FakeRequest) => HttpReply))[]
): (request: FakeRequest) => HttpReply {
  let next = 0
  return request => {
    const reply = replies[Math.min(next++, replies.length - 1)]
    if (reply === undefined) throw new Error('no reply')
    return typeof reply === 'function' ? reply(request) : reply
  }
}

export function contentOf(host: FakeHost, path: string): string | undefined {
  const node = host.files.tree.get(path)
  return node?.kind === 'file' ? node.content.toString() : undefined
}

/** What is in the cache besides records. */
export function cached(host: FakeHost): readonly string[] {
  return host.files.tree.filePaths().filter(path => path.startsWith('/cache/') && !path.endsWith('.json'))
}
