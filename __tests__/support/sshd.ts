import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { connect, createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

const exec = promisify(execFile)
const program = '/usr/sbin/sshd'

/** Whether this machine can run OpenSSH's server with throw-away users: as root, with it installed. */
export const canRunSshd = process.getuid?.() === 0 && existsSync(program)

export interface SshdOptions {
  /** Lines of sshd_config; they win over the defaults below. */
  readonly config?: readonly string[]
  /** The throw-away user has root's rights. */
  readonly root?: boolean
  /** Login shell of the throw-away user. */
  readonly shell?: string
  /** The only programs that the guest finds, with where they are here; all of this machine's when absent. */
  readonly programs?: Readonly<Record<string, string>>
  /** False: without an SFTP server. */
  readonly sftp?: boolean
  /** Does not start the server yet; `start` does. */
  readonly stopped?: boolean
}

/** A real OpenSSH server on loopback with its own host key, key pair and throw-away user. */
export interface Sshd extends AsyncDisposable {
  readonly host: string
  readonly port: number
  readonly username: string
  readonly password: string
  /** OpenSSH PEM of the key that may log in. */
  readonly privateKey: string
  readonly privateKeyFile: string
  /** Home of the throw-away user. */
  readonly home: string
  /** A directory for the test's own files on "this side". */
  readonly directory: string
  /** What the server logged so far, at level DEBUG1. */
  log(): Promise<string>
  start(): Promise<void>
  /** Ends the server and every connection. */
  stop(): Promise<void>
  /** Ends every connection, while the server goes on. */
  dropConnections(): Promise<void>
  /** Gives the server a new host key, effective at the next start. */
  replaceHostKey(): Promise<void>
}

/** Starts a server. Ends with `await using`: user, processes and files are gone afterwards. */
export async function startSshd(options: SshdOptions = {}): Promise<Sshd> {
  const directory = await mkdtemp(join(tmpdir(), 'ib-sshd-'))
  await chmod(directory, 0o755)
  const guest = await addUser(join(directory, 'home'), options)
  const removeAll = guard(directory, guest.name)
  const privateKeyFile = join(directory, 'key')
  await keygen(privateKeyFile, 'throw-away')
  await authorize(guest, `${privateKeyFile}.pub`)
  await keygen(join(directory, 'host_key'), 'host')
  const port = await freePort()
  await linkPrograms(join(directory, 'bin'), options.programs ?? {})
  await writeFile(join(directory, 'sshd_config'), configuration(directory, port, options))
  const daemon = new Daemon(directory, port)
  const sshd: Sshd = {
    host: '127.0.0.1',
    port,
    username: guest.name,
    password: guest.password,
    privateKey: await readFile(privateKeyFile, 'utf8'),
    privateKeyFile,
    home: guest.home,
    directory,
    log: () => readFile(join(directory, 'log'), 'utf8'),
    start: () => daemon.start(),
    stop: () => daemon.stop(),
    dropConnections: () => daemon.dropConnections(),
    async replaceHostKey() {
      await rm(join(directory, 'host_key'))
      await keygen(join(directory, 'host_key'), 'host')
    },
    async [Symbol.asyncDispose]() {
      await daemon.stop()
      await removeAll()
    }
  }
  if (options.stopped !== true) await sshd.start()
  return sshd
}

/**
 * A test that timed out does not get to its end, and a killed process to nothing at all, but neither must leave a server
 * or a user of this machine behind: a shell removes them when its input ends, which the system sees to.
 */
function guard(directory: string, user: string): () => Promise<void> {
  const script =
    'read -r _; [ ! -e "$0/pid" ] || kill -9 "$(cat "$0/pid")"; userdel --force "$1"; rm -rf -- "$0"'
  const shell = spawn('sh', ['-c', script, directory, user], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true
  })
  const ended = new Promise<void>(resolve => shell.once('close', () => resolve()))
  shell.unref()
  return async () => {
    shell.ref()
    shell.stdin.end()
    await ended
  }
}

class Daemon {
  private child: ChildProcess | undefined

  constructor(
    private readonly directory: string,
    private readonly port: number
  ) {}

  async start(): Promise<void> {
    await mkdir('/run/sshd', { recursive: true })
    const args = ['-D', '-f', join(this.directory, 'sshd_config'), '-E', join(this.directory, 'log')]
    this.child = spawn(program, args, { stdio: 'ignore' })
    await writeFile(join(this.directory, 'pid'), String(this.child.pid))
    for (let attempt = 0; attempt < 200; attempt += 1) {
      if (this.child.exitCode !== null) break
      if (await answers(this.port)) return
      await sleep(10)
    }
    throw new Error(`sshd did not start: ${await readFile(join(this.directory, 'log'), 'utf8')}`)
  }

