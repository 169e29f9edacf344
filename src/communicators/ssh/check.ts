import type { CheckContext } from '../../contracts/plugin.js'
import { BuildError, toBuildError } from '../../core/errors.js'
import { readKeyFile } from './key-file.js'
import type { SshConfig } from './settings.js'
import { parseTunnel } from './route/tunnel-spec.js'

/** The rules that join several options of SSH, and those about files. */
export async function checkSsh(config: SshConfig, ctx: CheckContext): Promise<void> {
  if (config.ssh_username === undefined || config.ssh_username === '') {
    ctx.report({
      option: 'ssh_username',
      code: 'IB_OPTION_MISSING',
      message: '`ssh_username` is required',
      hint: 'or set `communicator` to `none` if nothing needs to reach the guest'
    })
  }
  checkKeyPair(config, ctx)
  checkRoute(config, ctx)
  for (const option of ['ssh_local_tunnels', 'ssh_remote_tunnels'] as const) {
    for (const [index, tunnel] of (config[option] ?? []).entries()) checkTunnel(option, index, tunnel, ctx)
  }
  for (const option of ['ssh_private_key_file', 'ssh_bastion_private_key_file'] as const) {
    const path = config[option]
    if (path !== undefined) await checkKeyFile(option, path, ctx)
  }
}

function checkKeyPair(config: SshConfig, { report }: CheckContext): void {
  const { temporary_key_pair_type: type, temporary_key_pair_bits: bits } = config
  if (type === 'ecdsa' && bits !== undefined && ![0, 256, 384, 521].includes(bits)) {
    report({
      option: 'temporary_key_pair_bits',
      message: `\`temporary_key_pair_bits\` is ${bits.toString()}, but ecdsa keys have 256, 384 or 521 bits`
    })
  }
}

function checkRoute(config: SshConfig, { report }: CheckContext): void {
  if (config.ssh_bastion_host === undefined) return
  if (config.ssh_proxy_host !== undefined) {
    report({
      option: 'ssh_proxy_host',
      message: '`ssh_bastion_host` and `ssh_proxy_host` cannot be combined',
      hint: 'remove one of them'
    })
  }
  const { ssh_bastion_password, ssh_bastion_agent_auth, ssh_bastion_private_key_file, ssh_private_key_file } =
    config
  if (ssh_bastion_password ?? ssh_bastion_private_key_file ?? ssh_private_key_file) return
  if (ssh_bastion_agent_auth) return
  report({
    option: 'ssh_bastion_host',
    code: 'IB_OPTION_MISSING',
    message: '`ssh_bastion_host` is set, but nothing to log in there with',
    hint: 'give `ssh_bastion_private_key_file`, `ssh_bastion_password` or `ssh_bastion_agent_auth`'
  })
}

function checkTunnel(option: string, index: number, tunnel: string, { report }: CheckContext): void {
  if (parseTunnel(tunnel) !== undefined) return
  report({ option, part: [index], message: `\`${option}\`: ${tunnel} has a port that does not exist` })
}

async function checkKeyFile(option: string, path: string, ctx: CheckContext): Promise<void> {
  try {
    const pem = await readKeyFile(ctx.host, path, option)
    // The library is big; templates without a key file do not need it to be checked.
    const { parsePrivateKey } = await import('./login/private-key.js')
    parsePrivateKey(pem, path)
  } catch (error) {
    const { code, message, hint } = toBuildError(error)
    const told =
      error instanceof BuildError && message.startsWith(option) ? message : `\`${option}\`: ${message}`
    ctx.report({ option, code, message: told, ...(hint !== undefined && { hint }) })
  }
}
