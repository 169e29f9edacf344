import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Communicator } from '../../../src/contracts/communicator.js'
import { createNodeHost } from '../../../src/host/node-host.js'
import { provisioner } from '../../../src/provisioners/shell/index.js'
import { createGuestContext, type RecordedContext } from '../../support/guest-context.js'
import { configOf } from '../../support/plugin-config.js'
import type { Sshd } from '../../support/sshd.js'

export const host = createNodeHost({ runId: 'run-1' })

/** A provisioner's run against a server, and what is seen of it. */
export class Trial {
  readonly ctx: RecordedContext
  private readonly stopping = new AbortController()

  constructor(
    private readonly sshd: Sshd,
    guest: Communicator
  ) {
    const { signal } = this.stopping
    const lines = { inline: 10, scripts: 20, remote_folder: 30 }
    this.ctx = createGuestContext({ host, guest, directory: sshd.directory, signal, lines })
  }

  async run(block: object): Promise<void> {
    await provisioner.provision(configOf(provisioner, block), this.ctx)
  }

  /** Resolves when a line has been shown. */
  async shown(line: string): Promise<void> {
    while (!this.ctx.output().includes(line)) await sleep(10)
  }

  stop(): void {
    this.stopping.abort(new DOMException('stopped', 'AbortError'))
  }

  /** How many commands the server has run for a body. */
  async sessions(body: () => Promise<void>): Promise<number> {
    const count = async (): Promise<number> => (await this.sshd.log()).split('Starting session').length
    const before = await count()
    await body()
    return (await count()) - before
  }
}

/** Writes a script of this side. */
export async function script(sshd: Sshd, name: string, text: string | Buffer): Promise<string> {
  await writeFile(join(sshd.directory, name), text)
  return name
}
