import { StringDecoder } from 'node:string_decoder'
import { LineSplitter } from '../../core/line-splitter.js'

/** Cuts a stream of bytes into lines of UTF-8 text, as LineSplitter does with text. */
export class ByteLineSplitter {
  private readonly decoder = new StringDecoder('utf8')
  private readonly lines: LineSplitter

  constructor(onLine: (line: string) => void) {
    this.lines = new LineSplitter(onLine)
  }

  /** Takes the next bytes and gives the lines they complete. */
  write(chunk: Uint8Array): void {
    this.lines.write(this.decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)))
  }

  /** Gives the last line if it has no end. */
  end(): void {
    this.lines.write(this.decoder.end())
    this.lines.end()
  }
}
