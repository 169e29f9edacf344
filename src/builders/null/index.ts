import { defineBuilder } from '../../contracts/builder.js'
import { checkAccess } from './check-access.js'

/**
 * Provisions a machine that is there already and makes no image; for trying out provisioners.
 * https://developer.hashicorp.com/packer/docs/builders/null
 */
export const builder = defineBuilder({
  type: 'null',
  summary: 'Provisions a machine that is there already and makes no image, to try out provisioners.',
  example: {
    communicator: 'ssh',
    ssh_host: '192.0.2.10',
    ssh_username: 'root',
    ssh_private_key_file: '~/.ssh/id_ed25519'
  },
  communicators: ['ssh', 'winrm', 'none'],
  options: {},
  checkAccess,
  reapers: {},
  async build(_config, ctx) {
    const { type, host, port, username, password } = ctx.access
    const endpoint = { host: host ?? 'none', port: port ?? 0 }
    const guest = await ctx.step('Connect', () => ctx.connect(endpoint))
    const login = {
      Host: endpoint.host,
      Port: endpoint.port.toString(),
      User: username ?? '',
      Password: password ?? '',
      ConnType: type
    }
    await ctx.provision(guest, {
      ID: 'Null',
      PackerRunUUID: ctx.build.runId,
      // Without a connection there is no login to tell of.
      ...(type === 'none' ? {} : login)
    })
    return {
      builderId: 'fnoeding.null',
      id: 'Null',
      description: 'Did not export anything. This is the null builder',
      files: [],
      facts: {},
      resources: []
    }
  }
})
