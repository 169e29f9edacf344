import { BlockList, isIP } from 'node:net'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The proxy for a URL by `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` (or lower case), undefined for a direct
 * connection. The rules are those of Go's clients: https://pkg.go.dev/golang.org/x/net/http/httpproxy#Config
 */
export function proxyFor(url: URL, env: Environment): URL | undefined {
  const name = url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY'
  const proxy = read(name, env)
  if (proxy === '' || isExcluded(url, read('NO_PROXY', env))) return undefined
  return new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(proxy) ? proxy : `http://${proxy}`)
}

function read(name: string, env: Environment): string {
  return (env[name] ?? env[name.toLowerCase()] ?? '').trim()
}

function isExcluded(url: URL, noProxy: string): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, '').toLowerCase()
  const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port
  if (host === 'localhost' || isLoopback(host)) return true
  const rules = noProxy
    .toLowerCase()
    .split(',')
    .map(rule => rule.trim())
  return rules.some(rule => rule !== '' && matchesRule(rule, host, port))
}

function isLoopback(host: string): boolean {
  return isInSubnet(host, '127.0.0.0', 8) || isInSubnet(host, '::1', 128)
}

/** A rule is `*`, an address, a network in CIDR form, or a domain with all below it (`.domain`: only below). */
function matchesRule(rule: string, host: string, port: string): boolean {
  if (rule === '*') return true
  const [network = '', bits] = rule.split('/')
  if (bits !== undefined) return isInSubnet(host, network, Number(bits))
  const [name, rulePort] = splitPort(rule)
  if (rulePort !== undefined && rulePort !== port) return false
  const domain = name.replace(/^\*\./, '.')
  if (domain.startsWith('.')) return host.endsWith(domain)
  return host === domain || (isIP(host) === 0 && host.endsWith(`.${domain}`))
}

/** `[::1]:80` and `host:80` into name and port; a bare IPv6 address has colons but no port. */
function splitPort(rule: string): readonly [string, string | undefined] {
  if (isIP(rule) === 6) return [rule, undefined]
  const [, bracketed, plain = '', port] = /^(?:\[(.*)\]|([^:]*))(?::(\d+))?$/.exec(rule) ?? []
  return [bracketed ?? plain, port]
}

function isInSubnet(host: string, network: string, bits: number): boolean {
  const family = isIP(host)
  if (family === 0 || isIP(network) !== family || !(bits >= 0 && bits <= (family === 4 ? 32 : 128)))
    return false
  const type = family === 4 ? 'ipv4' : 'ipv6'
  const list = new BlockList()
  list.addSubnet(network, bits, type)
  return list.check(host, type)
}
