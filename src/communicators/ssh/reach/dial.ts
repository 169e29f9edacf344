import type { Duplex } from 'node:stream'

/** Opens one connection to a fixed place. */
export type Dial = (signal: AbortSignal) => Promise<Duplex>
