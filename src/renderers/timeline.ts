import type { BuildEvent } from '../core/events.js'

interface Span {
  readonly build: string
  readonly title: string
  readonly startMs: number
  readonly ms: number
  readonly ok: boolean
}

/** Steps that took longer than this are drawn; the rest would only be slivers. */
const shortestMs = 200
const mostSpans = 60

/** When which step ran, as a Mermaid gantt chart with a section a build; empty when nothing took long. */
export function timeline(events: readonly BuildEvent[]): string {
  const origin = events.reduce((first, { time }) => Math.min(first, Date.parse(time)), Infinity)
  const spans = finishedSteps(events, origin).filter(({ ms }) => ms >= shortestMs)
  if (spans.length === 0) return ''
  const builds = [...new Set(spans.map(({ build }) => build))]
  const sections = builds.flatMap(build => [
    `  section ${clean(build)}`,
    ...spans
      .filter(span => span.build === build)
      .slice(0, mostSpans)
      .map(bar)
  ])
  return [
    '### Timeline',
    '',
    '```mermaid',
    'gantt',
    '  dateFormat x',
    '  axisFormat %M:%S',
    ...sections,
    '```',
    ''
  ].join('\n')
}

/** Outermost steps only: a step's parts lie within it. */
function finishedSteps(events: readonly BuildEvent[], origin: number): readonly Span[] {
  const inner = new Set(
    events.flatMap(event => (event.type === 'step.started' && event.parent !== undefined ? [event.step] : []))
  )
  return events.flatMap(event => {
    if (event.type !== 'step.finished' || inner.has(event.step)) return []
    const { build = 'run', title, ms, ok, time } = event
    return [{ build, title, ms, ok, startMs: Date.parse(time) - origin - ms }]
  })
}

function bar({ title, startMs, ms, ok }: Span): string {
  const start = Math.max(0, Math.round(startMs))
  return `  ${clean(title)} :${ok ? '' : 'crit, '}${start}, ${start + Math.round(ms)}`
}

/** Mermaid gives these characters a meaning of its own. */
function clean(text: string): string {
  return text.replace(/[:;#,\n]/g, ' ').trim()
}
