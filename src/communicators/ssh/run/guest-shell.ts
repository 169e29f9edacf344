import type { Link } from '../login/link.js'
import { startScript, type RemoteScript, type ScriptEnd } from './remote-script.js'
import { reasonIn, transferError } from '../transfer/transfer-error.js'
import { untilAbort } from '../until-abort.js'

export interface Conversation {
  readonly script: string
  readonly parameters: readonly string[]
  readonly signal: AbortSignal
  /** Exchanges data with the script; must see to it that its output is read to the end. */
  readonly talk: (script: RemoteScript) => Promise<void>
}

/** The POSIX shell of a guest, if it has one. */
export class GuestShell {
  private isMissing = false

  constructor(private readonly link: Link) {}

  /** Runs a script to its end, and ends it when the exchange with it fails. Undefined when there is no shell. */
  async converse({ script, parameters, signal, talk }: Conversation): Promise<ScriptEnd | undefined> {
    if (this.isMissing) return undefined
    const running = await startScript(this.link, script, parameters, signal)
    if (running === undefined) {
      this.isMissing = true
      return undefined
    }
    try {
      await untilAbort(talk(running), signal)
      return await running.ended()
    } catch (error) {
      running.cancel()
      throw error
    }
  }

  /** The same for a script that must succeed: IB_TRANSFER_FAILED, with what it says of why, when it does not. */
  async succeed(action: string, conversation: Conversation): Promise<boolean> {
    const end = await this.converse(conversation)
    if (end === undefined) return false
    demandSuccess(action, end)
    return true
  }
}

/** IB_TRANSFER_FAILED, with what the script says of why, unless it ended well. */
export function demandSuccess(action: string, { exitCode, stderr }: ScriptEnd): void {
  if (exitCode !== 0) throw transferError(action, reasonIn(stderr))
}
