import { execFileSync } from 'node:child_process'
import { chmod, copyFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it, jest } from '@jest/globals'
import { communicator } from '../../../src/communicators/ssh/index.js'
import { createNodeHost } from '../../../src/host/node-host.js'
import { problemsOf } from '../../support/plugin-config.js'
import { startSshAgent } from '../../support/ssh-agent.js'
import { connectTo } from '../../support/ssh-guest.js'
import { canRunSshd, startSshd } from '../../support/sshd.js'

const { signal } = new AbortController()
jest.setTimeout(60_000)

;(canRunSshd ? describe : describe.skip)('logging in to a guest', () => {
  it('uses the key that the builder made', async () => {
    await using sshd = await startSshd()

    await using ssh = await connectTo(sshd)

    expect(ssh.ctx.steps()).toEqual([`Wait for SSH at 127.0.0.1:${sshd.port}`])
    expect(ssh.ctx.notices()).toContain('Connected to SSH!')
  })

  it('uses the password of the template', async () => {
    await using sshd = await startSshd({ config: ['PubkeyAuthentication no'] })

    await using ssh = await connectTo(sshd, { withoutKey: true, block: { ssh_password: sshd.password } })

    expect(await ssh.guest.run('true', { signal })).toMatchObject({ exitCode: 0 })
  })

  it('answers keyboard-interactive questions with the password', async () => {
    const config = ['UsePAM yes', 'PasswordAuthentication no', 'KbdInteractiveAuthentication yes']
    await using sshd = await startSshd({ config })

    await using ssh = await connectTo(sshd, { withoutKey: true, block: { ssh_password: sshd.password } })

    expect(await ssh.guest.run('true', { signal })).toMatchObject({ exitCode: 0 })
  })

  it('gives a guest that wants a key and a password both', async () => {
    await using sshd = await startSshd({ config: ['AuthenticationMethods publickey,password'] })

    await using ssh = await connectTo(sshd, { block: { ssh_password: sshd.password } })

    expect(await ssh.guest.run('true', { signal })).toMatchObject({ exitCode: 0 })
  })

  it('uses a key file, also one in the home directory', async () => {
    await using sshd = await startSshd()
    const block = { ssh_private_key_file: '~/key' }

    await using ssh = await connectTo(sshd, { withoutKey: true, block, env: { HOME: sshd.directory } })

    expect(await ssh.guest.run('true', { signal })).toMatchObject({ exitCode: 0 })
  })

  it.each(['rsa', 'ecdsa', 'ed25519'])('uses %s keys', async type => {
    await using sshd = await startSshd()
    const file = join(sshd.directory, type)
    execFileSync('ssh-keygen', ['-q', '-t', type, '-N', '', '-f', file])
    await copyFile(`${file}.pub`, join(sshd.home, '.ssh/authorized_keys'))

    await using ssh = await connectTo(sshd, { withoutKey: true, block: { ssh_private_key_file: file } })

    expect(await ssh.guest.run('true', { signal })).toMatchObject({ exitCode: 0 })
  })

  it('uses the keys of an SSH agent', async () => {
    await using sshd = await startSshd()
    await using agent = await startSshAgent(sshd.directory, [sshd.privateKeyFile])
    const env = { SSH_AUTH_SOCK: agent.socket }

    await using ssh = await connectTo(sshd, { withoutKey: true, block: { ssh_agent_auth: true }, env })

    expect(await ssh.guest.run('true', { signal })).toMatchObject({ exitCode: 0 })
  })

  it('forwards the SSH agent to commands, but not if the template says so', async () => {
    await using sshd = await startSshd()
    await using agent = await startSshAgent(sshd.directory, [sshd.privateKeyFile])
    const env = { SSH_AUTH_SOCK: agent.socket }

    await using forwarding = await connectTo(sshd, { env })
    await using other = await connectTo(sshd, { env, block: { ssh_disable_agent_forwarding: true } })

    expect(await forwarding.guest.run('ssh-add -l', { signal })).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('throw-away')
    })
    expect(await other.guest.run('echo "[$SSH_AUTH_SOCK]"', { signal })).toMatchObject({ stdout: '[]\n' })
  })

  it('runs commands on a guest that takes no forwarded agent', async () => {
    await using sshd = await startSshd({ config: ['AllowAgentForwarding no'] })
    await using agent = await startSshAgent(sshd.directory, [sshd.privateKeyFile])

    await using ssh = await connectTo(sshd, { env: { SSH_AUTH_SOCK: agent.socket } })

    expect(await ssh.guest.run('echo "[$SSH_AUTH_SOCK]"', { signal })).toMatchObject({ stdout: '[]\n' })
  })

  it('says who was refused with what, and what the guest offers, after the attempts of the template', async () => {
    await using sshd = await startSshd({ config: ['PubkeyAuthentication no'] })
    const block = { ssh_password: 'wrong', ssh_handshake_attempts: 2 }

    const connecting = connectTo(sshd, { block })

    await expect(connecting).rejects.toMatchObject({
      code: 'IB_CONNECT_AUTH',
      message: expect.stringMatching(
        new RegExp(
          `refused the login of \`${sshd.username}\` .*password.*the guest offers: password.*2 times`
        )
      )
    })
  })

  it('says that a guest takes only keys when there is only a password', async () => {
    await using sshd = await startSshd({ config: ['PasswordAuthentication no'] })
    const block = { ssh_password: sshd.password, ssh_handshake_attempts: 1 }

    const connecting = connectTo(sshd, { withoutKey: true, block })

    await expect(connecting).rejects.toMatchObject({
      code: 'IB_CONNECT_AUTH',
      message: expect.stringContaining('the guest offers: publickey'),
      hint: expect.stringContaining('takes no passwords')
    })
  })

  it('does not show the password in the error', async () => {
    await using sshd = await startSshd()
    const block = { ssh_password: 'correct horse', ssh_handshake_attempts: 1 }

    const error: unknown = await connectTo(sshd, { withoutKey: true, block }).catch(
      (reason: unknown) => reason
    )

    expect(JSON.stringify(error) + String(error)).not.toContain('correct horse')
  })

  it('tries again until the guest has the user’s key', async () => {
    await using sshd = await startSshd()
    // OpenSSH ignores keys that others could have put there.
    await chmod(join(sshd.home, '.ssh'), 0o777)
    const connecting = connectTo(sshd)
    await sleep(500)
    await chmod(join(sshd.home, '.ssh'), 0o700)

    await using ssh = await connecting

    expect(ssh.ctx.notices()).toContainEqual(expect.stringContaining('refused the login'))
  })

  it('says that no agent runs when the template wants one', async () => {
    await using sshd = await startSshd()

    await expect(connectTo(sshd, { block: { ssh_agent_auth: true } })).rejects.toMatchObject({
      code: 'IB_OPTION_VALUE',
      message: expect.stringContaining('SSH_AUTH_SOCK')
    })
  })

  it('removes the throw-away key from the guest, and nothing else', async () => {
    await using sshd = await startSshd()
    const keys = join(sshd.home, '.ssh/authorized_keys')
    const other = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOther throw-away\n'
    execFileSync('sh', ['-c', 'printf "%s" "$1" >> "$2"', 'sh', other, keys])
    await using ssh = await connectTo(sshd, { block: { ssh_clear_authorized_keys: true } })

    await ssh.guest.removeTemporaryKey?.({ signal })

    expect(await readFile(keys, 'utf8')).toBe(other)
    expect(ssh.ctx.notices().filter(text => text.includes('key'))).toEqual([])
  })

  it('leaves the key where the template does not want it removed', async () => {
    await using sshd = await startSshd()
    await using ssh = await connectTo(sshd)

    await ssh.guest.removeTemporaryKey?.({ signal })

    expect(await readFile(join(sshd.home, '.ssh/authorized_keys'), 'utf8')).toContain('throw-away')
  })

  it('refuses an encrypted key when the template is checked', async () => {
    await using sshd = await startSshd()
    const file = join(sshd.directory, 'encrypted')
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', 'secret', '-f', file])
    const host = createNodeHost({ runId: 'test', stateDirectory: sshd.directory })

    const problems = await problemsOf(communicator, { ssh_username: 'x', ssh_private_key_file: file }, host)

    expect(problems).toEqual([
      expect.objectContaining({ code: 'IB_OPTION_VALUE', message: expect.stringContaining('encrypted') })
    ])
  })
})
