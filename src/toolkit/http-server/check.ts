import { resolve } from 'node:path'
import type { CheckContext } from '../../contracts/plugin.js'
import { suggest } from '../../core/suggest.js'
import { isServing, portRange, type HttpConfig } from './options.js'

/** Reports what is wrong with the options of the HTTP server. */
export async function checkHttpServer(config: HttpConfig, ctx: CheckContext): Promise<void> {
  const invalid = (option: string, message: string): void =>
    ctx.report({ option, code: 'IB_OPTION_VALUE', message })
  const { minimum, maximum } = portRange(config)
  if (minimum > maximum)
    invalid('http_port_min', `http_port_min (${minimum}) must not be above http_port_max (${maximum})`)
  if (ctx.isSet('http_directory') && ctx.isSet('http_content')) {
    invalid('http_content', 'only one of http_directory and http_content can be given')
  }
  if (ctx.isSet('http_interface') && ctx.isSet('http_bind_address')) {
    invalid('http_interface', 'only one of http_interface and http_bind_address can be given')
  }
  checkAddress(config, ctx)
  checkInterface(config, ctx)
  await checkDirectory(config, ctx)
}

function checkAddress(
  { http_network_protocol: protocol, http_bind_address: address }: HttpConfig,
  ctx: CheckContext
): void {
  if (protocol === 'unix' || protocol === 'unixpacket') {
    const message = `http_network_protocol ${protocol} is not supported: no guest can reach a local socket`
    ctx.report({ option: 'http_network_protocol', code: 'IB_OPTION_UNSUPPORTED', message })
  }
  if (address === undefined || address === '' || protocol === 'tcp') return
  const isSixth = address.includes(':')
  if (isSixth === (protocol === 'tcp6')) return
  const message = `http_bind_address ${address} is not an address of ${protocol}`
  ctx.report({ option: 'http_bind_address', code: 'IB_OPTION_VALUE', message })
}

function checkInterface(config: HttpConfig, ctx: CheckContext): void {
  const name = config.http_interface ?? ''
  const interfaces = ctx.host.net.interfaces()
  if (name === '' || !isServing(config) || interfaces[name] !== undefined) return
  const similar = suggest(name, Object.keys(interfaces))
  ctx.report({
    option: 'http_interface',
    code: 'IB_OPTION_VALUE',
    // The machine that validates need not be the one that builds.
    severity: 'warning',
    message: `this machine has no network interface ${name}`,
    hint: similar === undefined ? `it has ${Object.keys(interfaces).join(', ')}` : `did you mean ${similar}?`
  })
}

async function checkDirectory({ http_directory: directory }: HttpConfig, ctx: CheckContext): Promise<void> {
  if (directory === undefined || directory === '') return
  const stat = await ctx.host.files.stat(resolve(ctx.directory, directory))
  if (stat?.kind === 'directory') return
  const message = `http_directory ${directory} ${stat === undefined ? 'does not exist' : 'is not a directory'}`
  ctx.report({ option: 'http_directory', code: 'IB_FILE_MISSING', message })
}
