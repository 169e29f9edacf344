import { defineCommunicator } from '../../contracts/communicator.js'
import type { Communicator } from '../../contracts/communicator.js'
import { BuildError } from '../../core/errors.js'
import { communicatorOptions } from '../../communicators/shared/options.js'

/** Reaches no guest: for machines that need no provisioning, or none that works through a connection. */
export const communicator = defineCommunicator({
  type: 'none',
  summary: 'Reaches no guest; whatever needs a connection fails.',
  example: { communicator: 'none' },
  options: communicatorOptions,
  access: () => ({
    type: 'none',
    port: undefined,
    host: undefined,
    username: undefined,
    password: undefined,
    keyPair: undefined
  }),
  connect: () => Promise.resolve(noGuest)
})

const noGuest: Communicator = {
  type: 'none',
  run: () => impossible('run a command'),
  upload: () => impossible('upload a file'),
  uploadTree: () => impossible('upload a directory'),
  download: () => impossible('download a file'),
  downloadTree: () => impossible('download a directory'),
  disconnect: () => Promise.resolve(),
  [Symbol.asyncDispose]: () => Promise.resolve()
}

function impossible(what: string): Promise<never> {
  return Promise.reject(
    new BuildError(
      'IB_OPTION_VALUE',
      `cannot ${what} in the guest: the template sets \`communicator\` to \`none\``,
      {
        hint: 'set `communicator` to `ssh`, or remove what needs the guest'
      }
    )
  )
}
