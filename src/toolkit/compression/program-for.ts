import type { Algorithm } from './format.js'

/** The program that the algorithm needs, if it needs one. Loads no compressor but for the one that Node may lack. */
export async function programFor(algorithm: Algorithm): Promise<string | undefined> {
  if (algorithm === 'gzip' || algorithm === 'bgzf') return undefined
  if (algorithm !== 'zstd') return algorithm
  const { builtInZstd } = await import('./zstd.js')
  return builtInZstd() === undefined ? 'zstd' : undefined
}
