import { describe, expect, it } from '@jest/globals'
import ssh2 from 'ssh2'
import { generateSshKeyPair } from '../../../src/toolkit/ssh-keypair/generate.js'

describe('generateSshKeyPair', () => {
  it.each([
    { type: 'rsa', bits: 2048, algorithm: 'ssh-rsa' },
    { type: 'ecdsa', bits: undefined, algorithm: 'ecdsa-sha2-nistp521' },
    { type: 'ecdsa', bits: 256, algorithm: 'ecdsa-sha2-nistp256' },
    { type: 'ed25519', bits: 123, algorithm: 'ssh-ed25519' }
  ] as const)('makes a matching pair of type $type, bits $bits', async ({ type, bits, algorithm }) => {
    const pair = await generateSshKeyPair({ type, bits, comment: undefined }, 'packer_1234')

    const secret = ssh2.utils.parseKey(pair.privateKey)
    const open = ssh2.utils.parseKey(pair.publicKey)
    if (secret instanceof Error || open instanceof Error) throw new Error('a key cannot be read')
    const message = Buffer.from('message')
    expect(open.verify(message, secret.sign(message))).toBe(true)
    expect(open.type).toBe(algorithm)
    expect(pair.publicKey).toMatch(new RegExp(`^${algorithm} [A-Za-z0-9+/=]+ packer_1234$`))
  })

  it('makes 4096 bits of RSA when the template does not say', async () => {
    const pair = await generateSshKeyPair({ type: 'rsa', bits: undefined, comment: undefined }, 'c')

    expect(Buffer.from(pair.publicKey.split(' ')[1] ?? '', 'base64')).toHaveLength(535)
  }, 30_000)

  it('makes ed25519 keys that can all be read, which those of the library cannot', async () => {
    const pairs = await Promise.all(
      Array.from({ length: 1500 }, () =>
        generateSshKeyPair({ type: 'ed25519', bits: undefined, comment: undefined }, 'c')
      )
    )

    const unreadable = pairs.filter(({ privateKey }) => !('isPrivateKey' in ssh2.utils.parseKey(privateKey)))
    expect(unreadable).toEqual([])
  }, 30_000)

  it.each([
    { type: 'dsa', bits: undefined, code: 'IB_OPTION_UNSUPPORTED' },
    { type: 'ecdsa', bits: 512, code: 'IB_OPTION_VALUE' },
    { type: 'rsa', bits: 512, code: 'IB_OPTION_VALUE' }
  ] as const)('refuses $type with $bits bits', async ({ type, bits, code }) => {
    const making = generateSshKeyPair({ type, bits, comment: undefined }, 'c')

    await expect(making).rejects.toMatchObject({ code })
  })
})
