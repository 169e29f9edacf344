import { describe, expect, it } from '@jest/globals'
import type { StoreAddress } from '../../src/contracts/store.js'
import { createStoreReader } from '../../src/stores/read-store.js'
import { createFakeHost } from '../support/fake-host.js'

const tries = 'where there is no such server'
const { signal } = new AbortController()

async function refusal(asked: StoreAddress, env: Readonly<Record<string, string>>): Promise<string> {
  const read = createStoreReader({ host: createFakeHost({ env }), signal })(asked)
  return await read.then(
    () => 'none',
    (error: unknown) => String(error)
  )
}

describe('the address of a store', () => {
  it.each([
    ['tcp://me:PASSW0RD@store.test:1', 'tcp://store.test:1'],
    ['https://me:PASS/W0RD@store.test:x', 'https://store.test:x'],
    ['https:me:P@SSW0RD@store.test:x', 'store.test:x'],
    ['me:PASSW0RD@store test', 'store test'],
    ['https://me:PASSW0RD@store.test', tries]
  ])('is told without the password that stands in it: %s', async (address, shown) => {
    const aws = { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' }

    const said = [
      await refusal({ kind: 'consul', key: 'k' }, { CONSUL_HTTP_ADDR: address }),
      await refusal({ kind: 'vault', path: 'p' }, { VAULT_TOKEN: 't', VAULT_ADDR: address }),
      await refusal({ kind: 'aws', name: 'n' }, { ...aws, AWS_ENDPOINT_URL: address })
    ]

    expect(said.filter(text => text.includes('W0RD') || text === 'none')).toEqual([])
    expect(said[0]).toContain(shown === tries ? 'Consul at https://store.test cannot' : `\`${shown}\``)
  })
})
