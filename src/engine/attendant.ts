import type { Host } from '../contracts/host.js'
import { isAbort, messageOf } from '../core/errors.js'
import type { Emit } from '../core/events.js'
import type { OnError, RunSettings } from './run-context.js'

/** Asks who sits at the terminal, where the run's settings say so. */
export interface Attendant {
  /** After an outermost step, when debugging: waits until the build may go on. */
  afterStep(title: string): Promise<void>
  /** After an outermost step has failed: whether it is to be tried again. */
  afterFailure(title: string, error: unknown): Promise<'retry' | 'fail'>
  /** What becomes of a failed build; the answer that was given for its step counts. */
  choose(error: unknown): Promise<Exclude<OnError, 'ask'>>
  /** When debugging: waits until what the build has made may go. Never rejects. */
  beforeCleanup(): Promise<void>
}

export interface AttendantWorld {
  readonly host: Pick<Host, 'keyboard'>
  readonly settings: Pick<RunSettings, 'onError' | 'isDebugging'>
  readonly signal: AbortSignal
  readonly emit: Emit
}

const choices = { c: 'cleanup', a: 'abort', p: 'run-cleanup-provisioner', r: 'retry' } as const
type Choice = (typeof choices)[keyof typeof choices]

export function createAttendant({ host, settings, signal, emit }: AttendantWorld): Attendant {
  const { keyboard } = host
  const known: { choice: Exclude<OnError, 'ask'> | undefined } = { choice: undefined }
  const ask = async (question: string): Promise<string> =>
    (await keyboard?.ask(() => emit({ type: 'notice', level: 'info', text: question }), signal)) ?? ''
  const pause = async (text: string): Promise<void> => {
    if (settings.isDebugging === true && keyboard !== undefined)
      await ask(`${text}. Press enter to continue.`)
  }
  /** The end of the input is an answer as well: nobody is there any more. */
  const answerTo = async (question: string): Promise<string> => {
    try {
      return (await ask(question)).trim().toLowerCase()
    } catch (error) {
      if (isAbort(error)) throw error
      return 'c'
    }
  }
  const decide = async (what: string, mayRetry: boolean): Promise<Choice> => {
    const retry = mayRetry ? ', [r] retry the step (the build may fail even if that succeeds)' : ''
    const question = `${what}\n[c] Clean up and exit, [a] abort without cleanup, [p] run the cleanup provisioner and leave the rest${retry}?`
    for (;;) {
      const answer = choiceOf(await answerTo(question))
      if (answer !== undefined && (mayRetry || answer !== 'retry')) return answer
    }
  }
  return {
    afterStep: title => pause(`Pausing after the step "${title}"`),
    beforeCleanup: () => pause('Pausing before the cleanup').catch(() => undefined),
    async afterFailure(title, error) {
      if (settings.onError !== 'ask' || keyboard === undefined || signal.aborted || isAbort(error))
        return 'fail'
      const choice = await decide(`The step "${title}" failed: ${messageOf(error)}`, true)
      if (choice === 'retry') return 'retry'
      known.choice = choice
      return 'fail'
    },
    async choose(error) {
      if (settings.onError !== 'ask') return settings.onError
      if (known.choice !== undefined) return known.choice
      if (keyboard === undefined || isAbort(error)) return 'cleanup'
      const choice = await decide(`The build failed: ${messageOf(error)}`, false)
      return (known.choice = choice === 'retry' ? 'cleanup' : choice)
    }
  }
}

function choiceOf(answer: string): Choice | undefined {
  const [, choice] = Object.entries(choices).find(([key]) => key === answer) ?? []
  return choice
}
