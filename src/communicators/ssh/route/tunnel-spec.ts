/** What a tunnel option looks like: `8080:localhost:80`. */
export const tunnelPattern = {
  expression: '\\d{1,5}:(\\[[^\\]]+\\]|[^:\\s]+):\\d{1,5}',
  words: 'a port, a host and a port such as "8080:localhost:80"'
} as const

/** A port to listen on at one end, and where its connections go from the other. */
export interface TunnelSpec {
  readonly listenPort: number
  readonly host: string
  readonly port: number
}

/** The parts of `port:host:port`; undefined when the text is none. */
export function parseTunnel(text: string): TunnelSpec | undefined {
  const match = /^(\d{1,5}):(\[[^\]]+\]|[^:\s]+):(\d{1,5})$/.exec(text)
  const [, listen = '', host = '', target = ''] = match ?? []
  const spec = { listenPort: Number(listen), host: host.replace(/^\[|\]$/g, ''), port: Number(target) }
  return match !== null && isPort(spec.listenPort) && isPort(spec.port) ? spec : undefined
}

/** Those of an option that has been checked. */
export function parseTunnels(texts: readonly string[] | undefined): readonly TunnelSpec[] {
  return (texts ?? []).map(parseTunnel).filter(spec => spec !== undefined)
}

function isPort(port: number): boolean {
  return port >= 1 && port <= 65_535
}
