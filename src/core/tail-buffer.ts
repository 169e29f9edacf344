/** Keeps the last bytes of a stream, and never more than those and one chunk. */
export class TailBuffer {
  private readonly chunks: Buffer[] = []
  private bytes = 0
  /** Bytes have been dropped before those that are kept. */
  private isCut = false

  constructor(private readonly keepBytes: number) {}

  write(chunk: Buffer): void {
    this.chunks.push(chunk)
    this.bytes += chunk.length
    for (
      let [first] = this.chunks;
      first && this.bytes - first.length >= this.keepBytes;
      [first] = this.chunks
    ) {
      this.isCut = true
      this.bytes -= first.length
      this.chunks.shift()
    }
  }

  /** What is kept as UTF-8 text, not starting within a character. */
  text(): string {
    const all = Buffer.concat(this.chunks)
    if (!this.isCut && all.length <= this.keepBytes) return all.toString('utf8')
    let start = Math.max(0, all.length - this.keepBytes)
    while (start < all.length && ((all[start] ?? 0) & 0xc0) === 0x80) start += 1
    return all.toString('utf8', start)
  }
}
