import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'

export interface StateDirectories {
  /** Journals and locks: what must outlive a run that was killed. */
  readonly state: string
  /** What can be made or fetched again. */
  readonly cache: string
  /** Downloaded installation media; Packer's own directory when its variable names one. */
  readonly isoCache: string
}

interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: string
  readonly home: string
}

/**
 * Where this user's runs keep things: `IMAGE_BUILD_STATE_DIR` and `IMAGE_BUILD_CACHE_DIR` if set; in Actions the
 * job's temporary directory for state; else what the system has for it
 * (https://specifications.freedesktop.org/basedir-spec, or its like on macOS and Windows).
 */
export function stateDirectories({
  env = process.env,
  platform = process.platform,
  home = homedir()
}: Partial<Surroundings> = {}): StateDirectories {
  const given = (name: string): string | undefined => nonEmpty(env[name], path => resolve(path))
  const places = systemPlaces({ env, platform, home })
  const runnerTemp = env['GITHUB_ACTIONS'] === 'true' ? given('RUNNER_TEMP') : undefined
  const state = given('IMAGE_BUILD_STATE_DIR') ?? join(runnerTemp ?? places.state, 'image-build')
  const ownCache = given('IMAGE_BUILD_CACHE_DIR')
  const cache = ownCache ?? join(places.cache, 'image-build')
  const isoCache = ownCache === undefined ? given('PACKER_CACHE_DIR') : undefined
  return { state: given('IMAGE_BUILD_STATE_DIR') ?? state, cache, isoCache: isoCache ?? join(cache, 'iso') }
}

function systemPlaces({ env, platform, home }: Surroundings): {
  readonly state: string
  readonly cache: string
} {
  // The specification says to ignore relative paths.
  const xdg = (name: string): string | undefined =>
    nonEmpty(env[name], path => (isAbsolute(path) ? path : undefined))
  const library = join(home, 'Library')
  const local = nonEmpty(env['LOCALAPPDATA'], path => path) ?? join(home, 'AppData', 'Local')
  const own =
    platform === 'darwin'
      ? { state: join(library, 'Application Support'), cache: join(library, 'Caches') }
      : platform === 'win32'
        ? { state: local, cache: join(local, 'Cache') }
        : { state: join(home, '.local', 'state'), cache: join(home, '.cache') }
  return { state: xdg('XDG_STATE_HOME') ?? own.state, cache: xdg('XDG_CACHE_HOME') ?? own.cache }
}

function nonEmpty(value: string | undefined, use: (value: string) => string | undefined): string | undefined {
  return value === undefined || value === '' ? undefined : use(value)
}
