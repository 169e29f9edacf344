import { tarBlockBytes, tarHeader, type TarEntry } from './tar-header.js'

/** What is written to the connection at a time; many small writes would cost a packet each. */
const usualBytes = 256 * 1024

/** A part of a tar stream while it is put together. */
export class TarChunk {
  private buffer = Buffer.alloc(2 * usualBytes)
  private bytes = 0

  get isFull(): boolean {
    return this.bytes >= usualBytes
  }

  addHeader(entry: TarEntry): void {
    this.add(tarHeader(entry))
  }

  add(part: Uint8Array): void {
    this.space(part.byteLength).set(part)
  }

  /** Room for the next bytes, for the caller to fill before anything else is added. */
  space(count: number): Buffer {
    this.reserve(count)
    this.bytes += count
    return this.buffer.subarray(this.bytes - count, this.bytes)
  }

  /** Fills up the last block of a content of that many bytes. */
  addPadding(bytes: number): void {
    this.addZeros((tarBlockBytes - (bytes % tarBlockBytes)) % tarBlockBytes)
  }

  /** Ends the stream. */
  addEnd(): void {
    this.addZeros(2 * tarBlockBytes)
  }

  /** What has been added since the last time; the caller's from now on. */
  take(): Buffer {
    const taken = this.buffer.subarray(0, this.bytes)
    this.buffer = Buffer.alloc(2 * usualBytes)
    this.bytes = 0
    return taken
  }

  private addZeros(count: number): void {
    // The buffer is made of them.
    this.space(count)
  }

  private reserve(count: number): void {
    if (this.bytes + count <= this.buffer.length) return
    const bigger = Buffer.alloc(2 * (this.bytes + count))
    this.buffer.copy(bigger, 0, 0, this.bytes)
    this.buffer = bigger
  }
}
