import type { Host } from '../contracts/host.js'
import type { ReadStore, StoreAddress } from '../contracts/store.js'

/** What reading a store needs of the world. */
export interface StoreContext {
  readonly host: Pick<Host, 'clock' | 'env' | 'files' | 'net' | 'random'>
  readonly signal: AbortSignal
}

/** Reads Consul, Vault and AWS Secrets Manager, found by the environment variables of their own programs. */
export function createStoreReader(ctx: StoreContext): ReadStore {
  return async address => await read(address, ctx)
}

async function read(address: StoreAddress, ctx: StoreContext): Promise<string> {
  switch (address.kind) {
    case 'consul':
      return await (await import('./consul.js')).readConsul(address.key, ctx)
    case 'vault':
      return await (await import('./vault.js')).readVault(address.path, ctx)
    case 'aws':
      return await (await import('./aws/secrets-manager.js')).readSecret(address.name, ctx)
  }
}
