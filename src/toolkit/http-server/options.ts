import { opt, type ConfigOf } from '../../core/options.js'

export const defaultPorts = { minimum: 8000, maximum: 9000 } as const

/** Options of the HTTP server from which a guest gets kickstart files and the like while it installs. */
export const httpOptions = {
  http_directory: opt.string({
    description:
      'Directory that is served, with all below it. Links in it are followed, wherever they lead. Without it and ' +
      '`http_content` there is no server.'
  }),
  http_content: opt.map({
    description: 'Served texts by path (`/ks.cfg`), in place of `http_directory`.'
  }),
  http_port_min: opt.integer({
    default: defaultPorts.minimum,
    minimum: 0,
    maximum: 65535,
    description: 'First port that the server may have.'
  }),
  http_port_max: opt.integer({
    default: defaultPorts.maximum,
    minimum: 0,
    maximum: 65535,
    description: 'End of the ports that the server may have: the last one is one less, unless both are equal.'
  }),
  http_bind_address: opt.string({
    description: 'Address that the server listens on; all of the machine by default.'
  }),
  http_interface: opt.string({
    description: "Network interface of the host whose address is the guest's `{{ .HTTPIP }}`."
  }),
  http_network_protocol: opt.choice(['tcp', 'tcp4', 'tcp6', 'unix', 'unixpacket'], {
    default: 'tcp',
    description: 'tcp, tcp4 or tcp6. Packer also knows unix and unixpacket, which no guest can reach.'
  })
}

export type HttpConfig = ConfigOf<typeof httpOptions>

/** Whether there is anything to serve. */
export function isServing({ http_directory, http_content }: HttpConfig): boolean {
  return (http_directory ?? '') !== '' || Object.keys(http_content ?? {}).length > 0
}

/** The range of ports; 0 stands for the default, as in Packer. */
export function portRange(config: HttpConfig): { readonly minimum: number; readonly maximum: number } {
  return {
    minimum: config.http_port_min === 0 ? defaultPorts.minimum : config.http_port_min,
    maximum: config.http_port_max === 0 ? defaultPorts.maximum : config.http_port_max
  }
}
