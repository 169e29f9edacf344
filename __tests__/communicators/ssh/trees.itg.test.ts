import { execFileSync } from 'node:child_process'
import { chmod, lstat, mkdir, readFile, readlink, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { connectTo, type SshGuest } from '../../support/ssh-guest.js'
import { canRunSshd, startSshd, type Sshd } from '../../support/sshd.js'

const { signal } = new AbortController()
jest.setTimeout(60_000)

;(canRunSshd ? describe : describe.skip)('files to and from a guest, as root of it', () => {
  let sshd: Sshd
  let ssh: SshGuest
  const local = (...parts: readonly string[]): string => join(sshd.directory, 'local', ...parts)
  const remote = (...parts: readonly string[]): string => join(sshd.home, ...parts)
  const mode = async (path: string): Promise<number> => (await stat(path)).mode & 0o7777
  beforeAll(async () => {
    sshd = await startSshd({ root: true, shell: '/bin/bash' })
    await writeFile(remote('.bashrc'), 'echo Welcome to this guest; echo and beware >&2\n')
    ssh = await connectTo(sshd)
  })
  afterAll(async () => {
    await ssh[Symbol.asyncDispose]()
    await sshd[Symbol.asyncDispose]()
  })

  it('is not disturbed by what login scripts print', async () => {
    await ssh.guest.upload({ text: 'content' }, remote('quiet'), { signal })
    await ssh.guest.download(remote('quiet'), local('quiet'), { signal })

    expect(await readFile(local('quiet'), 'utf8')).toBe('content')
  })

  it('keeps the mode of directories that the guest has', async () => {
    await mkdir(local('overlay/tmp'), { recursive: true })
    await writeFile(local('overlay/tmp/file'), 'x')
    await mkdir(remote('root/tmp'), { recursive: true })
    await chmod(remote('root/tmp'), 0o1777)

    await ssh.guest.uploadTree(local('overlay'), remote('root'), { signal })

    expect(await mode(remote('root/tmp'))).toBe(0o1777)
    expect(await readFile(remote('root/tmp/file'), 'utf8')).toBe('x')
  })

  it('follows links to directories that the guest has', async () => {
    await mkdir(local('merged/lib/empty'), { recursive: true })
    await writeFile(local('merged/lib/file'), 'x')
    await mkdir(remote('merged/usr/lib'), { recursive: true })
    await symlink('usr/lib', remote('merged/lib'))

    await ssh.guest.uploadTree(local('merged'), remote('merged'), { signal })

    expect((await lstat(remote('merged/lib'))).isSymbolicLink()).toBe(true)
    expect(await readFile(remote('merged/usr/lib/file'), 'utf8')).toBe('x')
    expect((await stat(remote('merged/usr/lib/empty'))).isDirectory()).toBe(true)
  })

  it('makes files the property of whoever is logged in', async () => {
    await mkdir(local('owned'), { recursive: true })
    await writeFile(local('owned/file'), 'x')
    execFileSync('chown', ['12345:12345', local('owned/file')])

    await ssh.guest.uploadTree(local('owned'), remote('owned'), { signal })

    const { uid, gid } = await stat(remote('owned/file'))
    expect(uid).toBe(0)
    expect(gid).not.toBe(12345)
  })

  it('keeps links within a tree and dangling ones, and takes what others lead to', async () => {
    await mkdir(local('elsewhere'), { recursive: true })
    await writeFile(local('elsewhere/file'), 'from elsewhere')
    await mkdir(local('links/folder'), { recursive: true })
    await writeFile(local('links/target'), 'x')
    await symlink('../target', local('links/folder/relative'))
    await symlink(local('links/target'), local('links/folder/absolute'))
    await symlink('/lib/systemd/system/not-here.service', local('links/dangling'))
    await symlink('../elsewhere/file', local('links/file'))
    await symlink(local('elsewhere'), local('links/elsewhere'))

    await ssh.guest.uploadTree(local('links'), remote('links'), { signal })

    expect(await readlink(remote('links/folder/relative'))).toBe('../target')
    expect(await readlink(remote('links/folder/absolute'))).toBe('../target')
    expect(await readlink(remote('links/dangling'))).toBe('/lib/systemd/system/not-here.service')
    expect((await lstat(remote('links/file'))).isFile()).toBe(true)
    expect(await readFile(remote('links/elsewhere/file'), 'utf8')).toBe('from elsewhere')
  })

  it('refuses a tree with a link to a directory above itself', async () => {
    await mkdir(local('outer/loop'), { recursive: true })
    await symlink('..', local('outer/loop/up'))

    await expect(ssh.guest.uploadTree(local('outer/loop'), remote('loop'), { signal })).rejects.toMatchObject(
      {
        code: 'IB_FILE_IO',
        message: expect.stringContaining('above itself')
      }
    )
  })

  it('refuses a tree that is none', async () => {
    await expect(ssh.guest.uploadTree(local('nowhere'), remote('x'), { signal })).rejects.toMatchObject({
      code: 'IB_FILE_MISSING'
    })
  })

  it('leaves out what is no file in a downloaded tree, and says so', async () => {
    await mkdir(remote('special'))
    execFileSync('mkfifo', [remote('special/pipe')])
    await writeFile(remote('special/file'), 'x')

    await ssh.guest.downloadTree(remote('special'), local('special'), { signal })

    expect(await readFile(local('special/file'), 'utf8')).toBe('x')
    expect(ssh.ctx.notices()).toContainEqual(expect.stringMatching(/left out .*pipe/))
  })

  it('downloads files that are hard links of one another', async () => {
    await mkdir(remote('hard'))
    await writeFile(remote('hard/one'), 'same')
    execFileSync('ln', [remote('hard/one'), remote('hard/two')])

    await ssh.guest.downloadTree(remote('hard'), local('hard'), { signal })

    expect(await readFile(local('hard/one'), 'utf8')).toBe('same')
    expect(await readFile(local('hard/two'), 'utf8')).toBe('same')
  })

  it('says that the disk of the guest is full', async () => {
    await mkdir(remote('small disk'))
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'ib-test', remote('small disk')])
    await mkdir(local('bulky'), { recursive: true })
    await writeFile(local('bulky/file'), Buffer.alloc(2_000_000))
    try {
      const full = { code: 'IB_TRANSFER_FAILED', hint: expect.stringContaining('disk of the guest is full') }
      await expect(
        ssh.guest.upload({ path: local('bulky/file') }, remote('small disk/file'), { signal })
      ).rejects.toMatchObject(full)
      await expect(
        ssh.guest.uploadTree(local('bulky'), remote('small disk/tree'), { signal })
      ).rejects.toMatchObject(full)
    } finally {
      execFileSync('umount', [remote('small disk')])
    }
  })

  it('says that the destination is a directory', async () => {
    await mkdir(remote('directory'))

    await expect(ssh.guest.upload({ text: 'x' }, remote('directory'), { signal })).rejects.toMatchObject({
      code: 'IB_TRANSFER_FAILED',
      hint: expect.stringContaining('directory')
    })
  })

  it('ends an upload when the signal aborts', async () => {
    const abort = new AbortController()
    await writeFile(local('endless'), Buffer.alloc(300 << 20))
    const upload = ssh.guest.upload({ path: local('endless') }, remote('endless'), { signal: abort.signal })
    await sleep(150)

    abort.abort(new Error('enough'))

    await expect(upload).rejects.toThrow('enough')
    await expect(ssh.guest.run('true', { signal })).resolves.toMatchObject({ exitCode: 0 })
  })

  it('says that the connection was lost during a transfer, and goes on with a new one', async () => {
    const upload = ssh.guest.upload({ path: local('endless') }, remote('endless'), { signal })
    await sleep(150)
    await sshd.dropConnections()

    await expect(upload).rejects.toMatchObject({ code: 'IB_DISCONNECTED' })
    await ssh.guest.upload({ text: 'next' }, remote('next'), { signal })
    expect(await readFile(remote('next'), 'utf8')).toBe('next')
  })
})
