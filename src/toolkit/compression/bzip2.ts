import { buffer } from 'node:stream/consumers'
import { exactly, type ByteSource } from './byte-source.js'
import { compressParts } from './parts.js'
import { throughProgram, type FilterOptions } from './program.js'

export interface Bzip2Options extends FilterOptions {
  /** 1 to 9: how many times 100 000 bytes are sorted at once. */
  readonly level: number
  readonly cores: number
}

/** How many of bzip2's own blocks one process gets: enough that starting it does not count. */
const blocksEach = 8

/**
 * A bzip2 file made by several processes of the program `bzip2` at once: its streams one after the other are a valid
 * file. IB_TOOL_MISSING when it is not installed.
 */
export function bzip2(source: ByteSource, options: Bzip2Options): AsyncGenerator<Uint8Array> {
  const { level, cores } = options
  const argv = ['bzip2', '--stdout', `-${level}`] as const
  return compressParts(
    exactly(source, level * 100_000 * blocksEach),
    cores,
    async part => await buffer(throughProgram(once(part), argv, options))
  )
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes)
}
