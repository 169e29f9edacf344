import { dirname, relative } from 'node:path'
import type { Readable } from 'node:stream'
import type { Host } from '../../contracts/host.js'
import { BuildError, messageOf } from '../../core/errors.js'
import { withDeadline } from '../deadline.js'
import { findChecksum } from './checksum-file.js'
import type { Checksum, Digest } from './checksum.js'
import { parseSource, type Source } from './source.js'

export interface ChecksumContext {
  readonly host: Host
  readonly signal: AbortSignal
  /** What relative paths are relative to. */
  readonly directory: string
  /** For a checksum file that is fetched. */
  readonly timeoutMs: number
}

export type ResolvedChecksum =
  | { readonly kind: 'none' }
  | { readonly kind: 'digest'; readonly digest: Digest }
  /** The checksum file is there and of no use, or is certainly not there. */
  | { readonly kind: 'wrong'; readonly error: BuildError }
  /** The checksum file could not be asked for now; a later try may succeed. */
  | { readonly kind: 'unreachable'; readonly error: BuildError }

/** A checksum file has lines, not gigabytes. */
const mostBytes = 16 * 1024 * 1024

/** The checksum itself; a checksum file is read, or fetched, and searched for the first of the sources that it names. */
export async function resolveChecksum(
  checksum: Checksum,
  sources: readonly Source[],
  ctx: ChecksumContext
): Promise<ResolvedChecksum> {
  if (checksum.kind !== 'file') return checksum
  const from = parseSource(checksum.source, ctx.directory)
  if (from.kind === 'unsupported') {
    return wrong(`a checksum file cannot be fetched by ${from.scheme}: ${from.shown}`)
  }
  const loaded = from.kind === 'local' ? await readLocal(from, ctx) : await fetchRemote(from, ctx)
  if (typeof loaded !== 'string') return loaded
  const digest = sources.map(source => findIn(loaded, from, source)).find(found => found !== undefined)
  if (digest !== undefined) return { kind: 'digest', digest }
  const names = sources.flatMap(source => (source.kind === 'unsupported' ? [] : [source.name]))
  return wrong(
    `no checksum found in: ${from.shown}`,
    `it has no line for ${names.join(' or ')}; lines are \`HEX  name\` or \`SHA256 (name) = HEX\``
  )
}

function findIn(
  text: string,
  from: Exclude<Source, { kind: 'unsupported' }>,
  source: Source
): Digest | undefined {
  if (source.kind === 'unsupported') return undefined
  const { name: baseName, path } = source
  const isSameSystem = source.kind === from.kind && hostOf(source) === hostOf(from)
  const relativePath = isSameSystem ? relative(dirname(from.path), path).replaceAll('\\', '/') : undefined
  return findChecksum(text, { baseName, path, relativePath })
}

function hostOf(source: Source): string {
  return source.kind === 'remote' ? new URL(source.url).host : ''
}

async function readLocal(
  from: { readonly path: string; readonly shown: string },
  { host }: ChecksumContext
): Promise<string | ResolvedChecksum> {
  const text = await host.files.readText(from.path)
  return text ?? wrong(`the checksum file ${from.shown} does not exist`)
}

async function fetchRemote(
  from: { readonly url: string; readonly shown: string },
  { host, signal, timeoutMs }: ChecksumContext
): Promise<string | ResolvedChecksum> {
  const what = `the checksum file ${from.shown}`
  try {
    return await withDeadline({ what, timeoutMs, clock: host.clock, signal }, async within => {
      const { status, body } = await host.net.request(from.url, { signal: within })
      if (status === 200) return await textOf(body)
      body.on('error', () => undefined).destroy()
      if (status === 404 || status === 410) return wrong(`${what} does not exist (HTTP ${status})`)
      throw new Error(`HTTP ${status}`)
    })
  } catch (cause) {
    if (signal.aborted) throw cause
    const message = `${what} could not be fetched: ${messageOf(cause)}`
    return { kind: 'unreachable', error: new BuildError('IB_CHECKSUM_SOURCE', message, { cause }) }
  }
}

async function textOf(body: Readable): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of body) {
    if (!Buffer.isBuffer(chunk)) continue
    bytes += chunk.length
    if (bytes > mostBytes) throw new Error('it is too large for a checksum file')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function wrong(message: string, hint?: string): ResolvedChecksum {
  return { kind: 'wrong', error: new BuildError('IB_CHECKSUM_SOURCE', message, { hint }) }
}
