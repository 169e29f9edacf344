import type { TlsOptions } from '../contracts/net.js'
import { messageOf } from '../core/errors.js'
import { parseBool } from '../core/parse-bool.js'
import { storeError } from './ask.js'
import type { StoreContext } from './read-store.js'

/** A variable of the environment; one that is empty counts as not set. */
export function setting({ host }: StoreContext, name: string): string | undefined {
  return host.env[name] === '' ? undefined : host.env[name]
}

/** An address as errors show it: without the user and the password that may stand in it, however it is misspelt. */
export function withoutLogin(address: string): string {
  return address.replace(/^([a-z][\w+.-]*:\/\/)?[^]*@/i, '$1')
}

/** How a server's address is written, and what errors say about it. */
export interface WrittenAddress {
  /** The variable that gives it. */
  readonly name: string
  /** What the variable says. */
  readonly text: string
  /** The same as a URL. */
  readonly url: string
  readonly hint: string
}

/** The address of a server. Throws when it is no URL with http or https. */
export function httpAddress({ name, text, url, hint }: WrittenAddress): URL {
  const address = URL.canParse(url) ? new URL(url) : undefined
  if (address?.protocol === 'http:' || address?.protocol === 'https:') return address
  throw storeError(`${name} is \`${withoutLogin(text)}\``, hint)
}

/** A switch, written as Go reads it. Throws for anything else. */
export function switchSetting(ctx: StoreContext, name: string): boolean | undefined {
  const text = setting(ctx, name)
  if (text === undefined) return undefined
  const value = parseBool(text)
  if (value !== undefined) return value
  throw storeError(`${name} is \`${text}\``, 'write true or false')
}

/** The text of the file that a variable names. Throws when there is none. */
export async function fileSetting(ctx: StoreContext, name: string): Promise<string | undefined> {
  const path = setting(ctx, name)
  return path === undefined ? undefined : await readNamed(ctx, path, name)
}

/** The text of a file. Throws when it is not there; `source` says who named it. */
export async function readNamed(ctx: StoreContext, path: string, source: string): Promise<string> {
  const read = ctx.host.files.readText(path).catch((error: unknown) => {
    throw storeError(`the file ${path}, which ${source} names, cannot be read: ${messageOf(error)}`)
  })
  const text = await read
  if (text === undefined) throw storeError(`the file ${path}, which ${source} names, does not exist`)
  return text
}

/** Names of the variables that say how to trust a server and how to show who asks. */
export interface TlsNames {
  readonly ca: string
  readonly cert: string
  readonly key: string
  readonly serverName: string
}

export async function tlsSettings(ctx: StoreContext, names: TlsNames): Promise<TlsOptions> {
  const [ca, cert, key] = await Promise.all(
    [names.ca, names.cert, names.key].map(async name => await fileSetting(ctx, name))
  )
  return { ca, cert, key, serverName: setting(ctx, names.serverName) }
}
