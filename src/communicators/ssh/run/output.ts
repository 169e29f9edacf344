import type { Readable } from 'node:stream'
import { LineSplitter } from '../../../core/line-splitter.js'
import { TailBuffer } from '../../../core/tail-buffer.js'

/** One stream of a command: its lines as they come, and its last bytes. */
export class Output {
  private readonly decoder = new TextDecoder()
  private readonly tail: TailBuffer
  private readonly lines: LineSplitter | undefined

  constructor(keepBytes: number, onLine: ((line: string) => void) | undefined) {
    this.tail = new TailBuffer(keepBytes)
    this.lines = onLine === undefined ? undefined : new LineSplitter(onLine)
  }

  /** Reads a stream to its end. */
  collect(stream: Readable): void {
    stream.on('data', (chunk: Buffer) => {
      this.tail.write(chunk)
      this.lines?.write(this.decoder.decode(chunk, { stream: true }))
    })
  }

  /** To be called when everything has been read: gives the last line if it has no end. */
  end(): void {
    this.lines?.write(this.decoder.decode())
    this.lines?.end()
  }

  /** The last bytes as text, not starting within a character. */
  text(): string {
    return this.tail.text()
  }
}
