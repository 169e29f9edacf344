import { join } from 'node:path'
import type { Endpoint } from '../contracts/communicator.js'
import { shellQuote } from '../toolkit/shell-quote.js'
import { fileNameOf, stepContext, type BuildRun } from './build-context.js'
import type { JournaledScope } from './scope.js'

/** For who debugs a build: keeps the throw-away key in a file, and tells how to log in to the machine. */
export async function showTheWay(build: BuildRun, scope: JournaledScope, endpoint: Endpoint): Promise<void> {
  const { communicator, name } = build.planned
  if (build.run.settings.isDebugging !== true || communicator?.plugin.type !== 'ssh') return
  const { emit, host, build: info } = stepContext(build, scope)
  const { privateKeyFile, username } = communicator.plugin.access(communicator.config)
  const { privateKey } = endpoint
  const user = endpoint.username ?? username ?? 'root'
  const way = `-p ${endpoint.port.toString()} ${shellQuote(`${user}@${endpoint.host}`)}`
  const tell = (text: string): void => emit({ type: 'notice', level: 'info', text })
  if (privateKey === undefined) {
    const key = privateKeyFile === undefined ? '' : `-i ${quoted(privateKeyFile)} `
    tell(`Log in with: ssh ${key}${way}`)
    return
  }
  const plain = fileNameOf(name, build.run)
  const wanted = join(info.directory, `${plain}.pem`)
  // Somebody's own key may have that name.
  const isTaken = (await host.files.stat(wanted)) !== undefined
  const file = isTaken ? join(info.directory, `${plain}-${info.runId}.pem`) : wanted
  await host.files.write(file, privateKey, { mode: 0o600 })
  tell(`Saving key for debug purposes: ${file}`)
  tell(`Log in with: ssh -i ${shellQuote(file)} ${way}`)
}

/** A path as a word of a shell, which shall still replace a leading `~`. */
function quoted(path: string): string {
  return path.startsWith('~/') ? `~/${shellQuote(path.slice(2))}` : shellQuote(path)
}
