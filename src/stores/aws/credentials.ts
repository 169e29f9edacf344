import { ask, storeError } from '../ask.js'
import { readNamed, setting } from '../environment.js'
import { textMembersOf } from '../json.js'
import type { StoreContext } from '../read-store.js'
import type { Profile } from './profile.js'
import type { Credentials } from './sign.js'

/**
 * Credentials in the order of AWS's own programs: the environment, the profile's keys, a container's role, the
 * machine's role. Rejects with an IB_INTERPOLATION when there are none.
 */
export async function findCredentials(profile: Profile, ctx: StoreContext): Promise<Credentials> {
  const found =
    fromEnvironment(ctx) ?? fromProfile(profile) ?? (await fromContainer(ctx)) ?? (await fromMachine(ctx))
  if (found !== undefined) return found
  throw storeError(
    'there are no AWS credentials',
    'set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY (in a workflow: aws-actions/configure-aws-credentials does), or AWS_PROFILE'
  )
}

function fromEnvironment(ctx: StoreContext): Credentials | undefined {
  const accessKeyId = setting(ctx, 'AWS_ACCESS_KEY_ID')
  const secretAccessKey = setting(ctx, 'AWS_SECRET_ACCESS_KEY')
  if (accessKeyId === undefined || secretAccessKey === undefined) return undefined
  return { accessKeyId, secretAccessKey, sessionToken: setting(ctx, 'AWS_SESSION_TOKEN') }
}

function fromProfile(profile: Profile): Credentials | undefined {
  const accessKeyId = profile.get('aws_access_key_id')
  const secretAccessKey = profile.get('aws_secret_access_key')
  if (accessKeyId !== undefined && secretAccessKey !== undefined) {
    return { accessKeyId, secretAccessKey, sessionToken: profile.get('aws_session_token') }
  }
  const other = ['role_arn', 'credential_process', 'sso_session', 'sso_start_url'].find(key =>
    profile.has(key)
  )
  if (other === undefined) return undefined
  throw storeError(
    `the AWS profile gets its credentials by \`${other}\`, which is not supported`,
    'get keys with `aws configure export-credentials --format env` and set them in the environment'
  )
}

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html */
async function fromContainer(ctx: StoreContext): Promise<Credentials | undefined> {
  const relative = setting(ctx, 'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI')
  const url =
    relative === undefined
      ? setting(ctx, 'AWS_CONTAINER_CREDENTIALS_FULL_URI')
      : `http://169.254.170.2${relative}`
  if (url === undefined) return undefined
  const file = setting(ctx, 'AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE')
  const token =
    file === undefined
      ? setting(ctx, 'AWS_CONTAINER_AUTHORIZATION_TOKEN')
      : (await readNamed(ctx, file, 'AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE')).trim()
  const server = 'the credentials of the container'
  const headers: Readonly<Record<string, string>> = token === undefined ? {} : { authorization: token }
  const { status, text } = await ask(
    { server, url, headers, hint: 'check AWS_CONTAINER_CREDENTIALS_RELATIVE_URI or …_FULL_URI' },
    ctx
  )
  if (status !== 200) throw storeError(`${server} cannot be had: status ${status}`)
  return readKeys(text)
}

/** https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-metadata-security-credentials.html */
async function fromMachine(ctx: StoreContext): Promise<Credentials | undefined> {
  if (/^true$/i.test(setting(ctx, 'AWS_EC2_METADATA_DISABLED') ?? '')) return undefined
  const base = setting(ctx, 'AWS_EC2_METADATA_SERVICE_ENDPOINT') ?? 'http://169.254.169.254'
  const latest = `${base.replace(/\/$/, '')}/latest`
  const common = { server: 'the metadata service of the machine', hint: '', timeoutMs: 1000, attempts: 1 }
  try {
    const token = await ask(
      {
        ...common,
        url: `${latest}/api/token`,
        method: 'PUT',
        headers: { 'x-aws-ec2-metadata-token-ttl-seconds': '300' }
      },
      ctx
    )
    if (token.status !== 200) return undefined
    const headers = { 'x-aws-ec2-metadata-token': token.text }
    const roles = `${latest}/meta-data/iam/security-credentials/`
    const role = await ask({ ...common, url: roles, headers }, ctx)
    const [name = ''] = role.text.trim().split('\n')
    if (role.status !== 200 || name === '') return undefined
    const keys = await ask({ ...common, url: `${roles}${name}`, headers }, ctx)
    return keys.status === 200 ? readKeys(keys.text) : undefined
  } catch (error) {
    ctx.signal.throwIfAborted()
    // Nobody answers where no such service is, which is nearly everywhere.
    if (error instanceof Error) return undefined
    throw error
  }
}

function readKeys(text: string): Credentials {
  const keys = textMembersOf(text)
  const accessKeyId = keys.get('AccessKeyId')
  const secretAccessKey = keys.get('SecretAccessKey')
  if (accessKeyId === undefined || secretAccessKey === undefined)
    throw storeError('the role of this machine or container gives no keys')
  return { accessKeyId, secretAccessKey, sessionToken: keys.get('Token') }
}
