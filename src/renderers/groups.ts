import type { BuildEvent, EventSink } from '../core/events.js'
import { workflowCommand } from './workflow-commands.js'

interface HeldGroup {
  readonly title: string
  readonly events: BuildEvent[]
  /** Of the lines of output that are held. */
  characters: number
  /** How often what was held has been shown before the step's end. */
  parts: number
}

/** What is held back of a step: more would cost memory without bound. */
const mostHeld = { events: 20_000, characters: 8 * 1024 * 1024 }

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
 * until it ends, because groups cannot interleave; when they are too many, those held so far become a group of their own.
 */
export function createGroups({ command, write, show }: GroupOutput): Groups {
  const parents = new Map<number, number>()
  const held = new Map<number, HeldGroup>()
  let isParallel = false

  const showOrHold = (event: BuildEvent): void => {
    const group = event.step === undefined ? undefined : held.get(outermost(event.step, parents))
    if (group === undefined) show(event)
    else hold(event, group)
  }
  const hold = (event: BuildEvent, group: HeldGroup): void => {
    group.events.push(event)
    if (event.type === 'output') group.characters += event.text.length
    if (group.events.length < mostHeld.events && group.characters < mostHeld.characters) return
    group.parts += 1
    showGroup(`${group.title} (part ${group.parts}, it goes on)`, group.events.splice(0))
    group.characters = 0
  }
  const showGroup = (title: string, events: readonly BuildEvent[]): void => {
    command(workflowCommand('group', title))
    for (const event of events) show(event)
    command(workflowCommand('endgroup', ''))
  }
  const begin = (step: number, label: string): void => {
    if (!isParallel) return command(workflowCommand('group', label))
    held.set(step, { title: label, events: [], characters: 0, parts: 0 })
    write(`${label} …\n`)
  }
  const end = (step: number): void => {
    const group = held.get(step)
    held.delete(step)
    if (group === undefined) return command(workflowCommand('endgroup', ''))
    const { title, events, parts } = group
    showGroup(parts === 0 ? title : `${title} (part ${parts + 1}, the last)`, events)
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
