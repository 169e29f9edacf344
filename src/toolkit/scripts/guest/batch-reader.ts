import type { LineHandler } from '../show-lines.js'
import { MarkedLines } from './marked-lines.js'

type Stream = 'stdout' | 'stderr'

/** How one script of a batch ended. */
export type ScriptEnd =
  | { readonly kind: 'exited'; readonly exitCode: number; readonly isRemoved: boolean }
  /** The whole command ended while the script ran: the connection was lost, or the script ended its shell. */
  | { readonly kind: 'cut' }
  /** The guest could not write the script, or the file with variables, to its place. */
  | { readonly kind: 'unwritable'; readonly reason: string }
  /** The command ended before the script's turn came. */
  | { readonly kind: 'not-started' }

/** What is known of one script so far. */
interface Track {
  hasBegun: boolean
  end: ScriptEnd | undefined
  /** Streams on which its end has been seen, so that no line can follow. */
  readonly closed: Set<Stream>
  /** Lines that nobody has followed yet. */
  readonly kept: [line: string, stream: Stream][]
  handler: LineHandler | undefined
}

/** Makes sense of what a batch prints: which line belongs to which script, and how each script ended. */
export class BatchReader {
  private readonly tracks: readonly Track[]
  private readonly streams: Readonly<Record<Stream, MarkedLines>>
  private readonly current = { stdout: 0, stderr: 0 }
  private readonly waiting = new Set<() => void>()
  private isOver = false

  constructor(nonce: string, scripts: number) {
    this.tracks = Array.from({ length: scripts + 1 }, () => ({
      hasBegun: false,
      end: undefined,
      closed: new Set<Stream>(),
      kept: [],
      handler: undefined
    }))
    const lines = (stream: Stream): MarkedLines =>
      new MarkedLines(
        nonce,
        line => this.addLine(line, stream),
        words => this.mark(words, stream)
      )
    this.streams = { stdout: lines('stdout'), stderr: lines('stderr') }
  }

  /** Takes a line of the command's output. */
  readonly take: LineHandler = (line, stream) => this.streams[stream].take(line)

  /** The command has ended; nothing more will come. */
  finish(): void {
    this.streams.stdout.end()
    this.streams.stderr.end()
    this.isOver = true
    this.wake()
  }

  /** Resolves to whether a script, counted from 1, has begun (or could not be written), as soon as that is certain. */
  async begins(script: number): Promise<boolean> {
    const track = this.track(script)
    await this.until(() => track.hasBegun)
    return track.hasBegun
  }

  /** Hands on the lines of a script, also those printed already, and resolves when it has ended. */
  async follow(script: number, handler: LineHandler): Promise<ScriptEnd> {
    const track = this.track(script)
    for (const [line, stream] of track.kept.splice(0)) handler(line, stream)
    track.handler = handler
    await this.until(() => track.closed.size === 2)
    if (track.end !== undefined) return track.end
    return track.hasBegun ? { kind: 'cut' } : { kind: 'not-started' }
  }

  /** Track 0 is for what comes before the first script: greetings of the login shell. */
  private track(script: number): Track {
    const track = this.tracks[script]
    if (track === undefined) throw new RangeError(`the batch has no script ${script}`)
    return track
  }

  private addLine(line: string, stream: Stream): void {
    const track = this.track(this.current[stream])
    if (track.handler === undefined) track.kept.push([line, stream])
    else track.handler(line, stream)
  }

  private mark([word, ...values]: readonly string[], stream: Stream): void {
    const [script = 0, exitCode = 0, removed = 0] = values.map(Number)
    if (word === 'begin') this.begin(script, stream)
    if (word === 'end') this.close(script, stream, { kind: 'exited', exitCode, isRemoved: removed === 0 })
    if (word === 'unwritable') {
      this.begin(script, stream)
      this.close(script, stream, { kind: 'unwritable', reason: values.slice(1).join(' ').trim() })
    }
    this.wake()
  }

  private begin(script: number, stream: Stream): void {
    this.current[stream] = script
    this.track(script).hasBegun = true
  }

  private close(script: number, stream: Stream, end: ScriptEnd): void {
    const track = this.track(script)
    track.end = end
    track.closed.add(stream)
  }

  private wake(): void {
    for (const resume of this.waiting) resume()
    this.waiting.clear()
  }

  private async until(isSo: () => boolean): Promise<void> {
    while (!isSo() && !this.isOver) await new Promise<void>(resolve => this.waiting.add(resolve))
  }
}
