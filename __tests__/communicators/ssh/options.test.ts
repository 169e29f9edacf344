import { describe, expect, it } from '@jest/globals'
import { communicator } from '../../../src/communicators/ssh/index.js'
import { patience } from '../../../src/communicators/ssh/settings.js'
import { parseTunnel } from '../../../src/communicators/ssh/route/tunnel-spec.js'
import { createFakeHost } from '../../support/fake-host.js'
import { configOf, problemsOf } from '../../support/plugin-config.js'

const minute = 60_000

describe('the options of SSH', () => {
  it.each([
    ['neither', {}, 5 * minute, 10],
    ['ssh_timeout', { ssh_timeout: '20m' }, 20 * minute, Infinity],
    ['ssh_handshake_attempts', { ssh_handshake_attempts: 3 }, 7 * 24 * 60 * minute, 3],
    ['both', { ssh_timeout: '1m', ssh_handshake_attempts: 3 }, minute, 3],
    ['the old ssh_wait_timeout', { ssh_wait_timeout: '2m', ssh_timeout: '1m' }, 2 * minute, Infinity],
    ['zeros, which mean absence', { ssh_timeout: '0s', ssh_handshake_attempts: 0 }, 5 * minute, 10]
  ])('limit time and attempts as in Packer when given: %s', (_name, block, timeoutMs, attempts) => {
    expect(patience(configOf(communicator, block))).toEqual({ timeoutMs, attempts })
  })

  const user = { ssh_username: 'me' }
  it.each([
    ['nothing', {}, ['IB_OPTION_MISSING ssh_username']],
    ['an empty user', { ssh_username: '' }, ['IB_OPTION_MISSING ssh_username']],
    ['enough', user, []],
    [
      'a key file that is not there',
      { ...user, ssh_private_key_file: '/none' },
      ['IB_FILE_MISSING ssh_private_key_file']
    ],
    [
      'a key file that is none',
      { ...user, ssh_private_key_file: '/text' },
      ['IB_OPTION_VALUE ssh_private_key_file']
    ],
    [
      'a public key',
      { ...user, ssh_private_key_file: '~/key.pub' },
      ['IB_OPTION_VALUE ssh_private_key_file']
    ],
    [
      'an odd size of key',
      { ...user, temporary_key_pair_type: 'ecdsa', temporary_key_pair_bits: 123 },
      ['IB_OPTION_VALUE temporary_key_pair_bits']
    ],
    [
      'a size that ed25519 ignores',
      { ...user, temporary_key_pair_type: 'ed25519', temporary_key_pair_bits: 123 },
      []
    ],
    [
      'a jump host without credentials',
      { ...user, ssh_bastion_host: 'jump' },
      ['IB_OPTION_MISSING ssh_bastion_host']
    ],
    ['a jump host with a password', { ...user, ssh_bastion_host: 'jump', ssh_bastion_password: 'x' }, []],
    ['a jump host with an agent', { ...user, ssh_bastion_host: 'jump', ssh_bastion_agent_auth: true }, []],
    [
      'a jump host and a proxy',
      { ...user, ssh_bastion_host: 'jump', ssh_bastion_password: 'x', ssh_proxy_host: 'p' },
      ['IB_OPTION_VALUE ssh_bastion_host']
    ],
    [
      'a tunnel to nowhere',
      { ...user, ssh_local_tunnels: ['80:host'] },
      ['IB_OPTION_VALUE ssh_local_tunnels']
    ],
    [
      'a tunnel with an impossible port',
      { ...user, ssh_remote_tunnels: ['99999:host:80'] },
      ['IB_OPTION_VALUE ssh_remote_tunnels']
    ],
    ['an unknown cipher', { ...user, ssh_ciphers: ['rot13'] }, ['IB_OPTION_VALUE ssh_ciphers']],
    [
      'an unknown way to transfer',
      { ...user, ssh_file_transfer_method: 'ftp' },
      ['IB_OPTION_VALUE ssh_file_transfer_method']
    ],
    ['a certificate', { ...user, ssh_certificate_file: 'x' }, ['IB_OPTION_UNSUPPORTED ssh_certificate_file']],
    [
      'a certificate of a jump host',
      { ...user, ssh_bastion_certificate_file: 'x' },
      ['IB_OPTION_UNSUPPORTED ssh_bastion_certificate_file']
    ],
    [
      'a question at run time',
      { ...user, ssh_bastion_interactive: true },
      ['IB_OPTION_UNSUPPORTED ssh_bastion_interactive']
    ],
    ['an option of WinRM', { ...user, winrm_username: 'x' }, ['IB_OPTION_UNSUPPORTED winrm_username']],
    [
      'the old option for the time-out',
      { ...user, ssh_wait_timeout: '1m' },
      ['IB_OPTION_DEPRECATED ssh_wait_timeout']
    ]
  ])('are checked: %s', async (_name, block, expected) => {
    const files = { '/text': 'no key', '/home/me/key.pub': publicKey }
    const host = createFakeHost({ files, env: { HOME: '/home/me' } })

    const problems = await problemsOf(communicator, block, host)

    expect(
      problems.map(({ code, message }) => `${code} ${/\b(ssh|winrm|temporary)_\w+/.exec(message)?.[0]}`)
    ).toEqual(expected)
  })

  it('accept a key that is one', async () => {
    const host = createFakeHost({ files: { '/key': privateKey } })

    expect(await problemsOf(communicator, { ...user, ssh_private_key_file: '/key' }, host)).toEqual([])
  })

  it.each([
    ['a password', { ssh_password: 'x' }, undefined],
    ['a key file', { ssh_private_key_file: 'x' }, undefined],
    ['the SSH agent', { ssh_agent_auth: true }, undefined],
    ['nothing', {}, { type: 'rsa', bits: undefined, comment: undefined }],
    [
      'a wish for the key',
      { temporary_key_pair_type: 'ecdsa', temporary_key_pair_bits: 256, temporary_key_pair_name: 'mine' },
      { type: 'ecdsa', bits: 256, comment: 'mine' }
    ]
  ])('let the builder make a key pair or not: %s', (_name, block, keyPair) => {
    expect(communicator.access(configOf(communicator, { ...user, ...block })).keyPair).toEqual(keyPair)
  })

  it('tell the builder where and as whom the guest is reached', () => {
    const block = { ...user, ssh_password: 'secret', ssh_host: 'guest', ssh_port: 2222 }

    expect(communicator.access(configOf(communicator, block))).toEqual({
      type: 'ssh',
      usesAgent: false,
      host: 'guest',
      port: 2222,
      username: 'me',
      password: 'secret',
      keyPair: undefined
    })
  })

  it.each([
    ['80:localhost:8080', { listenPort: 80, host: 'localhost', port: 8080 }],
    ['80:[::1]:8080', { listenPort: 80, host: '::1', port: 8080 }],
    ['0:localhost:80', undefined],
    ['80:localhost:65536', undefined],
    ['80:localhost', undefined],
    ['80::80', undefined]
  ])('read the tunnel %s', (text, spec) => {
    expect(parseTunnel(text)).toEqual(spec)
  })
})

const publicKey = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIF4vzPYyGLj0AvcJrsW+I8hsJHpPjQLVxxPLO4wGv0nT x\n'
/** Made for this test and used nowhere. */
const privateKey = `-----BEGIN OPENSSH PRIVATE KEY-----
b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW
QyNTUxOQAAACB3PydtNJ84BJMzfhI6fG8qOxoYYwUS7zR/SI+dpiVjFwAAAIgOTaVpDk2l
aQAAAAtzc2gtZWQyNTUxOQAAACB3PydtNJ84BJMzfhI6fG8qOxoYYwUS7zR/SI+dpiVjFw
AAAEAlkCGYNq2W4BpEitqt/7trrzkI4vRJDU+gRY1zOqQW6Hc/J200nzgEkzN+Ejp8byo7
GhhjBRLvNH9Ij52mJWMXAAAABHRlc3QB
-----END OPENSSH PRIVATE KEY-----
`
