import type { HttpReply } from '../../contracts/net.js'
import type { Emit } from '../../core/events.js'
import { formatBytes } from '../../core/size.js'

export interface ServedRequest {
  readonly method: string
  /** Undefined for a request that could not be understood. */
  readonly path: string | undefined
  readonly from: string
}

/** What a guest asked for: told as it happens, and remembered for the question why an installation hangs. */
export class RequestLog {
  private readonly counts = new Map<string, number>()
  /** Paths that are not there, with what was meant where that can be guessed. */
  private readonly missing = new Map<string, string | undefined>()

  constructor(private readonly emit: Emit) {}

  /** How often each path was asked for. */
  requested(): ReadonlyMap<string, number> {
    return this.counts
  }

  /** Each path with how often it was asked for and whether it is there, those that are not first. */
  describe(): readonly string[] {
    const isMissing = (path: string): number => (this.missing.has(path) ? 0 : 1)
    return [...this.counts]
      .sort(([one], [other]) => isMissing(one) - isMissing(other))
      .map(([path, count]) => {
        const remarks = [...(count === 1 ? [] : [`${count} times`]), ...this.absence(path)]
        return remarks.length === 0 ? path : `${path} (${remarks.join(', ')})`
      })
  }

  private absence(path: string): readonly string[] {
    if (!this.missing.has(path)) return []
    const suggestion = this.missing.get(path)
    return [suggestion === undefined ? '404: not there' : `404: not there; did you mean ${suggestion}?`]
  }

  /** Takes note of a request; the second time a path is asked for is only of interest when debugging. */
  note(
    { method, path = '(malformed)', from }: ServedRequest,
    reply: HttpReply,
    suggestion: string | undefined
  ): void {
    const count = (this.counts.get(path) ?? 0) + 1
    this.counts.set(path, count)
    this.tell('debug', `HTTP server: ${method} ${path} from ${from}: ${reply.status}`)
    if (reply.status === 404) this.missing.set(path, suggestion)
    else this.missing.delete(path)
    if (count > 1) return
    if (reply.status === 404) this.tellMissing(path, suggestion)
    if (reply.status === 200 && method === 'GET') this.tellWhenSent(path, reply)
  }

  private tellMissing(path: string, suggestion: string | undefined): void {
    const text = `the guest asked the HTTP server for ${path}, which is not there`
    // Without anything similar it is most often a guest that tries what it can do without.
    if (suggestion === undefined) this.tell('info', text)
    else this.tell('warning', `${text}; did you mean ${suggestion}?`)
  }

  private tellWhenSent(path: string, { body = '', headers = {} }: HttpReply): void {
    const bytes = typeof body === 'string' ? Buffer.byteLength(body) : Number(headers['content-length'])
    const tell = (): void => this.tell('info', `the guest fetched ${path} (${formatBytes(bytes)})`)
    if (typeof body === 'string') tell()
    else body.once('end', tell)
  }

  private tell(level: 'debug' | 'info' | 'warning', text: string): void {
    this.emit({ type: 'notice', level, text })
  }
}
