import { describe, expect, it } from '@jest/globals'
import type { StoreAddress } from '../../src/contracts/store.js'
import { createStoreReader } from '../../src/stores/read-store.js'
import { createFakeHost, type FakeHost, type FakeHostOptions } from '../support/fake-host.js'

const consul = { kind: 'consul', key: 'app/pass word' } as const
const vault = { kind: 'vault', path: 'secret/data/db' } as const
const aws = { kind: 'aws', name: 'db' } as const
const vaultEnv = { VAULT_TOKEN: 't', VAULT_ADDR: 'https://vault.test:8200' }
const awsEnv = { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'AKID', AWS_SECRET_ACCESS_KEY: 'key' }
const consulValue = { status: 200, body: '[{"Value":"dmFsdWU="}]' }

async function read(address: StoreAddress, host: FakeHost): Promise<string> {
  return await createStoreReader({ host, signal: new AbortController().signal })(address)
}

async function refusal(address: StoreAddress, host: FakeHost): Promise<string> {
  const error: unknown = await read(address, host).catch((reason: unknown) => reason)
  expect(error).toMatchObject({ code: 'IB_INTERPOLATION' })
  const { message, hint } = error as { readonly message: string; readonly hint?: string }
  return `${message} | ${hint ?? ''}`
}

function hostThatAnswers(reply: { status: number; body: string }, options: FakeHostOptions): FakeHost {
  const host = createFakeHost(options)
  host.net.whenRequested(/./, reply)
  return host
}

describe('Consul', () => {
  it.each([
    ['this machine when nothing is set', {}, 'http://127.0.0.1:8500/v1/kv/app/pass%20word'],
    ['a host and port', { CONSUL_HTTP_ADDR: 'c.test:8080' }, 'http://c.test:8080/v1/kv/app/pass%20word'],
    [
      'the same with TLS',
      { CONSUL_HTTP_ADDR: 'c.test:8501', CONSUL_HTTP_SSL: 'true' },
      'https://c.test:8501/v1/kv/app/pass%20word'
    ],
    [
      'a URL and a namespace',
      { CONSUL_HTTP_ADDR: 'https://c.test', CONSUL_NAMESPACE: 'n s' },
      'https://c.test/v1/kv/app/pass%20word?ns=n%20s'
    ]
  ])('is asked at %s', async (_, env, url) => {
    const host = hostThatAnswers(consulValue, { env })

    expect(await read(consul, host)).toBe('value')
    expect(host.net.requests.map(request => request.url)).toEqual([url])
  })

  it('gets the token of a file before that of the environment, and a login', async () => {
    const env = { CONSUL_HTTP_TOKEN: 'a', CONSUL_HTTP_TOKEN_FILE: '/token', CONSUL_HTTP_AUTH: 'me:pw' }
    const host = hostThatAnswers(consulValue, { env, files: { '/token': 'from file\n' } })

    await read(consul, host)

    expect(host.net.requests[0]?.headers).toEqual({
      'x-consul-token': 'from file',
      authorization: 'Basic bWU6cHc='
    })
  })

  it.each([
    [404, '', 'Consul at http://127.0.0.1:8500 has no key "app/pass word" | check how the key is spelt'],
    [
      403,
      'rpc error: Permission\n denied',
      'Consul at http://127.0.0.1:8500 refuses to show "app/pass word", with status 403: rpc error: Permission denied | give a token that may read it, in CONSUL_HTTP_TOKEN or CONSUL_HTTP_TOKEN_FILE'
    ],
    [
      500,
      'no leader',
      'Consul at http://127.0.0.1:8500 answers "app/pass word" with status 500: no leader | '
    ],
    [307, '', 'Consul at http://127.0.0.1:8500 answers "app/pass word" with status 307 | '],
    [
      200,
      '<html>',
      "Consul at http://127.0.0.1:8500 gives an answer that is none of Consul's | check CONSUL_HTTP_ADDR"
    ],
    [200, '[{"Value":null}]', 'the key "app/pass word" is empty in Consul at http://127.0.0.1:8500 | ']
  ])('answers %s %j: the error says so', async (status, body, said) => {
    expect(await refusal(consul, hostThatAnswers({ status, body }, {}))).toBe(said)
  })

  it.each([
    [{ CONSUL_HTTP_ADDR: 'unix:///run/consul' }, 'CONSUL_HTTP_ADDR is `unix:///run/consul`'],
    [{ CONSUL_HTTP_SSL: 'maybe' }, 'CONSUL_HTTP_SSL is `maybe` | write true or false'],
    [{ CONSUL_CACERT: '/none' }, 'the file /none, which CONSUL_CACERT names, does not exist']
  ])('has to be set up right: %j', async (env, said) => {
    expect(await refusal(consul, createFakeHost({ env }))).toContain(said)
  })

  it('is asked three times while it is busy', async () => {
    const host = createFakeHost()
    const replies = [{ status: 503, body: '' }, { status: 429, body: '' }, consulValue]
    host.net.whenRequested(/./, () => replies.shift() ?? consulValue)

    expect(await read(consul, host)).toBe('value')
    expect(host.net.requests).toHaveLength(3)
  })

  it('is given up after three tries when nobody listens', async () => {
    const host = createFakeHost()

    expect(await refusal(consul, host)).toMatch(
      /^Consul at http:\/\/127\.0\.0\.1:8500 cannot be reached: .* \| CONSUL_HTTP_ADDR is not set, so this machine was asked$/
    )
    expect(host.net.requests).toHaveLength(3)
  })

  it('is given up when it never answers', async () => {
    const host = createFakeHost()
    host.net.whenRequested(/./, () => new Promise(() => undefined))

    expect(await refusal(consul, host)).toContain(
      'cannot be reached: timed out after 10.0 s waiting for an answer'
    )
  })

  it('is not asked again after an interrupt', async () => {
    const host = createFakeHost()
    const signal = AbortSignal.abort(new Error('interrupted'))

    await expect(createStoreReader({ host, signal })(consul)).rejects.toThrow('interrupted')
    expect(host.net.requests).toEqual([])
  })
})

