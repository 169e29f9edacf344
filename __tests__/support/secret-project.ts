import { copyFile, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { wickedSecrets } from '../secrets/wicked-secrets.js'
import { guardDirectory } from './guard.js'
import { runProgram, type Finished } from './e2e/program.js'
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
  readonly sensitive: readonly string[]
  readonly scriptEnvironment: Readonly<Record<string, string>>
  /** A command that prints all secrets, in the guest and here, and ends with the exit code. */
  readonly print: (exitCode: number) => string
  /** Options by which a builder reaches the guest. */
  readonly ssh: Readonly<Record<string, unknown>>
  /** Writes a template with the variables and these parts. */
  template(name: string, parts: object): Promise<string>
  /** Builds that succeed and fail, in whose names and files a secret is, and scripts that show all of them. */
  builds(): object
  /** Runs the published program to its end. */
  run(words: readonly string[], env?: Readonly<Record<string, string>>): Promise<Finished>
  /** Contents of files in the project. */
  written(...names: readonly string[]): Promise<readonly string[]>
  /** What is below directories of `home`. */
  filesOf(...directories: readonly string[]): Promise<readonly string[]>
  sightings(): Promise<readonly Sighting[]>
}

/** What the template says of its guest. */
export type SecretGuest = Pick<Sshd, 'host' | 'port' | 'username' | 'password'> &
  Partial<Pick<Sshd, 'directory'>>

const fixtures = join(import.meta.dirname, '..', 'fixtures', 'secrets')

export async function createSecretProject(guest: SecretGuest): Promise<SecretProject> {
  const home = await mkdtemp(join(tmpdir(), 'image-build-secrets-'))
  const guard = guardDirectory(home)
  const directory = join(home, 'project')
  const spied = join(home, 'spied')
  for (const name of ['project', 'tmp', 'state', 'spied']) await mkdir(join(home, name))
  for (const name of ['print.mjs', 'spy.mjs']) await copyFile(join(fixtures, name), join(directory, name))
  await copyFile(join(fixtures, 'print.mjs'), join(directory, `${canary}.mjs`))
  // The guest's user is another one.
  const guestScript = join(guest.directory ?? home, 'print.mjs')
  await copyFile(join(fixtures, 'print.mjs'), guestScript)
  const stores = await startStoreServer()
  const given = Object.fromEntries(
    [canary, ...wickedSecrets.filter(secret => secret.length < 1000)].map((secret, n) => [`s${n}`, secret])
  )
  const stored = { vaulted: '{{vault "secret/data/db" "password"}}', consul: '{{consul_key "app/password"}}' }
  const sensitive = Object.keys(given)
  const variableFile = join(home, 'variables.json')
  await writeFile(variableFile, JSON.stringify({ ...given, password: guest.password }), { mode: 0o600 })
  const names = [...sensitive, ...Object.keys(stored), 'password']
  const secrets = [...Object.values(given), ...storeSecrets, guest.password]
  const variables = {
    ...Object.fromEntries(sensitive.map(name => [name, null])),
    ...stored,
    password: null
  }
  const scriptEnvironment = Object.fromEntries(names.map(name => [`SECRET_${name}`, `{{user \`${name}\`}}`]))
  const env = {
    VAULT_ADDR: `http://${stores.address}`,
    VAULT_TOKEN: tokens.vault,
    CONSUL_HTTP_ADDR: stores.address,
    CONSUL_HTTP_TOKEN: tokens.consul,
    IMAGE_BUILD_CACHE_DIR: join(home, 'cache')
  }
  const print = (exitCode: number): string => `exec '${process.execPath}' '${guestScript}' ${exitCode}`
  const ssh = {
    communicator: 'ssh',
    ssh_host: guest.host,
    ssh_port: guest.port,
    ssh_username: guest.username,
    ssh_password: '{{user `password`}}'
  }
  return {
    directory,
    home,
    variableFile,
    env,
    secrets,
    sensitive,
    scriptEnvironment,
    async template(name, parts) {
      const whole = { variables, 'sensitive-variables': sensitive, ...parts }
      await writeFile(join(directory, name), JSON.stringify(whole))
      return name
    },
    print,
    ssh,
    builds: () =>
      builds({
        env: scriptEnvironment,
        print,
        ssh,
        spy: `'${process.execPath}' spy.mjs '${spied}'`
      }),
    run: (words, more = {}) => runProgram(words, { cwd: directory, home, env: { ...env, ...more } }),
    written: (...names) => Promise.all(names.map(name => readFile(join(directory, name), 'utf8'))),
    async filesOf(...directories) {
      const found = directories.map(name => readdir(join(home, name), { recursive: true }))
      return (await Promise.all(found)).flat()
    },
    async sightings() {
      const texts = (await readdir(spied)).map(name => readFile(join(spied, name), 'utf8'))
      return (await Promise.all(texts)).map(text => JSON.parse(text) as Sighting)
    },
    async [Symbol.asyncDispose]() {
      await stores.close()
      await guard.release()
    }
  }
}

interface ScriptParts extends Pick<SecretProject, 'print' | 'ssh'> {
  readonly env: Readonly<Record<string, string>>
  readonly spy: string
}

function builds({ env, print, spy, ssh }: ScriptParts): object {
  const good = 'good {{user `s0`}}'
  return {
    builders: [
      { type: 'null', name: good, ...ssh },
      { type: 'null', name: 'bad', ...ssh },
      { type: 'file', name: 'made', target: '{{user `s0`}}.img', content: 'x' }
    ],
    provisioners: [
      { type: 'shell', only: [good], env, inline: [print(0)] },
      {
        type: 'shell',
        only: [good],
        env,
        scripts: ['{{user `s0`}}.mjs'],
        inline_shebang: process.execPath,
        execute_command: `${process.execPath} {{.Path}}`,
        remote_file: 'print.mjs'
      },
      { type: 'shell-local', only: [good], env, inline: ['# {{user `s0`}}', spy, print(0)] },
      { type: 'shell', only: ['bad'], env, inline: [print(3)], max_retries: 1 }
    ],
    'error-cleanup-provisioner': { type: 'shell-local', env, inline: [spy, print(4)] },
    'post-processors': [
      [
        { type: 'manifest', only: [good, 'made'], custom_data: env },
        { type: 'shell-local', only: [good], env, inline: [spy, print(0)] },
        { type: 'shell-local', only: ['made'], env, inline: [print(5)] }
      ]
    ]
  }
}
