import { posix } from 'node:path'
import type { Failure } from '../core/errors.js'
import type { EventSink } from '../core/events.js'
import type { Place } from '../core/place.js'
import { createConsole } from './console.js'
import { createGroups } from './groups.js'
import { placeProperties, workflowCommand } from './workflow-commands.js'

export interface ActionsLogOptions {
  readonly write: (text: string) => void
  /** Ends the runner's deafness to commands; random, so that no guest can guess it. */
  readonly token: string
  readonly showDebug: boolean
  /** Path of the working directory within the repository, for annotations. */
  readonly directory: string
}

export interface ActionsLog {
  readonly sink: EventSink
  /** Tells the runner to mask a secret. */
  mask(secret: string): void
  /** Annotates the run with something that is not wrong with the template or a build. */
  warn(text: string): void
  /** Lets the runner listen to commands again; whoever writes next is not one of ours. */
  close(): void
}

/** GitHub shows at most ten annotations of a kind for a step and drops the rest without a word. */
const annotationsShown = 10

/**
 * Shows a run in a workflow's log: a group a step, annotations for problems and failures. The runner listens to
 * commands only for the moments in which one of ours is written, so that nothing a guest prints can be one.
 */
export function createActionsLog({ write, token, showDebug, directory }: ActionsLogOptions): ActionsLog {
  const command = (text: string): void => write(`::${token}::\n${text}\n::stop-commands::${token}\n`)
  const show = createConsole({ write, isTerminal: false, hasColor: true, showDebug })
  const groups = createGroups({ command, write, show })
  const shown = { error: 0, warning: 0 }
  const annotate = (
    level: 'error' | 'warning',
    { message, hint, place }: Pick<Failure, 'message' | 'hint' | 'place'>,
    title: string
  ): void => {
    shown[level] += 1
    if (shown[level] > annotationsShown) return
    const text = hint === undefined ? message : `${message}\n${hint}`
    command(workflowCommand(level, text, { ...placeProperties(inRepository(place, directory)), title }))
  }
  write(`::stop-commands::${token}\n`)
  return {
    sink(event) {
      if (event.type === 'run.started') groups.setParallel(event.builds.length > 1)
      groups.sink(event)
      if (event.type === 'problem') annotate(event.problem.severity, event.problem, 'Template')
      if (event.type === 'build.finished' && event.outcome === 'failed' && event.error !== undefined) {
        annotate('error', event.error, `Build ${event.build ?? ''} failed`)
      }
    },
    mask: secret => command(workflowCommand('add-mask', secret)),
    warn: text => annotate('warning', { message: text }, 'Image build'),
    close: () => write(`::${token}::\n`)
  }
}

function inRepository(place: Place | undefined, directory: string): Place | undefined {
  if (place === undefined || directory === '' || posix.isAbsolute(place.file)) return place
  return { ...place, file: posix.join(directory, place.file) }
}
