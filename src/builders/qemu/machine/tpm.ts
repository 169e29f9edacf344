import { join } from 'node:path'
import type { StepContext } from '../../../contracts/plugin.js'
import { BuildError } from '../../../core/errors.js'
import { waitFor } from '../../../toolkit/wait-for.js'
import type { QemuConfig } from '../options.js'

/**
 * Starts an emulated TPM for the machine and gives the path of its control socket; undefined when the template wants
 * none. It ends with the machine, or with the scope.
 */
export async function startTpm(config: QemuConfig, ctx: StepContext): Promise<string | undefined> {
  if (!config.vtpm) return undefined
  return await ctx.step('Start TPM', async () => {
    const { files, processes, clock } = ctx.host
    const directory = await files.makeTemporary('tpm-', ctx.build.workDirectory)
    const socket = join(directory, 'control')
    const version = config.use_tpm1 ? [] : ['--tpm2']
    const process = await processes.start(
      [
        'swtpm',
        'socket',
        ...['--tpmstate', `dir=${directory}`, '--ctrl', `type=unixio,path=${socket}`],
        ...['--terminate', ...version]
      ],
      {}
    )
    ctx.scope.defer('TPM', () => process.stop())
    const failed = process.exited.then(({ stderr }) => {
      throw new BuildError('IB_VM_START', `swtpm did not start: ${stderr.trim()}`)
    })
    failed.catch(() => undefined)
    const ready = waitFor(
      { what: 'swtpm to listen', everyMs: 20, timeoutMs: 10_000, clock, signal: ctx.signal },
      () => files.stat(socket)
    )
    await Promise.race([ready, failed])
    return socket
  })
}
