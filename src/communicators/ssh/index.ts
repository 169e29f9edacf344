import { communicatorOptions } from '../../communicators/shared/options.js'
import { defineCommunicator, type GuestAccess } from '../../contracts/communicator.js'
import { checkSsh } from './check.js'
import type { SshConfig } from './settings.js'

/** Reaches guests by SSH. */
export const communicator = defineCommunicator({
  type: 'ssh',
  summary: 'Reaches the guest by SSH: Linux, other Unix systems, and Windows with an OpenSSH server.',
  example: {
    communicator: 'ssh',
    ssh_username: 'root',
    ssh_private_key_file: '~/.ssh/id_ed25519',
    ssh_timeout: '20m'
  },
  options: communicatorOptions,
  check: checkSsh,
  access: config => ({
    type: 'ssh',
    port: config.ssh_port,
    host: config.ssh_host,
    username: config.ssh_username,
    password: config.ssh_password,
    privateKeyFile: config.ssh_private_key_file,
    usesAgent: config.ssh_agent_auth,
    keyPair: keyPair(config)
  }),
  async connect(config, endpoint, ctx) {
    // The SSH library takes 25 ms to load, which only builds that connect shall pay.
    const { connectSsh } = await import('./session.js')
    return await connectSsh(config, endpoint, ctx)
  }
})

/** A throw-away key pair when the template gives nothing else to log in with, as Packer makes one. */
function keyPair(config: SshConfig): GuestAccess['keyPair'] {
  if (
    config.ssh_password !== undefined ||
    config.ssh_private_key_file !== undefined ||
    config.ssh_agent_auth
  ) {
    return undefined
  }
  return {
    type: config.temporary_key_pair_type,
    bits: config.temporary_key_pair_bits === 0 ? undefined : config.temporary_key_pair_bits,
    comment: config.temporary_key_pair_name
  }
}
