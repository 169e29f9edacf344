import { isAbsolute, relative } from 'node:path'
import { formatDuration } from '../core/duration.js'
import type { BuildEvent, FileFacts, SmokeResult } from '../core/events.js'
import { formatBytes } from '../core/size.js'
import { formatPlace } from '../core/place.js'
import { shorten } from '../core/shorten.js'
import { timeline } from './timeline.js'

/** Characters that are shown of a line of output, and of a sentence. */
const longest = { line: 500, sentence: 2000 }

/** How many of the last lines of output of a build that failed are shown. */
export const outputLinesShown = 30

/** GitHub drops a summary of more than 1 MiB as a whole; what matters less is left out before that. */
const limitBytes = 1_000_000

/**
 * A run as Markdown for the job's summary page, the most important first.
 * @param directory absolute path, against which files are shown
 */
export function summaryMarkdown(events: readonly BuildEvent[], directory: string): string {
  const sections = [
    headline(events),
    ...failures(events),
    problems(events),
    artifacts(events, directory),
    smokeTests(events),
    published(events),
    timeline(events)
  ].filter(section => section !== '')
  let left = limitBytes
  const fitting = sections.filter(section => {
    const bytes = Buffer.byteLength(section)
    if (bytes > left) return false
    left -= bytes
    return true
  })
  const isWhole = fitting.length === sections.length
  const gap = isWhole ? [] : ['_Some of this summary was too long to show; the log has it._\n']
  return [...fitting, ...gap].map(section => `${section}\n`).join('')
}

function ofType<T extends BuildEvent['type']>(
  events: readonly BuildEvent[],
  type: T
): readonly (BuildEvent & { type: T })[] {
  return events.filter((event): event is BuildEvent & { type: T } => event.type === type)
}

const marks = { ok: '✅', failed: '❌', cancelled: '⏹️' } as const

function headline(events: readonly BuildEvent[]): string {
  const builds = ofType(events, 'build.finished')
  if (builds.length === 0) return '## Image build\n'
  const rows = builds.map(
    ({ build = '', outcome, ms }) =>
      `| ${marks[outcome]} ${cell(build)} | ${outcome} | ${formatDuration(ms)} |`
  )
  return ['## Image build', '', '| build | outcome | time |', '| --- | --- | --- |', ...rows, ''].join('\n')
}

/** Why each build failed, and apart from it, because that may be too long, what was printed last. */
function failures(events: readonly BuildEvent[]): readonly string[] {
  return ofType(events, 'build.finished')
    .filter(({ outcome, error }) => outcome === 'failed' && error !== undefined)
    .flatMap(({ build = '', error }) => {
      const where = error?.place === undefined ? '' : ` (${code(formatPlace(error.place))})`
      const hint = error?.hint === undefined ? '' : `\n\n> ${text(shorten(error.hint, longest.sentence))}`
      const message = text(shorten(error?.message ?? '', longest.sentence))
      const reason = `### ${cell(build)} failed\n\n**${message}**${where} ${code(error?.code ?? '')}${hint}\n`
      return [reason, lastOutput(events, build)]
    })
}

/** The end of what the guest or a program printed, which most often says why. */
function lastOutput(events: readonly BuildEvent[], build: string): string {
  const lines = ofType(events, 'output')
    .filter(event => event.build === build)
    .slice(-outputLinesShown)
    .map(event => shorten(event.text, longest.line))
  return lines.length === 0
    ? ''
    : `<details open><summary>Last lines of output</summary>\n\n${fence(lines)}\n</details>\n`
}

function problems(events: readonly BuildEvent[]): string {
  const found = ofType(events, 'problem').map(({ problem }) => problem)
  if (found.length === 0) return ''
  const rows = found.slice(0, 100).map(({ severity, message, hint, place }) => {
    const where = place === undefined ? '' : code(formatPlace(place))
    return `| ${severity} | ${where} | ${cell(message)} | ${cell(hint ?? '')} |`
  })
  return ['### Template', '', '| | where | what | hint |', '| --- | --- | --- | --- |', ...rows, ''].join(
    '\n'
  )
}

function artifacts(events: readonly BuildEvent[], directory: string): string {
  const rows = ofType(events, 'artifact').flatMap(({ build = '', files }) =>
    files.map(
      ({ path, bytes, sha256 }: FileFacts) =>
        `| ${cell(build)} | ${code(shortPath(path, directory))} | ${unbroken(formatBytes(bytes))} | ${code(sha256)} |`
    )
  )
  if (rows.length === 0) return ''
  return [
    '### Artifacts',
    '',
    '| build | file | size | sha256 |',
    '| --- | --- | --- | --- |',
    ...new Set(rows),
    ''
  ].join('\n')
}

function shortPath(path: string, directory: string): string {
  const below = relative(directory, path)
  return below.startsWith('..') || isAbsolute(below) ? path : below
}

function unbroken(quantity: string): string {
  return quantity.replaceAll(' ', '&nbsp;')
}

const smokeMarks = { passed: '✅', failed: '❌', skipped: '➖' } as const

function smokeTests(events: readonly BuildEvent[]): string {
  const results = ofType(events, 'smoke.result')
  if (results.length === 0) return ''
  const hasReasons = results.some(({ result }) => result.detail !== undefined)
  const row = (build: string, { name, type, outcome, ms, detail = '' }: SmokeResult): string => {
    const facts = `| ${smokeMarks[outcome]} | ${cell(build)} | ${cell(name)} | ${type} | ${unbroken(formatDuration(ms))} |`
    return hasReasons ? `${facts} ${cell(shorten(detail, longest.line))} |` : facts
  }
  const rows = results.map(({ build = '', result }) => row(build, result))
  return [
    '### Smoke tests',
    '',
    `| | build | test | type | time |${hasReasons ? ' why |' : ''}`,
    `| --- | --- | --- | --- | --- |${hasReasons ? ' --- |' : ''}`,
    ...rows,
    ''
  ].join('\n')
}

function published(events: readonly BuildEvent[]): string {
  const rows = ofType(events, 'published').map(({ name, url, bytes, digest = '' }) => {
    const shown = url === undefined ? cell(name) : `[${cell(name)}](${url})`
    return `| ${shown} | ${formatBytes(bytes)} | ${code(digest)} |`
  })
  if (rows.length === 0) return ''
  return ['### Published', '', '| artifact | size | digest |', '| --- | --- | --- |', ...rows, ''].join('\n')
}

/** Text that may hold anything, in a table's cell. */
function cell(value: string): string {
  return text(value).replaceAll('|', '\\|').replace(/\r?\n/g, '<br>')
}

function text(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function code(value: string): string {
  return value === '' ? '' : `<code>${cell(value)}</code>`
}

/** A code block with a fence that is longer than any in its text. */
function fence(lines: readonly string[]): string {
  const body = lines.join('\n')
  let ticks = 2
  for (const [run] of body.matchAll(/`+/g)) ticks = Math.max(ticks, run.length)
  const mark = '`'.repeat(ticks + 1)
  return `${mark}text\n${body}\n${mark}\n`
}
