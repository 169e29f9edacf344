import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, mkdir, mkdtemp, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { guestKinds, programsWithout } from '../../support/guest-kinds.js'
import { listing, listingOfContents, makeNastyTree, nastyNames } from '../../support/nasty-tree.js'
import { connectTo, type SshGuest } from '../../support/ssh-guest.js'
import { canRunSshd, startSshd, type Sshd } from '../../support/sshd.js'

const { signal } = new AbortController()
jest.setTimeout(60_000)

;(canRunSshd ? describe : describe.skip).each(guestKinds)(
  'files to and from %s',
  (_name, { block, ...options }) => {
    let sshd: Sshd
    let ssh: SshGuest
    /** A directory of the guest that its user may write. */
    let remote: string
    /** A directory of ours. */
    let local: string
    beforeAll(async () => {
      sshd = await startSshd(options)
      remote = sshd.home
      local = await mkdtemp(join(sshd.directory, 'local-'))
      ssh = await connectTo(sshd, { block: block ?? {} })
    })
    afterAll(async () => {
      await ssh[Symbol.asyncDispose]()
      await sshd[Symbol.asyncDispose]()
    })

    it('uploads text with mode 0644', async () => {
      await ssh.guest.upload({ text: 'grüß dich\n' }, join(remote, 'text'), { signal })

      expect(await readFile(join(remote, 'text'), 'utf8')).toBe('grüß dich\n')
      expect((await stat(join(remote, 'text'))).mode & 0o7777).toBe(0o644)
    })

    it('gives an uploaded file exactly the mode that is asked for', async () => {
      await ssh.guest.upload({ text: 'x' }, join(remote, 'script'), { signal, mode: 0o775 })
      await ssh.guest.upload({ text: 'x' }, join(remote, 'secret'), { signal, mode: 0o600 })

      expect((await stat(join(remote, 'script'))).mode & 0o7777).toBe(0o775)
      expect((await stat(join(remote, 'secret'))).mode & 0o7777).toBe(0o600)
    })

    it('keeps the mode of an uploaded file', async () => {
      await writeFile(join(local, 'program'), 'x')
      await chmod(join(local, 'program'), 0o751)

      await ssh.guest.upload({ path: join(local, 'program') }, join(remote, 'program'), { signal })

      expect((await stat(join(remote, 'program'))).mode & 0o7777).toBe(0o751)
    })

    it('uploads a stream, and tells how far it is', async () => {
      const content = randomBytes(3_000_000)
      const progress: (readonly [number, number | undefined])[] = []

      const source = { stream: Readable.from([content]), bytes: content.length }
      const onProgress = (done: number, total: number | undefined): void => void progress.push([done, total])
      await ssh.guest.upload(source, join(remote, 'stream'), { signal, onProgress })

      expect((await readFile(join(remote, 'stream'))).equals(content)).toBe(true)
      expect(progress.at(-1)).toEqual([content.length, content.length])
    })

    it('replaces a longer file', async () => {
      await ssh.guest.upload({ text: 'a long text' }, join(remote, 'replaced'), { signal })

      await ssh.guest.upload({ text: '' }, join(remote, 'replaced'), { signal })

      expect(await readFile(join(remote, 'replaced'), 'utf8')).toBe('')
    })

    it.each(nastyNames)('carries a file named %j there and back', async nasty => {
      await ssh.guest.upload({ text: nasty }, join(remote, nasty), { signal })
      await ssh.guest.download(join(remote, nasty), join(local, 'back', nasty), { signal })

      expect(await readFile(join(remote, nasty), 'utf8')).toBe(nasty)
      expect(await readFile(join(local, 'back', nasty), 'utf8')).toBe(nasty)
    })

    it('uploads relative to the home of the user', async () => {
      await ssh.guest.upload({ text: 'at home' }, '-at home', { signal })

      expect(await readFile(join(remote, '-at home'), 'utf8')).toBe('at home')
    })

    it('downloads a big file, with its mode', async () => {
      const content = randomBytes(5_000_003)
      await writeFile(join(remote, 'large'), content)
      await chmod(join(remote, 'large'), 0o754)

      await ssh.guest.download(join(remote, 'large'), join(local, 'new folder/large'), { signal })

      expect((await readFile(join(local, 'new folder/large'))).equals(content)).toBe(true)
      expect((await stat(join(local, 'new folder/large'))).mode & 0o777).toBe(0o754)
    })

    it('uploads a tree as it is', async () => {
      const source = join(local, 'nasty')
      await makeNastyTree(source)

      await ssh.guest.uploadTree(source, join(remote, 'new/tree'), { signal })

      expect(await listing(join(remote, 'new/tree'))).toEqual(await listing(source))
    })

    it('says that a guest refuses an upload, and why', async () => {
      const upload = ssh.guest.upload({ text: 'x' }, '/etc/nobody-may-write-here', { signal })

      await expect(upload).rejects.toMatchObject({
        code: 'IB_TRANSFER_FAILED',
        message: expect.stringMatching(
          /^uploading text to \/etc\/nobody-may-write-here failed: .*permission denied/i
        ),
        hint: expect.stringContaining('sudo')
      })
    })

    it('says that a guest refuses a tree, and why', async () => {
      await mkdir(join(local, 'small tree'), { recursive: true })
      await writeFile(join(local, 'small tree/file'), 'x')

      await expect(
        ssh.guest.uploadTree(join(local, 'small tree'), '/etc/nobody', { signal })
      ).rejects.toMatchObject({
        code: 'IB_TRANSFER_FAILED',
        message: expect.stringMatching(/permission denied/i)
      })
    })

    it('says that a file to download is not there, and leaves nothing behind', async () => {
      const download = ssh.guest.download('/no/such/file', join(local, 'absent'), { signal })

      await expect(download).rejects.toMatchObject({
        code: 'IB_TRANSFER_FAILED',
        message: expect.stringMatching(/no such file/i)
      })
      await expect(stat(join(local, 'absent'))).rejects.toThrow('ENOENT')
    })

    it('refuses a local file that is not there', async () => {
      await expect(
        ssh.guest.upload({ path: join(local, 'nowhere') }, join(remote, 'x'), { signal })
      ).rejects.toMatchObject({ code: 'IB_FILE_MISSING' })
    })
  }
)

const withoutTrees = 'a guest with neither tar nor SFTP'
;(canRunSshd ? describe : describe.skip)('downloading a tree', () => {
  it.each(guestKinds.filter(([name]) => name !== withoutTrees))(
    'gives the content of links in their place, from %s',
    async (_name, { block = {}, ...options }) => {
      await using sshd = await startSshd(options)
      await using ssh = await connectTo(sshd, { block })
      const source = join(sshd.home, 'nasty')
      const target = join(sshd.directory, 'downloaded')
      await makeNastyTree(source)
      execFileSync('chown', ['-R', sshd.username, source])

      await ssh.guest.downloadTree(source, target, { signal })

      expect(await listingOfContents(target)).toEqual(await listingOfContents(source))
    }
  )

  it(`is not possible from ${withoutTrees}, which is said`, async () => {
    await using sshd = await startSshd({ programs: programsWithout(undefined), sftp: false })
    await using ssh = await connectTo(sshd)

    await expect(
      ssh.guest.downloadTree(sshd.home, join(sshd.directory, 'downloaded'), { signal })
    ).rejects.toMatchObject({
      code: 'IB_TRANSFER_FAILED',
      message: expect.stringContaining('no means to transfer files')
    })
  })
})
