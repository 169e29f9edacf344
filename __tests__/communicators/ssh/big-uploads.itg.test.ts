import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, mkdir, mkdtemp, readFile, rmdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { startDelayProxy, type DelayProxy } from '../../support/delay-proxy.js'
import { guestKinds } from '../../support/guest-kinds.js'
import { listing, makeNastyTree } from '../../support/nasty-tree.js'
import { connectTo, type SshGuest } from '../../support/ssh-guest.js'
import { canRunSshd, startSshd, type Sshd } from '../../support/sshd.js'

const { signal } = new AbortController()
jest.setTimeout(60_000)

;(canRunSshd ? describe : describe.skip).each(guestKinds)(
  'big uploads over long round trips to %s',
  (_name, { block, ...options }) => {
    let sshd: Sshd
    let line: DelayProxy
    let ssh: SshGuest
    let local: string
    beforeAll(async () => {
      sshd = await startSshd(options)
      line = await startDelayProxy(sshd.port, 20)
      local = await mkdtemp(join(sshd.directory, 'local-'))
      ssh = await connectTo(sshd, { block: block ?? {}, endpoint: { port: line.port } })
    })
    afterAll(async () => {
      await ssh[Symbol.asyncDispose]()
      await line[Symbol.asyncDispose]()
      await sshd[Symbol.asyncDispose]()
    })

    it('put a file in the place of a bigger one, which keeps neither its end nor its mode', async () => {
      const content = randomBytes(17_000_003)
      await writeFile(join(local, 'big'), content)
      await chmod(join(local, 'big'), 0o640)
      const remote = join(sshd.home, 'big')
      await writeFile(remote, randomBytes(20_000_000), { mode: 0o666 })
      execFileSync('chown', [sshd.username, remote])
      const progress: (readonly [number, number | undefined])[] = []

      const onProgress = (done: number, total: number | undefined): void => void progress.push([done, total])
      await ssh.guest.upload({ path: join(local, 'big') }, remote, { signal, onProgress })

      expect((await readFile(remote)).equals(content)).toBe(true)
      expect((await stat(remote)).mode & 0o7777).toBe(0o640)
      expect(progress.at(-1)).toEqual([content.length, content.length])
    })

    it('say why a file cannot be uploaded', async () => {
      await writeFile(join(local, 'big'), Buffer.alloc(9_000_000))

      const upload = ssh.guest.upload({ path: join(local, 'big') }, join(sshd.home, 'no/big'), { signal })

      await expect(upload).rejects.toMatchObject({
        code: 'IB_TRANSFER_FAILED',
        message: expect.stringMatching(/no such file|nonexistent/i)
      })
    })

    it('carry a tree as it is', async () => {
      const tree = join(local, 'tree')
      await makeNastyTree(tree)
      // It would keep the tree in one piece.
      await rmdir(join(tree, 'line\nbreak, empty'))
      await makeBig(tree)

      await ssh.guest.uploadTree(tree, join(sshd.home, 'tree'), { signal })

      expect(await listing(join(sshd.home, 'tree'))).toEqual(await listing(tree))
    })
  }
)

/** Adds files to a directory, 12 MB in all. */
async function makeBig(directory: string): Promise<void> {
  for (const index of Array(40).keys()) {
    const parent = join(directory, `d${index % 7}`, 'e')
    await mkdir(parent, { recursive: true })
    await writeFile(join(parent, `file-${index}`), randomBytes(300_000 + index))
  }
}

function commandsIn(log: string): number {
  return log.match(/Starting session: command/g)?.length ?? 0
}

;(canRunSshd ? describe : describe.skip)('something big', () => {
  it('travels in several commands over long round trips, be it a file or a directory', async () => {
    await using sshd = await startSshd({ config: ['LogLevel VERBOSE'] })
    await using line = await startDelayProxy(sshd.port, 20)
    await using ssh = await connectTo(sshd, { endpoint: { port: line.port } })
    await writeFile(join(sshd.directory, 'big'), randomBytes(17_000_000))
    await makeBig(join(sshd.directory, 'tree'))

    await ssh.guest.upload({ path: join(sshd.directory, 'big') }, join(sshd.home, 'big'), { signal })
    await ssh.guest.uploadTree(join(sshd.directory, 'tree'), join(sshd.home, 'tree'), { signal })

    // Four parts and the mode, then four parts.
    expect(commandsIn(await sshd.log())).toBe(4 + 1 + 4)
  })

  it('travels in one command over short round trips', async () => {
    await using sshd = await startSshd({ config: ['LogLevel VERBOSE'] })
    await using ssh = await connectTo(sshd)
    await makeBig(join(sshd.directory, 'tree'))

    for (const name of 'abcde') {
      await ssh.guest.uploadTree(join(sshd.directory, 'tree'), join(sshd.home, name), { signal })
    }

    // On a busy machine a round trip may be long now and then.
    expect(commandsIn(await sshd.log())).toBeLessThan(5 * 4)
  })

  it('leaves no command behind when its upload is interrupted, and keeps the connection', async () => {
    await using sshd = await startSshd()
    await using line = await startDelayProxy(sshd.port, 20)
    await using ssh = await connectTo(sshd, { endpoint: { port: line.port } })
    await writeFile(join(sshd.directory, 'big'), randomBytes(17_000_000))
    const interruption = new AbortController()

    const upload = ssh.guest.upload({ path: join(sshd.directory, 'big') }, join(sshd.home, 'big'), {
      signal: interruption.signal,
      onProgress: () => interruption.abort()
    })

    await expect(upload).rejects.toThrow('aborted')
    const command = `n=0; while pgrep -u ${sshd.username} -x dd && [ $n -lt 50 ]; do n=$((n+1)); sleep 0.1; done >/dev/null; echo $n`
    const { stdout } = await ssh.guest.run(command, { signal })
    expect(Number(stdout)).toBeLessThan(50)
    expect((await sshd.log()).match(/Accepted publickey/g)).toHaveLength(1)
  })
})
