import { join } from 'node:path'
import { setting } from '../environment.js'
import type { StoreContext } from '../read-store.js'

/** What the files of AWS's own program say of the chosen profile; `config` and `credentials` joined. */
export type Profile = ReadonlyMap<string, string>

/** The settings of AWS_PROFILE, or of `default`; empty when there are no files. */
export async function readProfile(ctx: StoreContext): Promise<Profile> {
  const name = setting(ctx, 'AWS_PROFILE') ?? 'default'
  const home = setting(ctx, 'HOME') ?? setting(ctx, 'USERPROFILE') ?? ''
  const config = setting(ctx, 'AWS_CONFIG_FILE') ?? join(home, '.aws', 'config')
  const credentials = setting(ctx, 'AWS_SHARED_CREDENTIALS_FILE') ?? join(home, '.aws', 'credentials')
  const [fromConfig, fromCredentials] = await Promise.all(
    [config, credentials].map(async path => sections((await ctx.host.files.readText(path)) ?? ''))
  )
  const title = name === 'default' ? name : `profile ${name}`
  return new Map([
    ...(fromConfig?.get(title) ?? fromConfig?.get(name) ?? []),
    ...(fromCredentials?.get(name) ?? [])
  ])
}

/** `[section]`, `key = value`, comments by `#` and `;`; indented lines belong to nested settings that are not used. */
function sections(text: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const found = new Map<string, Map<string, string>>()
  let current = new Map<string, string>()
  for (const line of text.split(/\r?\n/)) {
    const title = /^\[\s*(.*?)\s*\]/.exec(line)?.[1]
    if (title !== undefined) {
      current = found.get(title) ?? new Map<string, string>()
      found.set(title, current)
    }
    const [, key, value] = /^([^\s#;[=][^=]*?)\s*=\s*(.*?)\s*$/.exec(line) ?? []
    if (key !== undefined && value !== undefined) current.set(key.toLowerCase(), value)
  }
  return found
}
