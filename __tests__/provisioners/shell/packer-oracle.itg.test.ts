import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createNodeHost } from '../../../src/host/node-host.js'
import { provisioner } from '../../../src/provisioners/shell/index.js'
import { messageOf } from '../../../src/core/errors.js'
import { createGuestContext } from '../../support/guest-context.js'
import { loginShells, sshdConfig } from '../../support/login-shells.js'
import { hasPacker, runPacker, type PackerRun } from '../../support/packer.js'
import { configOf } from '../../support/plugin-config.js'
import { connectTo, type SshGuest } from '../../support/ssh-guest.js'
import { canRunSshd, startSshd, type Sshd } from '../../support/sshd.js'
import { oracleCases, scriptFiles, type OracleCase } from './oracle-cases.js'

const folderName = 'guest'
const every = Array.from({ length: 256 }, (_, code) => code)
const names = oracleCases('').map(({ name }) => name)

// An emulated guest gets scripts by other steps, which have nothing to do with its shell; one is enough for them.
const logins = loginShells().map(login => ({ ...login, isEmulated: false }))
const emulated = logins.filter(({ name }) => name === 'bash').map(login => ({ ...login, isEmulated: true }))

for (const login of [...logins, ...emulated]) {
  const isPossible = canRunSshd && hasPacker && login.shell !== undefined
  const describeOracle = isPossible ? describe : describe.skip
  const where = `${login.isEmulated ? ' of an emulated guest' : ''} with the login shell ${login.name}`

  describeOracle(`the provisioner shell and Packer,${where}`, () => {
    const path = login.shell ?? ''
    let world: World
    let theirs: ReadonlyMap<string, readonly string[]>

    beforeAll(async () => {
      world = await openWorld(path, sshdConfig(login), login.isEmulated)
      theirs = await packerOutputs(world)
    }, 120_000)
    afterAll(async () => {
      await world.close()
    })

    it.each(names)('show %s alike', async name => {
      const found = oracleCases(join(world.sshd.directory, folderName)).find(
        candidate => candidate.name === name
      )
      if (found === undefined) throw new Error('no such case')

      const { output } = await ours(tolerant(found).block, world)

      expect(byStream(output, path)).toEqual(byStream(theirs.get(name) ?? [], path))
    })

    it.each([
      ['an exit code', { inline: ['exit 3'] }],
      ['a missing command', { inline: ['nonexistent-command'] }],
      ['a missing interpreter', { inline: ['true'], inline_shebang: '/nonexistent' }],
      ['a signal', { inline: ['kill -9 $$'] }],
      ['the end of the login shell', { inline: ['true'], execute_command: 'sh {{.Path}}; kill -9 $$' }],
      ['an exit of the command line', { inline: ['true'], execute_command: 'sh {{.Path}}; exit 300' }],
      ['an allowed exit code', { inline: ['exit 4'], valid_exit_codes: [0, 4] }]
    ])(
      'end alike with %s',
      async (_case, block) => {
        const expected = await runPacker(template([block], world), world.scripts)

        const { failure } = await ours(block, world)

        expect(exitStatus(failure)).toBe(exitStatus(expected.log))
      },
      90_000
    )
  })
}

interface World {
  readonly sshd: Sshd
  readonly ssh: SshGuest
  /** Directory with the scripts, in which both work. */
  readonly scripts: string
  close(): Promise<void>
}

async function openWorld(shell: string, config: readonly string[], isEmulated: boolean): Promise<World> {
  const sshd = await startSshd({ shell, config })
  const folder = join(sshd.directory, folderName)
  await mkdir(folder)
  await chmod(folder, 0o777)
  const scripts = join(sshd.directory, 'scripts')
  await mkdir(scripts)
  for (const [name, text] of Object.entries(scriptFiles)) await writeFile(join(scripts, name), text)
  const ssh = await connectTo(sshd, { endpoint: { isEmulated } })
  return {
    sshd,
    ssh,
    scripts,
    async close() {
      await ssh[Symbol.asyncDispose]()
      await sshd[Symbol.asyncDispose]()
    }
  }
}

/** What a case shows counts, not whether the login shell can do it. */
function tolerant({ name, block }: OracleCase): OracleCase {
  return { name, block: { ...block, valid_exit_codes: every } }
}

function template(blocks: readonly object[], { sshd }: World): object {
  const builder = {
    type: 'null',
    ssh_host: sshd.host,
    ssh_port: sshd.port,
    ssh_username: sshd.username,
    ssh_private_key_file: sshd.privateKeyFile
  }
  return { builders: [builder], provisioners: blocks.map(block => ({ type: 'shell', ...block })) }
}

/** All cases in one run of Packer, parted by lines with their names. */
async function packerOutputs(world: World): Promise<ReadonlyMap<string, readonly string[]>> {
  const folder = join(world.sshd.directory, folderName)
  const cases = oracleCases(folder).map(tolerant)
  const blocks = cases.flatMap(({ name, block }) => [
    { inline: [`echo 'case: ${name}'`], remote_path: `${folder}/part.sh`, execute_command: 'sh {{.Path}}' },
    block
  ])
  const run: PackerRun = await runPacker(template(blocks, world), world.scripts)
  if (run.exitCode !== 0) throw new Error(`packer failed: ${run.log}`)
  await world.ssh.guest.run(`rm -f ${folder}/*`, { signal: new AbortController().signal })
  const outputs = new Map<string, string[]>()
  let lines: string[] = []
  for (const line of run.output) {
    if (line.startsWith('case: ')) outputs.set(line.slice(6), (lines = []))
    else lines.push(line)
  }
  return outputs
}

async function ours(
  block: object,
  { ssh, scripts }: World
): Promise<{ readonly output: readonly string[]; readonly failure: string }> {
  const host = createNodeHost({ runId: 'run-1' })
  const ctx = createGuestContext({ host, guest: ssh.guest, directory: scripts })
  const build = { ...ctx.build, name: 'null' }
  const running = provisioner.provision(configOf(provisioner, block), { ...ctx, build })
  const failure = await running.then(
    () => '',
    (error: unknown) => messageOf(error)
  )
  return { output: ctx.output(), failure }
}

/**
 * The two outputs come by ways of their own, so that only the order within each is certain. Packer trims lines; and
 * sshd starts shells by their bare name, which shows in their messages.
 */
function byStream(output: readonly string[], shell: string): readonly (readonly string[])[] {
  const bareName = shell.split('/').at(-1) ?? ''
  const lines = output.map(line => line.trim().replace(`${shell}:`, `${bareName}:`).replace(/^!\s+/, '!'))
  return [lines.filter(line => !line.startsWith('!')), lines.filter(line => line.startsWith('!'))]
}

function exitStatus(text: string): string {
  return /non-zero exit status: (\d+)/.exec(text)?.[1] ?? 'success'
}
