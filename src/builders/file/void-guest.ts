import type { Communicator } from '../../contracts/communicator.js'
import type { Emit } from '../../core/events.js'

/**
 * The guest of a build that has none: everything succeeds and does nothing, as with Packer's file builder. What a
 * provisioner would have done is told, so that nobody takes it for done.
 */
export function voidGuest(emit: Emit): Communicator {
  const tell = async (what: string): Promise<void> => {
    emit({ type: 'notice', level: 'warning', text: `a file has no guest: ${what} does nothing` })
    return Promise.resolve()
  }
  return {
    type: 'none',
    async run() {
      await tell('running a command')
      return { exitCode: 0, stdout: '', stderr: '', ms: 0 }
    },
    upload: (_source, path) => tell(`the upload to ${path}`),
    uploadTree: (_local, path) => tell(`the upload to ${path}`),
    download: path => tell(`the download of ${path}`),
    downloadTree: path => tell(`the download of ${path}`),
    disconnect: () => Promise.resolve(),
    [Symbol.asyncDispose]: () => Promise.resolve()
  }
}
