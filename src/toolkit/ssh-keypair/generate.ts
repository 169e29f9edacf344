import ssh2 from 'ssh2'
import type { KeyPairSpec } from '../../contracts/communicator.js'
import { BuildError } from '../../core/errors.js'

/** A throw-away key pair; it exists in memory only. */
export interface SshKeyPair {
  /** In OpenSSH's format. A secret. */
  readonly privateKey: string
  /** The line for `authorized_keys`, without line end. */
  readonly publicKey: string
  /** Ends that line; the key is found by it when it is to be removed. */
  readonly comment: string
}

type Settle = (error: Error | null, pair: ssh2.utils.KeyPairReturn) => void

/**
 * Makes the key pair that a builder puts into its guest, off the main thread: 4096 bits of RSA, Packer's default,
 * take a second or two. IB_OPTION_UNSUPPORTED for DSA, IB_OPTION_VALUE for a size that the type does not have.
 */
export async function generateSshKeyPair(spec: KeyPairSpec, comment: string): Promise<SshKeyPair> {
  const pair = await new Promise<ssh2.utils.KeyPairReturn>((resolve, reject) => {
    start(spec, comment, (error, made) => {
      if (error === null) resolve(made)
      else reject(error)
    })
  })
  // ssh2 1.17 loses a leading zero byte of an ed25519 key, so that one pair in 256 is of no use to anybody.
  if (ssh2.utils.parseKey(pair.private) instanceof Error) return await generateSshKeyPair(spec, comment)
  return { privateKey: pair.private, publicKey: pair.public.trimEnd(), comment }
}

function start({ type, bits }: KeyPairSpec, comment: string, settle: Settle): void {
  switch (type) {
    case 'rsa':
      ssh2.utils.generateKeyPair('rsa', { bits: rsaBits(bits), comment }, settle)
      return
    case 'ecdsa':
      ssh2.utils.generateKeyPair('ecdsa', { bits: curve(bits), comment }, settle)
      return
    case 'ed25519':
      ssh2.utils.generateKeyPair('ed25519', { comment }, settle)
      return
    case 'dsa':
      throw new BuildError('IB_OPTION_UNSUPPORTED', 'temporary_key_pair_type: dsa keys cannot be made', {
        hint: 'OpenSSH refuses them since version 7.0; use rsa, ecdsa or ed25519'
      })
  }
}

function rsaBits(bits = 4096): number {
  if (bits >= 1024 && bits <= 16_384) return bits
  throw wrongSize('rsa', bits, 'from 1024 to 16384')
}

function curve(bits = 521): 256 | 384 | 521 {
  if (bits === 256 || bits === 384 || bits === 521) return bits
  throw wrongSize('ecdsa', bits, '256, 384 or 521')
}

function wrongSize(type: string, bits: number, allowed: string): BuildError {
  return new BuildError(
    'IB_OPTION_VALUE',
    `temporary_key_pair_bits: ${bits.toString()} is no size of ${type} keys`,
    { hint: `allowed: ${allowed}` }
  )
}
