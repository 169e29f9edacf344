const zeros = Buffer.alloc(1024 * 1024)

/** True when every byte is zero, as in the unused parts of a disk image. */
export function isZero(block: Uint8Array): boolean {
  for (let start = 0; start < block.length; start += zeros.length) {
    const part = block.subarray(start, start + zeros.length)
    if (Buffer.compare(part, zeros.subarray(0, part.length)) !== 0) return false
  }
  return true
}

/** `compress` for blocks of zeros, which it is asked for only once for each size. */
export class ZeroBlocks<R> {
  private readonly results = new Map<number, Promise<R>>()

  constructor(private readonly compress: (zeros: Uint8Array) => Promise<R>) {}

  /** What to put for the block, or undefined when it is not all zeros. */
  find(block: Uint8Array): Promise<R> | undefined {
    if (!isZero(block)) return undefined
    const result = this.results.get(block.length) ?? this.compress(block)
    this.results.set(block.length, result)
    return result
  }
}
