import type { GuestAccess } from '../../contracts/communicator.js'
import type { CheckContext } from '../../contracts/plugin.js'

/** The machine is somebody's, so the template must say where it is and, in exactly one way, how to log in. */
export function checkAccess(access: GuestAccess, { report }: CheckContext): void {
  const { type, host } = access
  if (type === 'none') return
  if (isEmpty(host)) {
    report({
      option: `${type}_host`,
      code: 'IB_OPTION_MISSING',
      message: `\`${type}_host\` is required: the \`null\` builder starts no machine, it goes to one`,
      hint: 'give its address, or set `communicator` to `none` if nothing needs to reach a machine'
    })
  }
  const [first, second] = credentials(access)
  if (first === undefined) {
    report({
      code: 'IB_OPTION_MISSING',
      message: 'nothing says how to log in to the machine',
      hint:
        type === 'ssh'
          ? 'give `ssh_private_key_file`, `ssh_password`, or `ssh_agent_auth` set to true'
          : `give \`${type}_password\``
    })
  }
  if (first !== undefined && second !== undefined) {
    report({
      option: second,
      message: `\`${first}\` and \`${second}\` are two ways to log in, and only one may be given`,
      hint: 'remove one of them'
    })
  }
}

function credentials({ type, password, privateKeyFile, usesAgent }: GuestAccess): readonly string[] {
  return [
    ...(isEmpty(password) ? [] : [`${type}_password`]),
    ...(isEmpty(privateKeyFile) ? [] : ['ssh_private_key_file']),
    ...(usesAgent === true ? ['ssh_agent_auth'] : [])
  ]
}

function isEmpty(text: string | undefined): boolean {
  return text === undefined || text === ''
}
