import { ask, excerpt, type Reply, storeError } from './ask.js'
import { httpAddress, setting, switchSetting, tlsSettings } from './environment.js'
import { isObject, membersOf } from './json.js'
import type { StoreContext } from './read-store.js'

/**
 * The JSON of a secret's data, by the variables of Vault's own program. Of the versioned store that is what its
 * `data` holds. Rejects with an IB_INTERPOLATION when there is none.
 * https://developer.hashicorp.com/vault/api-docs/secret/kv
 */
export async function readVault(path: string, ctx: StoreContext): Promise<string> {
  const token = setting(ctx, 'VAULT_TOKEN')
  if (token === undefined) {
    throw storeError('VAULT_TOKEN is not set', 'set it to a token that may read the secret')
  }
  const address = addressOf(ctx)
  const server = `Vault at ${address.origin}`
  const namespace = setting(ctx, 'VAULT_NAMESPACE')
  const encoded = path.split('/').filter(Boolean).map(encodeURIComponent).join('/')
  const reply = await ask(
    {
      server,
      url: `${address.href.replace(/\/$/, '')}/v1/${encoded}`,
      headers: {
        'x-vault-token': token,
        'x-vault-request': 'true',
        ...(namespace === undefined ? {} : { 'x-vault-namespace': namespace })
      },
      insecureTls: switchSetting(ctx, 'VAULT_SKIP_VERIFY') === true,
      tls: await tlsSettings(ctx, {
        ca: 'VAULT_CACERT',
        cert: 'VAULT_CLIENT_CERT',
        key: 'VAULT_CLIENT_KEY',
        serverName: 'VAULT_TLS_SERVER_NAME'
      }),
      hint:
        setting(ctx, 'VAULT_ADDR') === undefined
          ? 'VAULT_ADDR is not set, so this machine was asked'
          : 'check VAULT_ADDR'
    },
    ctx
  )
  return JSON.stringify(dataOf(reply, path, server))
}

function addressOf(ctx: StoreContext): URL {
  const name = setting(ctx, 'VAULT_AGENT_ADDR') === undefined ? 'VAULT_ADDR' : 'VAULT_AGENT_ADDR'
  const text = setting(ctx, name) ?? 'https://127.0.0.1:8200'
  return httpAddress({ name, text, url: text, hint: 'write a URL with http or https' })
}

function dataOf({ status, text }: Reply, path: string, server: string): object {
  if (status === 404) {
    const hint = 'the path of a versioned store has `data` behind its mount: secret/data/NAME'
    throw storeError(`${server} has no secret at "${path}"`, hint)
  }
  if (status === 403) {
    const hint = 'VAULT_TOKEN needs a policy that may read this path; or it has expired'
    throw storeError(`${server} refuses to show "${path}", with status 403${errorsOf(text)}`, hint)
  }
  if (status !== 200) {
    const hint = status === 503 ? 'Vault may be sealed' : undefined
    throw storeError(`${server} answers "${path}" with status ${status}${errorsOf(text)}`, hint)
  }
  const data = membersOf(text).get('data')
  if (!isObject(data))
    throw storeError(`${server} gives an answer that is none of Vault's`, 'check VAULT_ADDR')
  if (!('data' in data)) return data
  if (isObject(data.data)) return data.data
  throw storeError(`the secret at "${path}" in ${server} was deleted, or has no data`)
}

function errorsOf(text: string): string {
  const errors = membersOf(text).get('errors')
  return excerpt(Array.isArray(errors) ? errors.join('; ') : '')
}
