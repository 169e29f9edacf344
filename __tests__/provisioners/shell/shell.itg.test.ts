import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { LocalGuest } from '../../support/local-guest.js'
import { loginShells, sshdConfig } from '../../support/login-shells.js'
import { connectTo, type SshGuest } from '../../support/ssh-guest.js'
import { canRunSshd, startSshd, type Sshd } from '../../support/sshd.js'
import { host, script, Trial } from './trial.js'

const describeSsh = canRunSshd ? describe : describe.skip

describeSsh('the provisioner shell', () => {
  let sshd: Sshd
  let ssh: SshGuest
  let trial: Trial
  beforeAll(async () => {
    sshd = await startSshd()
    ssh = await connectTo(sshd)
  }, 60_000)
  afterAll(async () => {
    await ssh[Symbol.asyncDispose]()
    await sshd[Symbol.asyncDispose]()
  })
  const begin = (): Trial => (trial = new Trial(sshd, ssh.guest))

  it('runs seventy-three scripts in one session, in order', async () => {
    const scripts = await Promise.all(
      Array.from({ length: 73 }, (_, n) => script(sshd, `many-${n}.sh`, `#!/bin/sh\necho ${n}\n`))
    )
    const { ctx } = begin()

    const sessions = await trial.sessions(() => trial.run({ scripts }))

    expect(sessions).toBe(1)
    expect(ctx.output()).toEqual(scripts.map((_, n) => n.toString()))
    expect(ctx.steps()).toEqual(scripts.map(name => `Run ${name}`))
  })

  it('stops at the first script that fails, says why, and leaves nothing in the guest', async () => {
    const scripts = [
      await script(sshd, 'good.sh', '#!/bin/sh\necho good\n'),
      await script(sshd, 'bad.sh', '#!/bin/sh\necho about to fail >&2\nexit 3\n'),
      await script(sshd, 'never.sh', '#!/bin/sh\necho never\n')
    ]
    const folder = join(sshd.home, 'scripts')
    await ssh.guest.run(`mkdir ${folder}`, { signal: new AbortController().signal })
    const { ctx } = begin()

    await expect(trial.run({ scripts, remote_folder: folder, use_env_var_file: true })).rejects.toMatchObject(
      {
        code: 'IB_SCRIPT_FAILED',
        message: 'Script exited with non-zero exit status: 3. Allowed exit codes are: [0] (bad.sh)',
        hint: 'its last lines were:\nabout to fail',
        place: { line: 20 }
      }
    )

    expect(ctx.output()).toEqual(['good', '!about to fail'])
    expect(ctx.steps()).toEqual(['Run good.sh', '✗ Run bad.sh'])
    expect(await readdir(folder)).toEqual([])
  })

  it('shows lines as they come', async () => {
    begin()
    const running = trial.run({ inline: ['echo first', 'sleep 30'] })

    await trial.shown('first')

    trial.stop()
    await expect(running).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('goes on after a script that loses the connection as expected, and removes its file', async () => {
    const scripts = [
      await script(sshd, 'lose.sh', '#!/bin/sh\necho lose; sleep 20\n'),
      await script(sshd, 'after.sh', '#!/bin/sh\necho after; ls -A ${0%/*}\n')
    ]
    const folder = join(sshd.home, 'lost')
    await ssh.guest.run(`mkdir ${folder}`, { signal: new AbortController().signal })
    const { ctx } = begin()
    const running = trial.run({
      scripts,
      expect_disconnect: true,
      remote_folder: folder,
      remote_file: 's.sh'
    })

    await trial.shown('lose')
    await sshd.dropConnections()
    await running

    expect(ctx.output()).toEqual(['lose', 'after', 's.sh'])
    expect(await readdir(folder)).toEqual([])
  })

  it('waits for a guest that restarts', async () => {
    const scripts = [
      await script(sshd, 'restart.sh', '#!/bin/sh\necho restarting; sleep 20\n'),
      await script(sshd, 'again.sh', '#!/bin/sh\necho again\n')
    ]
    const { ctx } = begin()
    const running = trial.run({ scripts, valid_exit_codes: [0, 2300218] })

    await trial.shown('restarting')
    await sshd.stop()
    await sleep(1500)
    await sshd.start()
    await running

    expect(ctx.output()).toEqual(['restarting', 'again'])
  }, 60_000)

  it('fails when a script loses the connection unexpectedly', async () => {
    begin()
    const running = trial.run({ inline: ['echo lose', 'sleep 20'] })
    const failure = running.catch((error: unknown) => error)

    await trial.shown('lose')
    await sshd.dropConnections()

    expect(await failure).toMatchObject({
      code: 'IB_DISCONNECTED',
      message: 'Script disconnected unexpectedly (inline script)',
      hint: expect.stringContaining('"expect_disconnect": true'),
      place: { line: 10 }
    })
  })

  it('does not wait for what a script leaves running in the background', async () => {
    const { ctx } = begin()

    await trial.run({ inline: ['sleep 30 &', 'echo started'] })

    expect(ctx.output()).toEqual(['started'])
    expect(ctx.notices()).toEqual([
      'A script left a program running that holds its output open; not waiting for it'
    ])
  })

  it('fails at once when the guest cannot write the script', async () => {
    begin()

    await expect(trial.run({ inline: ['true'], remote_folder: '/nonexistent' })).rejects.toMatchObject({
      code: 'IB_TRANSFER_FAILED',
      message: expect.stringMatching(
        /cannot write inline script to \/nonexistent\/script_\d+\.sh: .*\/nonexistent/
      ),
      place: { line: 30 }
    })
  })

  it.each([
    ['with Unix line ends', '\n', false],
    ['with Windows line ends', '\r\n', false],
    ['as a binary', '\r\n', true]
  ])('sends a large script %s', async (_, lineEnd, binary) => {
    const filler = `# ${'x'.repeat(1000)}${lineEnd}`.repeat(2000)
    const text = `#!/bin/sh${lineEnd}cksum <$0 #${lineEnd}exit #${lineEnd}${filler}`
    await script(sshd, 'large.sh', text)
    await script(sshd, 'arrives', binary ? text : text.replaceAll('\r\n', '\n'))
    const { ctx } = begin()

    await trial.run({ script: 'large.sh', binary, execute_command: 'bash {{.Path}}' })

    const expected = await host.processes.run(['sh', '-c', `cksum <${sshd.directory}/arrives`], {
      signal: new AbortController().signal
    })
    expect(ctx.output()).toEqual([expected.stdout.trim()])
  })

  it('runs nothing of what a startup file of the login shell has read a part of', async () => {
    const home = join(sshd.directory, 'reader')
    await mkdir(home)
    await writeFile(join(home, '.bashrc'), 'read -r line; echo "read: $line"\n')
    const guest = new LocalGuest({ shell: '/bin/bash', home })
    const there = new Trial(sshd, guest)

    await there.run({ inline: ['echo in script'] })

    expect(there.ctx.output()).toEqual(['read: ', 'in script'])
    expect(there.ctx.notices()).toEqual([
      "The guest's shell does not take scripts together (exit code 94); sending each by itself"
    ])
  })

  it('gives scripts a terminal with ssh_pty', async () => {
    await using other = await connectTo(sshd, { block: { ssh_pty: true } })
    const there = new Trial(sshd, other.guest)

    await there.run({ inline: ['test -t 0 && echo terminal'] })

    expect(there.ctx.output()).toEqual(['terminal'])
  })

  it('works in a guest that does not tell the environment of processes', async () => {
    const folder = join(sshd.directory, 'without-proc')
    const shell = join(folder, 'dash')
    await mkdir(folder, { mode: 0o755 })
    await writeFile(
      shell,
      `#!/bin/sh\nexport SHELL=${shell}\nexec unshare -m sh -c 'mount -t tmpfs none /proc && exec /bin/dash "$@"' dash "$@"\n`,
      { mode: 0o755 }
    )
    const server = await startSshd({ shell, root: true })
    await using _ = server
    await using other = await connectTo(server)
    const there = new Trial(server, other.guest)

    const sessions = await there.sessions(() =>
      there.run({
        inline: ['test -e /proc/1 || echo no proc', 'echo $0'],
        remote_path: '/tmp/without-proc.sh'
      })
    )

    expect(there.ctx.output()).toEqual(['no proc', '/tmp/without-proc.sh'])
    expect(sessions).toBe(1)
  })
})

for (const login of loginShells()) {
  const describeShell = canRunSshd && login.shell !== undefined ? describe : describe.skip

  describeShell(`with the login shell ${login.name}`, () => {
    it('one session is enough', async () => {
      const server = await startSshd({ shell: login.shell ?? '', config: sshdConfig(login) })
      await using _ = server
      await using ssh = await connectTo(server)
      const trial = new Trial(server, ssh.guest)
      const scripts = await Promise.all(
        [1, 2, 3].map(n => script(server, `${n}.sh`, `#!/bin/sh\necho ${n}\n`))
      )

      const sessions = await trial.sessions(() => trial.run({ scripts, execute_command: 'sh {{.Path}}' }))

      expect(trial.ctx.output()).toEqual(['1', '2', '3'])
      expect(sessions).toBe(1)
    })
  })
}