describe('Vault', () => {
  it('is asked with token and namespace', async () => {
    const env = { ...vaultEnv, VAULT_NAMESPACE: 'team' }
    const host = hostThatAnswers({ status: 200, body: '{"data":{"data":{"a":"b"}}}' }, { env })

    expect(await read({ kind: 'vault', path: '/secret//data/d b' }, host)).toBe('{"a":"b"}')
    expect(host.net.requests[0]).toMatchObject({
      url: 'https://vault.test:8200/v1/secret/data/d%20b',
      headers: { 'x-vault-token': 't', 'x-vault-request': 'true', 'x-vault-namespace': 'team' }
    })
  })

  it('gives the data of an unversioned store', async () => {
    const reply = { status: 200, body: '{"data":{"a":"b"}}' }

    expect(await read(vault, hostThatAnswers(reply, { env: vaultEnv }))).toBe('{"a":"b"}')
  })

  it.each([
    [
      404,
      '{"errors":[]}',
      'Vault at https://vault.test:8200 has no secret at "secret/data/db" | the path of'
    ],
    [
      403,
      '{"errors":["permission denied"]}',
      'refuses to show "secret/data/db", with status 403: permission denied'
    ],
    [400, '{"errors":["x","y"]}', 'answers "secret/data/db" with status 400: x; y | '],
    [503, '{"errors":["Vault is sealed"]}', 'status 503: Vault is sealed | Vault may be sealed'],
    [200, 'hello', "gives an answer that is none of Vault's | check VAULT_ADDR"],
    [200, '{"data":{"data":null,"metadata":{}}}', 'was deleted, or has no data']
  ])('answers %s %j: the error says so', async (status, body, said) => {
    expect(await refusal(vault, hostThatAnswers({ status, body }, { env: vaultEnv }))).toContain(said)
  })

  it('needs a token', async () => {
    expect(await refusal(vault, createFakeHost())).toBe(
      'VAULT_TOKEN is not set | set it to a token that may read the secret'
    )
  })
})

