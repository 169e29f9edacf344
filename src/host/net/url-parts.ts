/** A URL for messages: without credentials and query, which can be secrets. */
export function describeUrl({ protocol, host, pathname }: URL): string {
  return `${protocol}//${host}${pathname}`
}

/** The host of a URL as sockets take it: without the brackets of an IPv6 address. */
export function bareHost({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '')
}

/** The Basic credentials of a URL as the named header; no header when it has none. */
export function credentials(header: string, { username, password }: URL): Readonly<Record<string, string>> {
  if (username === '') return {}
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  return { [header]: `Basic ${Buffer.from(pair).toString('base64')}` }
}
