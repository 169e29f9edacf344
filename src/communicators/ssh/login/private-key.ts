import ssh2 from 'ssh2'
import { BuildError } from '../../../core/errors.js'

/** The key in a PEM text. IB_OPTION_VALUE, naming where it is from, when there is none that can be used. */
export function parsePrivateKey(pem: string, name: string): ssh2.ParsedKey {
  // OpenSSH's format may hold several keys; nobody makes such files.
  const [key] = [ssh2.utils.parseKey(pem)].flat()
  if (key === undefined || !('isPrivateKey' in key)) throw unreadable(name, key?.message ?? 'it is empty')
  if (key.isPrivateKey()) return key
  throw new BuildError('IB_OPTION_VALUE', `${name} is a public key`, { hint: 'give the file without `.pub`' })
}

function unreadable(name: string, reason: string): BuildError {
  if (/encrypted/i.test(reason)) {
    return new BuildError('IB_OPTION_VALUE', `${name} is encrypted: nobody is there to type its passphrase`, {
      hint: 'load it into an SSH agent and set `ssh_agent_auth`, or use a key without passphrase'
    })
  }
  return new BuildError('IB_OPTION_VALUE', `${name} is no private key that can be read: ${reason}`, {
    hint: 'OpenSSH and PEM formats are understood'
  })
}
