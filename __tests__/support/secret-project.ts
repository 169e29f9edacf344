import { copyFile, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { wickedSecrets } from '../secrets/wicked-secrets.js'
import { guardDirectory } from './guard.js'
import { canary } from './secret-traces.js'
import type { Sshd } from './sshd.js'
import { startStoreServer, storeSecrets, tokens } from './store-servers.js'

/** What `spy.mjs` has seen. */
export interface Sighting {
  readonly processes: readonly string[]
  readonly files: readonly { readonly path: string; readonly mode: number; readonly content: string }[]
}

/** A directory with a template whose scripts do all they can to show the secrets that it is given. */
export interface SecretProject extends AsyncDisposable {
  readonly directory: string
  /** Above the project's directory: state, temporary files. */
  readonly home: string
  readonly variableFile: string
  /** Where the stores are. */
  readonly env: Readonly<Record<string, string>>
  /** Every secret that the template gets. */
  readonly secrets: readonly string[]
  /** The template's variables, and options of scripts that give them all to it. */
  readonly variables: Readonly<Record<string, string | null>>
  readonly sensitive: readonly string[]
  readonly scriptEnvironment: Readonly<Record<string, string>>
  /** A command that prints all secrets, in the guest and here, and ends with the exit code. */
  readonly print: (exitCode?: number) => string
  readonly spy: string
  sightings(): Promise<readonly Sighting[]>
  /** Options by which a builder reaches the guest. */
  readonly ssh: Readonly<Record<string, unknown>>
}

const fixtures = join(import.meta.dirname, '..', 'fixtures', 'secrets')

export async function createSecretProject(sshd: Sshd): Promise<SecretProject> {
  const home = await mkdtemp(join(tmpdir(), 'image-build-secrets-'))
  const guard = guardDirectory(home)
  const directory = join(home, 'project')
  const spied = join(home, 'spied')
  for (const name of ['project', 'tmp', 'state', 'spied']) await mkdir(join(home, name))
  for (const name of ['print.mjs', 'spy.mjs']) await copyFile(join(fixtures, name), join(directory, name))
  // The guest's user is another one.
  const guestScript = join(sshd.directory, 'print.mjs')
  await copyFile(join(fixtures, 'print.mjs'), guestScript)
  const stores = await startStoreServer()
  const given = Object.fromEntries(
    [canary, ...wickedSecrets.filter(secret => secret.length < 1000)].map((secret, n) => [`s${n}`, secret])
  )
  const stored = { vaulted: '{{vault "secret/data/db" "password"}}', consul: '{{consul_key "app/password"}}' }
  const sensitive = Object.keys(given)
  const variableFile = join(home, 'variables.json')
  await writeFile(variableFile, JSON.stringify({ ...given, password: sshd.password }), { mode: 0o600 })
  const names = [...sensitive, ...Object.keys(stored), 'password']
  return {
    directory,
    home,
    variableFile,
    env: {
      VAULT_ADDR: `http://${stores.address}`,
      VAULT_TOKEN: tokens.vault,
      CONSUL_HTTP_ADDR: stores.address,
      CONSUL_HTTP_TOKEN: tokens.consul,
      IMAGE_BUILD_CACHE_DIR: join(home, 'cache')
    },
    secrets: [...Object.values(given), ...storeSecrets, sshd.password],
    variables: { ...Object.fromEntries(sensitive.map(name => [name, null])), ...stored, password: null },
    sensitive,
    scriptEnvironment: Object.fromEntries(names.map(name => [`SECRET_${name}`, `{{user \`${name}\`}}`])),
    print: (exitCode = 0) => `exec '${process.execPath}' '${guestScript}' ${exitCode}`,
    spy: `'${process.execPath}' spy.mjs '${spied}'`,
    async sightings() {
      const texts = (await readdir(spied)).map(name => readFile(join(spied, name), 'utf8'))
      return (await Promise.all(texts)).map(text => JSON.parse(text) as Sighting)
    },
    ssh: {
      communicator: 'ssh',
      ssh_host: sshd.host,
      ssh_port: sshd.port,
      ssh_username: sshd.username,
      ssh_password: '{{user `password`}}'
    },
    async [Symbol.asyncDispose]() {
      await stores.close()
      await guard.release()
    }
  }
}