describe('AWS Secrets Manager', () => {
  const found = { status: 200, body: '{"SecretString":"s"}' }

  it('is asked in its region, with a signed request', async () => {
    const host = hostThatAnswers(found, { env: awsEnv, startAt: '2026-01-02T03:04:05Z' })

    expect(await read(aws, host)).toBe('s')
    expect(host.net.requests).toMatchObject([
      {
        url: 'https://secretsmanager.eu-central-1.amazonaws.com/',
        method: 'POST',
        body: '{"SecretId":"db","VersionStage":"AWSCURRENT"}',
        headers: {
          'x-amz-target': 'secretsmanager.GetSecretValue',
          'x-amz-date': '20260102T030405Z',
          authorization: expect.stringContaining(
            'Credential=AKID/20260102/eu-central-1/secretsmanager/aws4_request'
          )
        }
      }
    ])
  })

  it('takes keys and region of a profile', async () => {
    const files = {
      '/home/.aws/config': '[profile ci]\nregion = cn-north-1\n',
      '/home/.aws/credentials':
        '[default]\naws_access_key_id=NO\n# x\n[ci]\naws_access_key_id = YES\naws_secret_access_key=k\n'
    }
    const host = hostThatAnswers(found, { env: { HOME: '/home', AWS_PROFILE: 'ci' }, files })

    await read(aws, host)

    expect(host.net.requests[0]?.url).toBe('https://secretsmanager.cn-north-1.amazonaws.com.cn/')
    expect(host.net.requests[0]?.headers['authorization']).toContain('Credential=YES/')
  })

  it('takes the role of a container', async () => {
    const url = 'http://169.254.170.2/creds'
    const host = hostThatAnswers(found, {
      env: { AWS_REGION: 'eu-west-1', AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/creds' }
    })
    host.net.whenRequested(url, {
      status: 200,
      body: '{"AccessKeyId":"C","SecretAccessKey":"k","Token":"tok"}'
    })

    await read(aws, host)

    expect(host.net.requests[1]?.headers).toMatchObject({ 'x-amz-security-token': 'tok' })
  })

  it('takes the role of the machine', async () => {
    const host = hostThatAnswers(found, { env: { AWS_REGION: 'eu-west-1' } })
    const base = 'http://169.254.169.254/latest'
    host.net.whenRequested(`${base}/api/token`, { status: 200, body: 'T' })
    host.net.whenRequested(`${base}/meta-data/iam/security-credentials/`, { status: 200, body: 'role\n' })
    host.net.whenRequested(`${base}/meta-data/iam/security-credentials/role`, {
      status: 200,
      body: '{"AccessKeyId":"M","SecretAccessKey":"k","Token":"tok"}'
    })

    await read(aws, host)

    expect(host.net.requests[2]?.headers).toMatchObject({ 'x-aws-ec2-metadata-token': 'T' })
    expect(host.net.requests[3]?.headers['authorization']).toContain('Credential=M/')
  })

  it.each([
    [{}, 'no AWS region is set | set AWS_REGION'],
    [{ AWS_REGION: 'x/y', AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' }, 'the AWS region is `x/y`'],
    [
      { AWS_REGION: 'eu-west-1', AWS_EC2_METADATA_DISABLED: 'true' },
      'there are no AWS credentials | set AWS_ACCESS'
    ],
    [{ AWS_REGION: 'eu-west-1' }, 'there are no AWS credentials']
  ])('has to be set up right: %j', async (env, said) => {
    expect(await refusal(aws, createFakeHost({ env }))).toContain(said)
  })

  it('says which kinds of profiles it cannot use', async () => {
    const files = { '/h/.aws/config': '[default]\nregion=eu-west-1\nsso_session=x\n' }

    expect(await refusal(aws, createFakeHost({ env: { HOME: '/h' }, files }))).toContain('by `sso_session`')
  })

  it.each([
    ['ResourceNotFoundException', 'check the name and the region'],
    ['com.amazon#AccessDeniedException', 'secretsmanager:GetSecretValue'],
    ['ExpiredTokenException', 'have expired'],
    ['UnrecognizedClientException', 'credentials are wrong']
  ])('answers %s: the error says what to do', async (type, said) => {
    const body = JSON.stringify({ __type: type, message: 'Because.' })
    const host = hostThatAnswers({ status: 400, body }, { env: awsEnv })

    const text = await refusal(aws, host)

    expect(text).toContain('AWS Secrets Manager in eu-central-1 answers "db" with status 400')
    expect(text).toContain('Because. |')
    expect(text).toContain(said)
  })

  it('cannot use a secret of bytes', async () => {
    const host = hostThatAnswers({ status: 200, body: '{"SecretBinary":"AA=="}' }, { env: awsEnv })

    expect(await refusal(aws, host)).toContain('holds bytes, no text')
  })
})
