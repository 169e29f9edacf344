import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { connectTo } from '../../support/ssh-guest.js'
import { canRunSshd, startSshd, type SshdOptions } from '../../support/sshd.js'
import { script, Trial } from './trial.js'

const describeSsh = canRunSshd ? describe : describe.skip

/** A server that stands for a guest whose processor is emulated. */
async function emulatedGuest(options: SshdOptions = {}) {
  const sshd = await startSshd({ root: true, ...options })
  const ssh = await connectTo(sshd, { endpoint: { isEmulated: true } })
  return {
    sshd,
    trial: new Trial(sshd, ssh.guest),
    async [Symbol.asyncDispose]() {
      await ssh[Symbol.asyncDispose]()
      await sshd[Symbol.asyncDispose]()
    }
  }
}

describeSsh('the provisioner shell in an emulated guest', () => {
  it('starts nothing but the scripts and one server for their files, and leaves nothing', async () => {
    await using guest = await emulatedGuest()
    const { sshd, trial } = guest
    const scripts = await Promise.all(
      [1, 2, 3].map(n => script(sshd, `${n}.sh`, `#!/bin/sh\necho ${n}; ls -l "$0" | cut -c1-10\n`))
    )
    const remote = { remote_folder: sshd.directory, remote_file: 'it.sh' }

    const sessions = await trial.sessions(() => trial.run({ scripts, ...remote }))

    expect(trial.ctx.output()).toEqual(['1', '-rwxr-xr-x', '2', '-rwxr-xr-x', '3', '-rwxr-xr-x'])
    expect(sessions).toBe(4)
    expect(await readdir(sshd.directory)).not.toContain('it.sh')
  })

  it('needs no SFTP server', async () => {
    await using guest = await emulatedGuest({ sftp: false })
    const { sshd, trial } = guest

    await trial.run({ inline: ['echo done'], remote_folder: sshd.directory, remote_file: 'it.sh' })

    expect(trial.ctx.output()).toEqual(['done'])
    expect(await readdir(sshd.directory)).not.toContain('it.sh')
  })

  it('does without an SFTP server that ends at once', async () => {
    await using guest = await emulatedGuest({ sftp: false, config: ['Subsystem sftp /bin/false'] })
    const { sshd, trial } = guest

    await trial.run({ inline: ['echo done'], remote_folder: sshd.directory })

    expect(trial.ctx.output()).toEqual(['done'])
  })

  it('notices an SFTP server that has files of its own', async () => {
    const own = await mkdtemp(join(tmpdir(), 'image-build-own-'))
    const server = join(own, 'server')
    const serve = 'mount -t tmpfs none /proc && exec /usr/lib/openssh/sftp-server'
    await writeFile(server, `#!/bin/sh\nexec unshare -m sh -c '${serve}'\n`, { mode: 0o755 })
    await using guest = await emulatedGuest({ sftp: false, config: [`Subsystem sftp ${server}`] })
    const { trial } = guest

    const sessions = await trial.sessions(() => trial.run({ inline: ['echo done'], remote_folder: own }))

    expect(trial.ctx.output()).toEqual(['done'])
    // That server, and a command each to write, to run and to remove the script.
    expect(sessions).toBe(4)
    await rm(own, { recursive: true })
  })

  it('does not wait for what a script leaves running in the background', async () => {
    await using guest = await emulatedGuest()
    const { trial } = guest

    await trial.run({ inline: ['sleep 60 &', 'echo done'] })

    expect(trial.ctx.output()).toEqual(['done'])
    expect(trial.ctx.notices()).toEqual([
      'A script left a program running that holds its output open; not waiting for it'
    ])
  })

  it('says at once why it cannot write the script', async () => {
    await using guest = await emulatedGuest()

    await expect(guest.trial.run({ inline: ['true'], remote_folder: '/nonexistent' })).rejects.toMatchObject({
      code: 'IB_TRANSFER_FAILED',
      message: expect.stringMatching(
        /cannot write inline script to \/nonexistent\/script_\d+\.sh: .*\/nonexistent/
      ),
      place: { line: 30 }
    })
  })
})
