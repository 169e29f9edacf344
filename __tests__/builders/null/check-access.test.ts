import { describe, expect, it } from '@jest/globals'
import { registry } from '../../../src/registry.js'
import { planText } from '../../support/plan-text.js'

/** Option at whose line it stands (or the block), and sentence, of every problem of a `null` builder. */
async function problemsOfNull(options: object): Promise<readonly string[]> {
  const template = { builders: [{ type: 'null', ...options }] }
  const { all } = await planText(template, { registry })
  return all.map(({ message }) => message.replace('builder "null": ', ''))
}

const login = { ssh_host: '192.0.2.1', ssh_username: 'me' }
const noHost = '`ssh_host` is required: the `null` builder starts no machine, it goes to one'
const noLogin = 'nothing says how to log in to the machine'

// Packer 1.6.6 refuses and accepts the same.
describe('the null builder at plan time', () => {
  it.each([
    [{}, ['`ssh_username` is required', noHost, noLogin]],
    [{ ssh_host: 'h' }, ['`ssh_username` is required', noLogin]],
    [login, [noLogin]],
    [{ ...login, ssh_host: '', ssh_password: '' }, [noLogin, noHost]],
    [
      { ...login, ssh_password: 'p', ssh_agent_auth: true },
      ['`ssh_password` and `ssh_agent_auth` are two ways to log in, and only one may be given']
    ]
  ])('refuses %j', async (options, messages) => {
    expect(await problemsOfNull(options)).toEqual(messages)
  })

  it.each([
    { ...login, ssh_password: 'p' },
    { ...login, ssh_agent_auth: true },
    { ...login, ssh_password: 'p', ssh_agent_auth: false },
    { communicator: 'none' },
    { communicator: 'none', ssh_password: 'p', ssh_agent_auth: true }
  ])('accepts %j', async options => {
    expect(await problemsOfNull(options)).toEqual([])
  })
})
