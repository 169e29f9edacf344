import { formatDuration } from '../core/duration.js'
import type { BuildEvent, EventSink } from '../core/events.js'
import { formatBytes } from '../core/size.js'
import { explain, formatElapsed, indented, rfc3339 } from './format.js'
import { progressLine } from './progress-line.js'
import { runOutcome } from './run-outcome.js'
import { createStyle } from './style.js'

export interface ConsoleOptions {
  readonly write: (text: string) => void
  /** A terminal: progress is shown in place, instead of as a line every few seconds. */
  readonly isTerminal: boolean
  readonly hasColor: boolean
  readonly showDebug: boolean
  /** Each line begins with the time of day (RFC 3339) instead of the time since the start. */
  readonly hasTimestamps?: boolean
}

const progressEveryMs = { terminal: 100, log: 10_000 }

/** Shows a run to a person: a line a step with its build's name and the time since the start. */
export function createConsole({
  write,
  isTerminal,
  hasColor,
  showDebug,
  hasTimestamps = false
}: ConsoleOptions): EventSink {
  const style = createStyle(hasColor)
  const builds: string[] = []
  const finished: (BuildEvent & { type: 'build.finished' })[] = []
  const progress = new Map<string, { startedAt: number; shownAt: number }>()
  let startedAt: number | undefined
  let hasProgressLine = false

  const line = (event: BuildEvent, text: string): void => {
    if (hasProgressLine) write('\r\u001b[K')
    hasProgressLine = false
    write(`${prefix(event)}${text}\n`)
  }
  const elapsed = (time: string): string =>
    startedAt === undefined ? '' : `${style.dim(formatElapsed(Date.parse(time) - startedAt).padStart(6))}  `
  const prefix = ({ time, build }: BuildEvent): string => {
    const when = hasTimestamps ? `${rfc3339(time)}: ` : elapsed(time)
    if (build === undefined) return when
    if (!builds.includes(build)) builds.push(build)
    return `${when}${style.nth(builds.indexOf(build), build)}  `
  }
  const showProgress = (event: BuildEvent & { type: 'progress' }): void => {
    const now = Date.parse(event.time)
    const key = `${event.build ?? ''} ${event.label}`
    const known = progress.get(key) ?? { startedAt: now, shownAt: isTerminal ? 0 : now }
    progress.set(key, known)
    const every = isTerminal ? progressEveryMs.terminal : progressEveryMs.log
    if (now - known.shownAt < every) return
    progress.set(key, { ...known, shownAt: now })
    const text = progressLine({ ...event, elapsedMs: now - known.startedAt })
    if (!isTerminal) return line(event, `  ${text}`)
    write(`\r\u001b[K${prefix(event)}  ${text}`)
    hasProgressLine = true
  }

  return event => {
    if (event.type === 'run.started') startedAt = Date.parse(event.time)
    if (event.type === 'progress') return showProgress(event)
    for (const text of describe(event, style, showDebug)) line(event, text)
    if (event.type === 'build.finished') finished.push(event)
    const outcome = event.type === 'run.finished' ? runOutcome(finished) : undefined
    if (outcome !== undefined) line(event, finished.every(isGood) ? style.green(outcome) : style.red(outcome))
  }
}

type Style = ReturnType<typeof createStyle>

/** What is told of an event, in lines. */
function describe(event: BuildEvent, style: Style, showDebug: boolean): readonly string[] {
  switch (event.type) {
    case 'step.started':
      return [style.bold(event.title)]
    case 'step.finished':
      if (!event.ok) return [style.red(`${event.title} failed after ${formatDuration(event.ms)}`)]
      return event.ms < 1000 ? [] : [style.dim(`${event.title}: ${formatDuration(event.ms)}`)]
    case 'output':
      return [`| ${event.text}`]
    case 'notice':
      return notice(event, style, showDebug)
    case 'problem':
      return paintFirst(
        explain(event.problem, event.problem.severity),
        event.problem.severity === 'error' ? style.red : style.yellow
      )
    case 'build.finished':
      return buildFinished(event, style)
    case 'artifact':
      return [
        style.bold(event.description),
        ...event.files.map(({ path, bytes, sha256 }) => `  ${path}  ${formatBytes(bytes)}  sha256:${sha256}`)
      ]
    case 'smoke.result':
      return smokeResult(event.result, style)
    case 'evidence':
      return [`  ${event.kind} kept in ${event.path}`]
    case 'cleanup':
      return cleanup(event, style, showDebug)
    case 'published':
      return [
        `published ${event.name} (${formatBytes(event.bytes)})${event.url === undefined ? '' : ` ${event.url}`}`
      ]
    case 'run.started':
    case 'run.finished':
    case 'build.started':
    case 'progress':
      return []
  }
}

function notice(
  { level, text }: BuildEvent & { type: 'notice' },
  style: Style,
  showDebug: boolean
): readonly string[] {
  if (level === 'debug') return showDebug ? indented(text).map(line => style.dim(`  ${line}`)) : []
  if (level === 'info') return indented(text).map(line => `  ${line}`)
  return [level === 'warning' ? style.yellow(`  warning: ${text}`) : style.red(`  error: ${text}`)]
}

function isGood({ outcome }: BuildEvent & { type: 'build.finished' }): boolean {
  return outcome === 'ok'
}

function buildFinished(
  { outcome, ms, error }: BuildEvent & { type: 'build.finished' },
  style: Style
): readonly string[] {
  if (outcome === 'ok') return [style.green(`done in ${formatDuration(ms)}`)]
  if (outcome === 'cancelled') return [style.yellow(`cancelled after ${formatDuration(ms)}`)]
  const lines = error === undefined ? [] : explain(error)
  return [style.red(`failed after ${formatDuration(ms)}`), ...paintFirst(lines, style.red)]
}

function smokeResult(
  { name, outcome, ms, detail }: (BuildEvent & { type: 'smoke.result' })['result'],
  style: Style
): readonly string[] {
  if (outcome === 'passed') return [style.green(`passed: ${name} (${formatDuration(ms)})`)]
  if (outcome === 'skipped') return [style.dim(`skipped: ${name}`)]
  return [style.red(`failed: ${name}: ${detail ?? ''}`)]
}

function cleanup(
  { label, outcome, reason }: BuildEvent & { type: 'cleanup' },
  style: Style,
  showDebug: boolean
): readonly string[] {
  if (outcome === 'failed') return [style.red(`  could not clean up ${label}: ${reason ?? ''}`)]
  if (outcome === 'kept') return [style.yellow(`  left as it is: ${label}`)]
  return showDebug ? [style.dim(`  cleaned up ${label}`)] : []
}

function paintFirst(lines: readonly string[], paint: (text: string) => string): readonly string[] {
  const [first = '', ...others] = lines
  return lines.length === 0 ? [] : [paint(first), ...others]
}
