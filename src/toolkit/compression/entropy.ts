const samples = 16
const sampleBytes = 512

/**
 * Bits a byte. 8 KiB of random bytes measure 7.978 ± 0.004; packages, encrypted data and videos 7.95 and more. Code,
 * text and tables stay below 7.5.
 */
const incompressibleBits = 7.94

/**
 * True when samples of the block say that it is compressed or encrypted already, so that trying to compress it would
 * cost much time and win nothing.
 */
export function looksIncompressible(block: Uint8Array): boolean {
  if (block.length < samples * sampleBytes) return false
  const counts = new Uint32Array(256)
  const stride = Math.floor((block.length - sampleBytes) / (samples - 1))
  for (let sample = 0; sample < samples; sample += 1) {
    const start = sample * stride
    for (const byte of block.subarray(start, start + sampleBytes)) counts[byte] = (counts[byte] ?? 0) + 1
  }
  return entropy(counts, samples * sampleBytes) >= incompressibleBits
}

/** Shannon's measure of how much a byte says, in bits. */
function entropy(counts: Uint32Array, total: number): number {
  let bits = 0
  for (const count of counts) {
    if (count > 0) bits -= (count / total) * Math.log2(count / total)
  }
  return bits
}
