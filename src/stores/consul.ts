import { Buffer } from 'node:buffer'
import { ask, excerpt, type Reply, storeError } from './ask.js'
import { fileSetting, httpAddress, setting, switchSetting, tlsSettings } from './environment.js'
import { parseJson } from './json.js'
import type { StoreContext } from './read-store.js'

/**
 * The value of a key, by the variables of Consul's own program. Rejects with an IB_INTERPOLATION when there is none.
 * https://developer.hashicorp.com/consul/api-docs/kv
 */
export async function readConsul(key: string, ctx: StoreContext): Promise<string> {
  const address = addressOf(ctx)
  const server = `Consul at ${address.origin}`
  const path = key.replace(/^\/+/, '').split('/').map(encodeURIComponent).join('/')
  const namespace = setting(ctx, 'CONSUL_NAMESPACE')
  const query = namespace === undefined ? '' : `?ns=${encodeURIComponent(namespace)}`
  const reply = await ask(
    {
      server,
      url: `${address.href.replace(/\/$/, '')}/v1/kv/${path}${query}`,
      headers: await headersOf(ctx),
      insecureTls: switchSetting(ctx, 'CONSUL_HTTP_SSL_VERIFY') === false,
      tls: await tlsSettings(ctx, {
        ca: 'CONSUL_CACERT',
        cert: 'CONSUL_CLIENT_CERT',
        key: 'CONSUL_CLIENT_KEY',
        serverName: 'CONSUL_TLS_SERVER_NAME'
      }),
      hint:
        setting(ctx, 'CONSUL_HTTP_ADDR') === undefined
          ? 'CONSUL_HTTP_ADDR is not set, so this machine was asked'
          : 'check CONSUL_HTTP_ADDR'
    },
    ctx
  )
  const value = valueOf(reply, key, server)
  if (value === '') throw storeError(`the key "${key}" is empty in ${server}`)
  return value
}

/** `host:port`, or a URL, whose scheme counts more than CONSUL_HTTP_SSL. */
function addressOf(ctx: StoreContext): URL {
  const text = setting(ctx, 'CONSUL_HTTP_ADDR') ?? '127.0.0.1:8500'
  const scheme = switchSetting(ctx, 'CONSUL_HTTP_SSL') === true ? 'https' : 'http'
  return httpAddress({
    name: 'CONSUL_HTTP_ADDR',
    text,
    url: text.includes('://') ? text : `${scheme}://${text}`,
    hint: 'write host:port, or a URL with http or https'
  })
}

async function headersOf(ctx: StoreContext): Promise<Readonly<Record<string, string>>> {
  const fromFile = (await fileSetting(ctx, 'CONSUL_HTTP_TOKEN_FILE'))?.trim()
  const token = fromFile === undefined || fromFile === '' ? setting(ctx, 'CONSUL_HTTP_TOKEN') : fromFile
  const login = setting(ctx, 'CONSUL_HTTP_AUTH')
  const basic =
    login === undefined ? '' : Buffer.from(login.includes(':') ? login : `${login}:`).toString('base64')
  return {
    ...(token === undefined ? {} : { 'x-consul-token': token }),
    ...(login === undefined ? {} : { authorization: `Basic ${basic}` })
  }
}

function valueOf({ status, text }: Reply, key: string, server: string): string {
  if (status === 404) throw storeError(`${server} has no key "${key}"`, 'check how the key is spelt')
  if (status === 401 || status === 403) {
    const hint = 'give a token that may read it, in CONSUL_HTTP_TOKEN or CONSUL_HTTP_TOKEN_FILE'
    throw storeError(`${server} refuses to show "${key}", with status ${status}${excerpt(text)}`, hint)
  }
  if (status !== 200) throw storeError(`${server} answers "${key}" with status ${status}${excerpt(text)}`)
  const [entry] = parseEntries(text, server)
  return entry?.Value === undefined || entry.Value === null
    ? ''
    : Buffer.from(entry.Value, 'base64').toString()
}

interface Entry {
  readonly Value?: string | null
}

function parseEntries(text: string, server: string): readonly Entry[] {
  const parsed = parseJson(text)
  if (Array.isArray(parsed) && parsed.every(isEntry)) return parsed
  throw storeError(`${server} gives an answer that is none of Consul's`, 'check CONSUL_HTTP_ADDR')
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false
  return !('Value' in value) || value.Value === null || typeof value.Value === 'string'
}
