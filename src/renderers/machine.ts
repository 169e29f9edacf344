import { relative, sep } from 'node:path'
import { formatDuration } from '../core/duration.js'
import type { ArtifactFacts, BuildEvent, EventSink } from '../core/events.js'
import { explain, rfc3339 } from './format.js'
import { machineLine, uiLine, type MachineLine } from './machine-line.js'

export interface MachineOptions {
  readonly write: (line: string) => void
  /** The working directory: files below it are named relative to it, as Packer names them. */
  readonly directory: string
  readonly showDebug: boolean
  /** The text of each `ui` line begins with its time (RFC 3339). */
  readonly hasTimestamps: boolean
}

type Finished = BuildEvent & { readonly type: 'build.finished' }

/** Packer's machine-readable output: what is said as it happens, and all errors and artifacts at the end. */
export function createMachineOutput(options: MachineOptions): EventSink {
  const { write, directory, showDebug, hasTimestamps } = options
  const finished: Finished[] = []
  return event => {
    if (event.type === 'build.finished') finished.push(event)
    const lines =
      event.type === 'run.finished' ? summary(finished, event.ms, directory) : spoken(event, showDebug)
    for (const line of lines)
      write(machineLine(hasTimestamps ? dated(line, event) : line, new Date(event.time)))
  }
}

function dated(line: MachineLine, { time }: BuildEvent): MachineLine {
  const [kind = '', text = ''] = line.data
  return line.type === 'ui' ? { ...line, data: [kind, `${rfc3339(time)}: ${text}`] } : line
}

/** What is told of an event at once. */
function spoken(event: BuildEvent, showDebug: boolean): readonly MachineLine[] {
  const arrow = event.build === undefined ? '' : `==> ${event.build}: `
  switch (event.type) {
    case 'step.started':
      return [uiLine('say', `${arrow}${event.title}`)]
    case 'output':
      return event.stream === 'stderr'
        ? [uiLine('error', `${arrow}${event.text}`)]
        : [uiLine('message', `    ${event.build ?? ''}: ${event.text}`)]
    case 'notice':
      return notice(event, arrow, showDebug)
    case 'problem': {
      const { problem } = event
      const kind = problem.severity === 'error' ? 'error' : 'say'
      return [uiLine(kind, explain(problem, problem.severity).join('\n'))]
    }
    case 'build.finished':
      return [
        outcomeLine(event),
        // Packer's line has the message alone; what else is known of the failure follows it.
        ...(event.error === undefined ? [] : [uiLine('error', explain(event.error).join('\n'))])
      ]
    case 'smoke.result': {
      const { name, outcome, detail } = event.result
      return [{ target: event.build, type: 'smoke-test', data: [name, outcome, detail ?? ''] }]
    }
    case 'evidence':
      return [uiLine('say', `${arrow}${event.kind} kept in ${event.path}`)]
    case 'cleanup':
      if (event.outcome === 'done') return []
      return event.outcome === 'kept'
        ? [uiLine('say', `${arrow}left as it is: ${event.label}`)]
        : [uiLine('error', `${arrow}could not clean up ${event.label}: ${event.reason ?? ''}`)]
    case 'published':
      return [uiLine('say', `published ${event.name}`)]
    case 'run.started':
    case 'run.finished':
    case 'build.started':
    case 'step.finished':
    case 'progress':
    case 'artifact':
      return []
  }
}

function notice(
  { level, text }: BuildEvent & { readonly type: 'notice' },
  arrow: string,
  showDebug: boolean
): readonly MachineLine[] {
  if (level === 'debug' && !showDebug) return []
  if (level === 'error') return [uiLine('error', `${arrow}${text}`)]
  return [uiLine('say', `${arrow}${level === 'warning' ? 'warning: ' : ''}${text}`)]
}

function outcomeLine({ build = '', outcome, ms, error }: Finished): MachineLine {
  const after = `after ${formatDuration(ms)}`
  if (outcome === 'ok') return uiLine('say', `Build '${build}' finished ${after}.`)
  if (outcome === 'cancelled') return uiLine('error', `Build '${build}' cancelled ${after}.`)
  return uiLine('error', `Build '${build}' errored ${after}: ${error?.message ?? ''}`)
}

function summary(builds: readonly Finished[], ms: number, directory: string): readonly MachineLine[] {
  const failed = builds.filter(({ outcome }) => outcome === 'failed')
  const made = builds.filter(({ outcome, artifacts }) => outcome === 'ok' && artifacts.length > 0)
  return [
    uiLine('say', `\n==> Wait completed after ${formatDuration(ms)}`),
    ...(failed.length === 0 ? [] : failures(failed)),
    uiLine(
      'say',
      made.length === 0
        ? '\n==> Builds finished but no artifacts were created.'
        : '\n==> Builds finished. The artifacts of successful builds are:'
    ),
    ...made.flatMap(build => artifactsOf(build, directory))
  ]
}

function failures(failed: readonly Finished[]): readonly MachineLine[] {
  return [
    { type: 'error-count', data: [failed.length.toString()] },
    uiLine('error', "\n==> Some builds didn't complete successfully and had errors:"),
    ...failed.flatMap(({ build = '', error }) => {
      const message = error?.message ?? ''
      return [{ target: build, type: 'error', data: [message] }, uiLine('error', `--> ${build}: ${message}`)]
    })
  ]
}

function artifactsOf({ build = '', artifacts }: Finished, directory: string): readonly MachineLine[] {
  return [
    { target: build, type: 'artifact-count', data: [artifacts.length.toString()] },
    ...artifacts.flatMap((artifact, index) => [
      ...artifactLines(artifact, directory).map(data => ({
        target: build,
        type: 'artifact',
        data: [index.toString(), ...data]
      })),
      uiLine('say', `--> ${build}: ${artifact.description}`)
    ])
  ]
}

function artifactLines(
  { builderId, id, description, files }: ArtifactFacts,
  directory: string
): readonly (readonly string[])[] {
  return [
    ['builder-id', builderId],
    ['id', id],
    ['string', description],
    ['files-count', files.length.toString()],
    ...files.map(({ path }, index) => ['file', index.toString(), shortest(path, directory)]),
    ['end']
  ]
}

function shortest(path: string, directory: string): string {
  const short = relative(directory, path)
  return short === '..' || short.startsWith(`..${sep}`) ? path : short
}
