import { execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

const exec = promisify(execFile)

export interface SshAgent extends AsyncDisposable {
  /** What SSH_AUTH_SOCK has to be. */
  readonly socket: string
}

/** A real SSH agent that holds the keys of these files. */
export async function startSshAgent(directory: string, keyFiles: readonly string[]): Promise<SshAgent> {
  const socket = join(directory, 'agent.sock')
  const child = spawn('ssh-agent', ['-D', '-a', socket], { stdio: 'ignore' })
  while (!existsSync(socket)) await sleep(5)
  for (const file of keyFiles) await exec('ssh-add', ['-q', file], { env: { SSH_AUTH_SOCK: socket } })
  return {
    socket,
    async [Symbol.asyncDispose]() {
      child.kill()
    }
  }
}
