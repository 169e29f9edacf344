import type { Reaper } from '../../../contracts/plugin.js'
import { BuildError } from '../../../core/errors.js'
import { connectControl, parseControl } from './control-address.js'
import { QmpClient } from '../qmp/client.js'

/**
 * Ends the machine of a dead run. Its control socket, whose path only that run knew, is proof that it is the right one;
 * where nobody listens there is no machine.
 */
export const reapMachine: Reaper = async ({ where = {} }, { host, signal }) => {
  const address = parseControl(where)
  if (address === undefined) return 'absent'
  const socket = await connectControl(address, host, signal).catch(() => undefined)
  if (socket === undefined) return 'absent'
  const qmp = await QmpClient.open(socket, { clock: host.clock, signal }).catch(absentIfGone)
  if (qmp === undefined) return 'absent'
  const gone = new Promise(resolve => socket.once('close', resolve))
  // The connection can be gone before the answer has come.
  await qmp.execute('quit', {}, signal).catch(() => undefined)
  await gone
  return 'deleted'
}

/** One that ends in this moment hangs up before it has said a word. */
function absentIfGone(error: unknown): undefined {
  if (error instanceof BuildError && error.code === 'IB_VM_EXITED') return undefined
  throw error
}
