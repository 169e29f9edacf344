import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { StoreAddress } from '../../src/contracts/store.js'
import { createStoreReader } from '../../src/stores/read-store.js'
import { hasPacker } from '../support/packer.js'
import { realHost, temporaryDirectory } from '../support/real-host.js'
import { awsKeys, startStoreServer, type StoreServer, tokens } from '../support/store-servers.js'

const directory = temporaryDirectory()
let server: StoreServer
beforeAll(async () => {
  server = await startStoreServer()
})
afterAll(() => server.close())

function environment(): Readonly<Record<string, string>> {
  return {
    CONSUL_HTTP_ADDR: server.address,
    CONSUL_HTTP_TOKEN: tokens.consul,
    VAULT_ADDR: `http://${server.address}`,
    VAULT_TOKEN: tokens.vault,
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: awsKeys.id,
    AWS_SECRET_ACCESS_KEY: awsKeys.secret,
    AWS_ENDPOINT_URL: `http://${server.address}`,
    HOME: directory
  }
}

async function read(address: StoreAddress, env = environment()): Promise<string> {
  const host = { ...realHost(directory), env }
  return await createStoreReader({ host, signal: new AbortController().signal })(address)
}

describe('stores over the wire', () => {
  it.each<[StoreAddress, string]>([
    [{ kind: 'consul', key: 'app/password' }, 'from "consul"'],
    [{ kind: 'consul', key: '/a b/ü' }, 'odd'],
    [{ kind: 'vault', path: 'secret/data/db' }, `{"password":"v2 p'w","port":5432}`],
    [{ kind: 'vault', path: 'kv/db' }, '{"password":"v1 pw"}'],
    [{ kind: 'aws', name: 'plain' }, 'just text']
  ])('give what lies at %j', async (address, value) => {
    expect(await read(address)).toBe(value)
  })

  it.each<[StoreAddress, string]>([
    [{ kind: 'consul', key: 'none' }, 'has no key "none"'],
    [{ kind: 'consul', key: 'empty' }, 'is empty'],
    [{ kind: 'vault', path: 'none' }, 'has no secret at "none"'],
    [{ kind: 'aws', name: 'none' }, '(ResourceNotFoundException)']
  ])('say what they miss at %j', async (address, said) => {
    await expect(read(address)).rejects.toThrow(said)
  })

  it.each<[StoreAddress, Readonly<Record<string, string>>, string]>([
    [{ kind: 'consul', key: 'app/password' }, { CONSUL_HTTP_TOKEN: 'x' }, '403: Permission denied'],
    [{ kind: 'vault', path: 'kv/db' }, { VAULT_TOKEN: 'x' }, '403: permission denied'],
    [{ kind: 'aws', name: 'plain' }, { AWS_SECRET_ACCESS_KEY: 'x' }, 'InvalidSignature']
  ])('refuse %j to %j', async (address, changes, said) => {
    await expect(read(address, { ...environment(), ...changes })).rejects.toThrow(said)
  })
})

const withPacker = hasPacker ? describe : describe.skip

withPacker('stores for packer 1.6.6', () => {
  /** The values of variables, by what packer's console shows of them. */
  async function packerConsole(defaults: readonly string[]): Promise<string> {
    const variables = Object.fromEntries(defaults.map((text, index) => [`v${index}`, text]))
    await writeFile(
      join(directory, 't.json'),
      JSON.stringify({ variables, builders: [{ type: 'null', communicator: 'none' }] })
    )
    const env = { ...environment(), PATH: process.env['PATH'], CHECKPOINT_DISABLE: '1' }
    const line = defaults.map((_, index) => `{{user \`v${index}\`}}`).join('|')
    return await new Promise(resolve => {
      const child = execFile(
        '/usr/bin/packer',
        ['console', 't.json'],
        { cwd: directory, env, timeout: 20_000, killSignal: 'SIGKILL' },
        (_, stdout, stderr) => resolve((stdout + stderr).trim())
      )
      child.stdin?.end(`${line}\n`)
    })
  }

  // Unversioned secrets, which 1.6.6 gives as an empty text, are read by later versions only.
  it('hold the same values, asked for in the same way', async () => {
    server.requests.length = 0
    const theirs = await packerConsole([
      '{{consul_key `app/password`}}',
      '{{consul_key `a b/ü`}}',
      '{{vault `secret/data/db` `password`}}'
    ])
    const asked = [...new Set(server.requests)].sort()
    server.requests.length = 0
    const ours = [
      await read({ kind: 'consul', key: 'app/password' }),
      await read({ kind: 'consul', key: 'a b/ü' }),
      await read({ kind: 'vault', path: 'secret/data/db' })
    ]

    expect(theirs).toBe(`from "consul"|odd|v2 p'w`)
    expect(ours.slice(0, 2)).toEqual(['from "consul"', 'odd'])
    expect([...server.requests].sort()).toEqual(asked)
  })
})
