import type { SmokeContext } from '../../contracts/extension.js'
import type { LocalTestConfig } from './options.js'

/** Names of facts of the guest in the environment of a test. */
const namesOfFacts = [
  ['Host', 'HOST'],
  ['Port', 'PORT'],
  ['User', 'USER'],
  ['Password', 'PASSWORD'],
  ['SSHPrivateKeyFile', 'PRIVATE_KEY_FILE']
] as const

/** Where the guest is and how to log in there, as far as it is known: IMAGE_BUILD_GUEST_HOST, …_PORT, …_PORT_80 … */
export function guestVariables(
  { ports }: Pick<LocalTestConfig, 'ports'>,
  { facts, addressOf }: Pick<SmokeContext, 'facts' | 'addressOf'>
): Readonly<Record<string, string>> {
  const variables: Record<string, string> = {}
  for (const [fact, name] of namesOfFacts) {
    const value = facts[fact]
    if (value !== undefined && value !== '') variables[`IMAGE_BUILD_GUEST_${name}`] = value
  }
  for (const guestPort of ports) {
    const { host, port } = addressOf(guestPort)
    variables[`IMAGE_BUILD_GUEST_HOST_${guestPort}`] = host
    variables[`IMAGE_BUILD_GUEST_PORT_${guestPort}`] = port.toString()
  }
  return variables
}
