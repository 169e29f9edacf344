import { ask, excerpt, type Reply, storeError } from '../ask.js'
import { setting, withoutLogin } from '../environment.js'
import { textMembersOf } from '../json.js'
import type { StoreContext } from '../read-store.js'
import { findCredentials } from './credentials.js'
import { readProfile } from './profile.js'
import { sign } from './sign.js'

/**
 * The string of a secret's current version. Rejects with an IB_INTERPOLATION when it cannot be had.
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html
 */
export async function readSecret(name: string, ctx: StoreContext): Promise<string> {
  const profile = await readProfile(ctx)
  const region = setting(ctx, 'AWS_REGION') ?? setting(ctx, 'AWS_DEFAULT_REGION') ?? profile.get('region')
  if (region === undefined) throw storeError('no AWS region is set', 'set AWS_REGION')
  const credentials = await findCredentials(profile, ctx)
  const url = endpointOf(region, ctx)
  const body = JSON.stringify({ SecretId: name, VersionStage: 'AWSCURRENT' })
  const headers = {
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': 'secretsmanager.GetSecretValue'
  }
  const scope = { region, service: 'secretsmanager', at: ctx.host.clock.now() }
  const signed = sign({ url, method: 'POST', headers, body }, credentials, scope)
  const server = `AWS Secrets Manager in ${region}`
  const reply = await ask(
    {
      server,
      url: url.href,
      method: 'POST',
      headers: signed,
      body,
      hint: 'check AWS_REGION and the network'
    },
    ctx
  )
  return secretOf(reply, name, server)
}

function endpointOf(region: string, ctx: StoreContext): URL {
  const given = setting(ctx, 'AWS_ENDPOINT_URL_SECRETS_MANAGER') ?? setting(ctx, 'AWS_ENDPOINT_URL')
  const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com'
  const text = given ?? `https://secretsmanager.${region}.${domain}/`
  if (URL.canParse(text) && /^[a-z\d-]+$/.test(region)) return new URL(text)
  throw storeError(
    given === undefined ? `the AWS region is \`${region}\`` : `the AWS endpoint is \`${withoutLogin(text)}\``,
    'a region is written as eu-central-1, an endpoint as a URL'
  )
}

const remedies: readonly (readonly [RegExp, string])[] = [
  [/ResourceNotFound/, 'check the name and the region: secrets belong to one region'],
  [
    /AccessDenied/,
    'the credentials need secretsmanager:GetSecretValue, and kms:Decrypt for a key of your own'
  ],
  [/ExpiredToken/, 'the credentials have expired: get new ones'],
  [
    /UnrecognizedClient|InvalidSignature|IncompleteSignature|InvalidClientTokenId/,
    'the credentials are wrong'
  ]
]

function secretOf({ status, text }: Reply, name: string, server: string): string {
  const answer = textMembersOf(text)
  if (status !== 200) {
    const type = (answer.get('__type') ?? '').replace(/^.*#/, '')
    const said = answer.get('message') ?? answer.get('Message') ?? ''
    const hint = remedies.find(([pattern]) => pattern.test(type))?.[1]
    const kind = type === '' ? '' : ` (${type})`
    throw storeError(`${server} answers "${name}" with status ${status}${kind}${excerpt(said)}`, hint)
  }
  const secret = answer.get('SecretString')
  if (secret !== undefined) return secret
  throw storeError(`the secret "${name}" in ${server} holds bytes, no text`, 'store it as a string')
}
