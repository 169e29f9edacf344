import type { ReadStore } from '../contracts/store.js'
import type { Program } from './program.js'

/** Reads secrets from stores; their code is loaded when a template asks for one. */
export function storesOf({ host, signal }: Pick<Program, 'host' | 'signal'>): ReadStore {
  return async address => {
    const { createStoreReader } = await import('../stores/read-store.js')
    return await createStoreReader({ host, signal })(address)
  }
}