  async stop(): Promise<void> {
    const child = this.child
    this.child = undefined
    if (child?.pid === undefined || child.exitCode !== null) return
    const gone = new Promise(resolve => child.once('exit', resolve))
    send('SIGSTOP', [child.pid])
    send('SIGKILL', [child.pid, ...(await frozenBelow(child.pid))])
    await gone
    await rm(join(this.directory, 'pid'))
  }

  async dropConnections(): Promise<void> {
    if (this.child?.pid === undefined) return
    send('SIGKILL', await frozenBelow(this.child.pid))
  }
}

/** Descendants, stopped before they can have children that nobody would find: sshd forks after the login too. */
async function frozenBelow(pid: number): Promise<readonly number[]> {
  const frozen = new Set<number>()
  for (;;) {
    const fresh = (await descendants(pid)).filter(found => !frozen.has(found))
    if (fresh.length === 0) return [...frozen]
    send('SIGSTOP', fresh)
    for (const found of fresh) frozen.add(found)
  }
}

function send(signal: NodeJS.Signals, pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal)
    } catch {
      // it ended by itself
    }
  }
}

/** Process ids below a process, whatever session they are in. */
async function descendants(pid: number): Promise<readonly number[]> {
  const names = await readdir('/proc')
  const stats = await Promise.all(
    names
      .filter(name => /^\d+$/.test(name))
      .map(
        async name => [Number(name), await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')] as const
      )
  )
  const parents = new Map(stats.map(([child, stat]) => [child, Number(stat.split(') ')[1]?.split(' ')[1])]))
  const isBelow = (child: number): boolean => {
    const parent = parents.get(child)
    return parent !== undefined && (parent === pid || isBelow(parent))
  }
  return [...parents.keys()].filter(isBelow)
}

interface GuestUser {
  readonly name: string
  readonly password: string
  readonly home: string
  readonly uid: number
}

async function addUser(home: string, { root = false, shell = '/bin/sh' }: SshdOptions): Promise<GuestUser> {
  const name = `ib${randomBytes(4).toString('hex')}`
  const password = randomBytes(9).toString('base64url')
  const rights = root ? ['--non-unique', '--uid', '0'] : []
  await exec('useradd', ['--no-create-home', '--home-dir', home, '--shell', shell, ...rights, name])
  const setPassword = exec('chpasswd')
  setPassword.child.stdin?.end(`${name}:${password}\n`)
  await setPassword
  const { stdout } = await exec('id', ['--user', name])
  await mkdir(join(home, '.ssh'), { recursive: true, mode: 0o700 })
  return { name, password, home, uid: Number(stdout) }
}

async function authorize({ home, uid }: GuestUser, publicKeyFile: string): Promise<void> {
  const file = join(home, '.ssh', 'authorized_keys')
  await writeFile(file, await readFile(publicKeyFile), { mode: 0o600 })
  for (const path of [home, join(home, '.ssh'), file]) await chown(path, uid, uid)
}

async function keygen(file: string, comment: string): Promise<void> {
  await exec('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', comment, '-f', file])
}

async function linkPrograms(directory: string, programs: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(directory)
  for (const [name, file] of Object.entries(programs)) await symlink(file, join(directory, name))
}

function configuration(
  directory: string,
  port: number,
  { config = [], programs, sftp = true }: SshdOptions
): string {
  return [
    // The first value of a keyword wins.
    ...config,
    `Port ${port}`,
    'ListenAddress 127.0.0.1',
    `HostKey ${join(directory, 'host_key')}`,
    'PidFile none',
    'LogLevel DEBUG1',
    'UsePAM no',
    'PermitRootLogin yes',
    'PasswordAuthentication yes',
    'KbdInteractiveAuthentication no',
    ...(sftp ? ['Subsystem sftp /usr/lib/openssh/sftp-server'] : []),
    ...(programs === undefined ? [] : [`SetEnv PATH=${join(directory, 'bin')}`]),
    ''
  ].join('\n')
}

/** A port of loopback that nobody uses at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise(resolve => server.close(resolve))
  return port
}

async function answers(port: number): Promise<boolean> {
  return await new Promise(resolve => {
    const socket = connect(port, '127.0.0.1')
    socket.once('data', () => finish(true)).once('error', () => finish(false))
    function finish(ok: boolean): void {
      socket.destroy()
      resolve(ok)
    }
  })
}
