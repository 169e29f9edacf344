import { chmod, lstat, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { createNodeHost } from '../../../src/host/node-host.js'
import { provisioner } from '../../../src/provisioners/file/index.js'
import { createGuestContext } from '../../support/guest-context.js'
import { hasPacker, runPacker } from '../../support/packer.js'
import { configOf } from '../../support/plugin-config.js'
import { connectTo, type SshGuest } from '../../support/ssh-guest.js'
import { canRunSshd, startSshd, type Sshd } from '../../support/sshd.js'

/** What Packer 1.6.6 takes; `GUEST` is a directory of the guest that exists and has a file and a tree. */
const cases: readonly (readonly [string, Record<string, unknown>])[] = [
  ['a file to a name', { source: 'file.txt', destination: 'GUEST/name' }],
  ['a file into a directory', { source: 'file.txt', destination: 'GUEST/' }],
  ['an executable file', { source: 'run.sh', destination: 'GUEST/run' }],
  ['a directory into one that exists', { source: 'tree', destination: 'GUEST' }],
  ['a directory into one that exists, with a slash', { source: 'tree', destination: 'GUEST/' }],
  ['a directory to a new name', { source: 'tree', destination: 'GUEST/new' }],
  ['what is in a directory', { source: 'tree/', destination: 'GUEST' }],
  ['several files', { sources: ['file.txt', 'run.sh'], destination: 'GUEST/' }],
  ['a file down to a name', { direction: 'download', source: 'GUEST/there', destination: 'down/name' }],
  ['a file down into a directory', { direction: 'download', source: 'GUEST/there', destination: 'down/' }],
  ['a directory down', { direction: 'download', source: 'GUEST/branch/', destination: 'down' }],
  [
    'a directory down into a directory',
    { direction: 'download', source: 'GUEST/branch/', destination: 'down/' }
  ],
  ['a pattern down', { direction: 'download', source: 'GUEST/*', destination: 'down/' }]
]

;(canRunSshd && hasPacker ? describe : describe.skip)('the provisioner file and Packer', () => {
  let sshd: Sshd
  let ssh: SshGuest
  let work: string
  let guest: string
  const { signal } = new AbortController()

  beforeAll(async () => {
    sshd = await startSshd()
    ssh = await connectTo(sshd)
    work = join(sshd.directory, 'work')
    guest = join(sshd.home, 'guest')
    await mkdir(join(work, 'tree', 'sub'), { recursive: true })
    for (const name of ['file.txt', 'run.sh', 'tree/a', 'tree/sub/b']) await writeFile(join(work, name), name)
    await chmod(join(work, 'run.sh'), 0o755)
  }, 60_000)
  afterAll(async () => {
    await ssh[Symbol.asyncDispose]()
    await sshd[Symbol.asyncDispose]()
  })
  const reset = async (): Promise<void> => {
    await rm(join(work, 'down'), { recursive: true, force: true })
    const setUp =
      'rm -rf guest; mkdir -p guest/branch/sub; echo 1 >guest/there; echo 2 >guest/branch/sub/leaf'
    await ssh.guest.run(setUp, { signal })
  }
  beforeEach(reset)

  const outcome = async (): Promise<readonly string[]> => [
    ...(await listing(guest)),
    ...(await listing(join(work, 'down')))
  ]

  it.each(cases)(
    'leave the same with %s',
    async (_, block) => {
      const text = JSON.stringify(block).replaceAll('GUEST', guest)
      const placed: unknown = JSON.parse(text)
      if (typeof placed !== 'object' || placed === null) throw new Error('no block')
      const builder = {
        type: 'null',
        ssh_host: sshd.host,
        ssh_port: sshd.port,
        ssh_username: sshd.username,
        ssh_private_key_file: sshd.privateKeyFile
      }
      const theirs = await runPacker(
        { builders: [builder], provisioners: [{ type: 'file', ...placed }] },
        work
      )
      await rm(join(work, 'packer-template.json'))
      const expected = await outcome()
      await reset()

      const host = createNodeHost({ runId: 'run-1' })
      await provisioner.provision(
        configOf(provisioner, placed),
        createGuestContext({ host, guest: ssh.guest, directory: work })
      )

      expect(theirs.exitCode).toBe(0)
      expect(await outcome()).toEqual(expected)
    },
    30_000
  )
})

/** Every path below a directory with mode and content; nothing for one that is not there. */
async function listing(root: string): Promise<readonly string[]> {
  const names = await readdir(root, { recursive: true }).catch(() => [])
  const entries = names.sort().map(async name => {
    const path = join(root, name)
    const stat = await lstat(path)
    const mode = (stat.mode & 0o777).toString(8)
    const content = stat.isFile() ? JSON.stringify(await readFile(path, 'utf8')) : 'directory'
    return `${relative(root, path)} ${mode} ${content}`
  })
  return await Promise.all(entries)
}
