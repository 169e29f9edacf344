import { opt } from '../../core/options.js'
import { cipherNames, keyExchangeNames } from './login/algorithms.js'
import { tunnelPattern } from './route/tunnel-spec.js'

const later = 'it comes with a later version'

const login = {
  ssh_host: opt.string({
    emptyIsDefault: true,
    description: 'Address of the guest; the one that the builder finds when absent.'
  }),
  ssh_port: opt.integer({
    default: 22,
    minimum: 1,
    emptyIsDefault: true,
    maximum: 65_535,
    description: 'Port in the guest on which its SSH server listens.'
  }),
  ssh_username: opt.string({ emptyIsDefault: true, description: 'User to log in as. Required with SSH.' }),
  ssh_password: opt.string({
    emptyIsDefault: true,
    sensitive: true,
    description: 'Password, for password and keyboard-interactive login.'
  }),
  ssh_private_key_file: opt.string({
    emptyIsDefault: true,
    description: 'File with an unencrypted private key; a leading `~` is the home directory.'
  }),
  ssh_certificate_file: opt.string({
    description: 'Signed certificate for the private key.',
    unsupported: later
  }),
  ssh_agent_auth: opt.boolean({
    default: false,
    description: 'Logs in with the keys of the SSH agent behind SSH_AUTH_SOCK.'
  }),
  ssh_disable_agent_forwarding: opt.boolean({
    default: false,
    description: 'Keeps commands in the guest from using the SSH agent, which is forwarded otherwise.'
  })
}

const keyPair = {
  ssh_keypair_name: opt.string({
    description: 'Name of a key pair in the cloud.',
    unsupported: 'it comes with the first cloud builder'
  }),
  temporary_key_pair_name: opt.string({
    emptyIsDefault: true,
    description: 'Comment of the throw-away public key; a generated one when absent.'
  }),
  temporary_key_pair_type: opt.choice(['rsa', 'ecdsa', 'ed25519', 'dsa'], {
    default: 'rsa',
    description: 'Type of the throw-away key pair that is made when no credential is given.'
  }),
  temporary_key_pair_bits: opt.integer({
    minimum: 0,
    description: 'Its size: 4096 for rsa, 521 for ecdsa (or 256, 384), 1024 for dsa; ed25519 has none.'
  }),
  ssh_clear_authorized_keys: opt.boolean({
    default: false,
    description: 'Removes the throw-away public key from the guest after provisioning.'
  }),
  ssh_public_key: opt.string({
    description: 'Set by Packer itself.',
    unsupported: 'use `ssh_private_key_file`'
  }),
  ssh_private_key: opt.string({
    sensitive: true,
    description: 'Set by Packer itself.',
    unsupported: 'use `ssh_private_key_file`'
  })
}

const session = {
  ssh_timeout: opt.duration({
    description: 'Time in which the guest must let us in. 5m if `ssh_handshake_attempts` is absent as well.'
  }),
  ssh_wait_timeout: opt.duration({
    description: 'Former name of `ssh_timeout`, which it overrides.',
    deprecated: 'use `ssh_timeout`'
  }),
  ssh_handshake_attempts: opt.integer({
    minimum: 0,
    description:
      'Refused logins after which to give up. 10 if `ssh_timeout` is absent as well, else without limit.'
  }),
  ssh_pty: opt.boolean({
    default: false,
    description: 'Runs commands on a pseudo terminal (xterm, 40 lines of 80 columns, no echo).'
  }),
  ssh_keep_alive_interval: opt.duration({
    default: '5s',
    description: 'How often to ask whether the guest is still there; negative: never.'
  }),
  ssh_read_write_timeout: opt.duration({
    default: '0s',
    description: 'Silence after which the connection counts as lost; 0: however long.'
  }),
  ssh_ciphers: opt.strings({ choices: cipherNames, description: 'Ciphers to offer, best first.' }),
  ssh_key_exchange_algorithms: opt.strings({
    choices: keyExchangeNames,
    description: 'Key exchanges to offer, best first.'
  }),
  ssh_file_transfer_method: opt.choice(['scp', 'sftp'], {
    default: 'scp',
    description:
      'How files travel. scp: through shell commands (one tar stream for a directory), or SFTP where the guest lacks them; sftp: through SFTP only.'
  })
}

const bastion = {
  ssh_bastion_host: opt.string({
    emptyIsDefault: true,
    description: 'Jump host through which the guest is reached.'
  }),
  ssh_bastion_port: opt.integer({
    default: 22,
    minimum: 1,
    emptyIsDefault: true,
    maximum: 65_535,
    description: 'Port of the jump host.'
  }),
  ssh_bastion_username: opt.string({
    emptyIsDefault: true,
    description: 'User on the jump host; `ssh_username` when absent.'
  }),
  ssh_bastion_password: opt.string({
    emptyIsDefault: true,
    sensitive: true,
    description: 'Password on the jump host.'
  }),
  ssh_bastion_agent_auth: opt.boolean({
    default: false,
    description: 'Logs in to the jump host with the keys of the SSH agent.'
  }),
  ssh_bastion_interactive: opt.boolean({
    description: 'Asks for the password of the jump host.',
    unsupported: 'a build runs without somebody to ask; use `ssh_bastion_password` with a variable'
  }),
  ssh_bastion_private_key_file: opt.string({
    emptyIsDefault: true,
    description: 'Private key for the jump host; `ssh_private_key_file` when absent.'
  }),
  ssh_bastion_certificate_file: opt.string({
    description: 'Signed certificate for the private key of the jump host.',
    unsupported: later
  })
}

const network = {
  ssh_proxy_host: opt.string({
    emptyIsDefault: true,
    description: 'SOCKS5 proxy through which the guest is reached.'
  }),
  ssh_proxy_port: opt.integer({
    default: 1080,
    minimum: 1,
    emptyIsDefault: true,
    maximum: 65_535,
    description: 'Port of the SOCKS5 proxy.'
  }),
  ssh_proxy_username: opt.string({ emptyIsDefault: true, description: 'User at the SOCKS5 proxy.' }),
  ssh_proxy_password: opt.string({
    emptyIsDefault: true,
    sensitive: true,
    description: 'Password at the SOCKS5 proxy.'
  }),
  ssh_remote_tunnels: opt.strings({
    pattern: tunnelPattern,
    description: '`port:host:port`: a port in the guest that leads to a host and port as seen from here.'
  }),
  ssh_local_tunnels: opt.strings({
    pattern: tunnelPattern,
    description: '`port:host:port`: a port here that leads to a host and port as seen from the guest.'
  }),
  ssh_interface: opt.string({
    description: 'Which address of an instance to use.',
    unsupported: 'it comes with the first cloud builder'
  }),
  ssh_ip_version: opt.string({
    description: 'Which version of IP to use.',
    unsupported: 'it comes with the first cloud builder'
  })
}

/** Everything that a template can say about SSH. */
export const sshOptions = { ...login, ...keyPair, ...session, ...bastion, ...network }
