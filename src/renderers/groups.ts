import type { BuildEvent, EventSink } from '../core/events.js'
import { workflowCommand } from './workflow-commands.js'

interface HeldGroup {
  readonly title: string
  readonly events: BuildEvent[]
}

export interface GroupOutput {
  readonly command: (text: string) => void
  readonly write: (text: string) => void
  /** Shows an event's lines. */
  readonly show: EventSink
}

export interface Groups {
  /** From now on several builds run side by side. */
  setParallel(isParallel: boolean): void
  readonly sink: EventSink
}

/**
 * Folds the log into a group for each outermost step. While builds run side by side a step's lines are held back
 * until it ends, because groups cannot interleave.
 */
export function createGroups({ command, write, show }: GroupOutput): Groups {
  const parents = new Map<number, number>()
  const held = new Map<number, HeldGroup>()
  let isParallel = false

  const showOrHold = (event: BuildEvent): void => {
    const group = event.step === undefined ? undefined : held.get(outermost(event.step, parents))
    if (group === undefined) show(event)
    else group.events.push(event)
  }
  const begin = (step: number, label: string): void => {
    if (!isParallel) return command(workflowCommand('group', label))
    held.set(step, { title: label, events: [] })
    write(`${label} …\n`)
  }
  const end = (step: number): void => {
    const group = held.get(step)
    held.delete(step)
    if (group !== undefined) command(workflowCommand('group', group.title))
    for (const event of group?.events ?? []) show(event)
    command(workflowCommand('endgroup', ''))
  }
  return {
    setParallel(value) {
      isParallel = value
    },
    sink(event) {
      if (event.type === 'step.started' && event.step !== undefined) {
        if (event.parent === undefined) {
          const label = event.build === undefined ? event.title : `${event.build}: ${event.title}`
          return begin(event.step, label)
        }
        parents.set(event.step, event.parent)
      }
      showOrHold(event)
      if (event.type === 'step.finished' && event.step !== undefined && !parents.has(event.step))
        end(event.step)
    }
  }
}

function outermost(step: number, parents: ReadonlyMap<number, number>): number {
  const parent = parents.get(step)
  return parent === undefined ? step : outermost(parent, parents)
}
