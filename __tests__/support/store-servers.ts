import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { text } from 'node:stream/consumers'

/** A stand-in on loopback that speaks the protocols of Consul, Vault and AWS Secrets Manager. */
export interface StoreServer {
  readonly address: string
  /** `GET /v1/kv/a`, in the order in which they came. */
  readonly requests: string[]
  close(): Promise<void>
}

export const tokens = { consul: 'consul-token', vault: 'vault-token' }
export const awsKeys = { id: 'AKIDEXAMPLE', secret: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' }

/** At `app/password` in Consul, and the `password` of `secret/data/db` in Vault. */
export const storeSecrets = ['from "consul"', "v2 p'w"]

const consul: Readonly<Record<string, string>> = {
  'app/password': storeSecrets[0] ?? '',
  'a b/ü': 'odd',
  empty: ''
}
const vault: Readonly<Record<string, object>> = {
  'secret/data/db': { data: { password: storeSecrets[1], port: 5432 }, metadata: { version: 3 } },
  'kv/db': { password: 'v1 pw' }
}
const aws: Readonly<Record<string, string>> = {
  plain: 'just text',
  one: '{"only":"single"}',
  many: '{"user":"me","port":5432.9,"list":[1]}'
}

interface Answer {
  readonly status: number
  readonly body?: unknown
}

export async function startStoreServer(): Promise<StoreServer> {
  const requests: string[] = []
  const server = createServer((request, response) => {
    requests.push(`${request.method ?? ''} ${request.url ?? ''}`)
    void answer(request).then(({ status, body }) => {
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body))
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return { address: `127.0.0.1:${portOf(server)}`, requests, close: () => close(server) }
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

function close(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

async function answer(request: IncomingMessage): Promise<Answer> {
  const url = new URL(request.url ?? '', 'http://localhost')
  const path = decodeURIComponent(url.pathname)
  if (request.headers['x-amz-target'] !== undefined) return await answerAws(request)
  if (path.startsWith('/v1/kv/') && request.headers['x-vault-request'] === undefined)
    return answerConsul(request, path.slice(7))
  return answerVault(request, path.slice(4))
}

function answerConsul({ headers }: IncomingMessage, key: string): Answer {
  if (headers['x-consul-token'] !== tokens.consul) return { status: 403, body: 'Permission denied' }
  const value = consul[key]
  if (value === undefined) return { status: 404 }
  const Value = value === '' ? null : Buffer.from(value).toString('base64')
  return { status: 200, body: [{ LockIndex: 0, Key: key, Flags: 0, Value, CreateIndex: 7, ModifyIndex: 7 }] }
}

function answerVault({ headers }: IncomingMessage, path: string): Answer {
  if (headers['x-vault-token'] !== tokens.vault)
    return { status: 403, body: { errors: ['permission denied'] } }
  const data = vault[path]
  if (data === undefined) return { status: 404, body: { errors: [] } }
  return { status: 200, body: { request_id: '1', lease_id: '', lease_duration: 0, renewable: false, data } }
}

async function answerAws(request: IncomingMessage): Promise<Answer> {
  const body = await text(request)
  if (!isSignedRight(request, body))
    return {
      status: 400,
      body: { __type: 'InvalidSignatureException', message: 'The signature does not match' }
    }
  const { SecretId } = JSON.parse(body) as { readonly SecretId: string }
  const SecretString = aws[SecretId]
  if (SecretString === undefined) {
    const message = "Secrets Manager can't find the specified secret."
    return { status: 400, body: { __type: 'ResourceNotFoundException', Message: message } }
  }
  return {
    status: 200,
    body: { ARN: 'arn:aws:x', Name: SecretId, SecretString, VersionStages: ['AWSCURRENT'] }
  }
}

/** Signature Version 4, computed the long way from what came over the wire. */
function isSignedRight({ headers, url, method }: IncomingMessage, body: string): boolean {
  const [, id, day, region, names = '', signature] =
    /^AWS4-HMAC-SHA256 Credential=(\w+)\/(\d{8})\/([\w-]+)\/secretsmanager\/aws4_request, SignedHeaders=([\w;-]+), Signature=([\da-f]{64})$/.exec(
      headers.authorization ?? ''
    ) ?? []
  if (id !== awsKeys.id || day === undefined || region === undefined) return false
  const lines = names.split(';').map(name => `${name}:${String(headers[name])}\n`)
  const hash = (value: string): string => createHash('sha256').update(value).digest('hex')
  const canonical = `${method ?? ''}\n${url ?? ''}\n\n${lines.join('')}\n${names}\n${hash(body)}`
  const time = String(headers['x-amz-date'])
  const toSign = `AWS4-HMAC-SHA256\n${time}\n${day}/${region}/secretsmanager/aws4_request\n${hash(canonical)}`
  const step = (key: string | Buffer, value: string): Buffer =>
    createHmac('sha256', key).update(value).digest()
  const key = step(step(step(step(`AWS4${awsKeys.secret}`, day), region), 'secretsmanager'), 'aws4_request')
  return step(key, toSign).toString('hex') === signature && time.startsWith(day)
}
