import type { Excerpt, Sources } from '../core/excerpt.js'
import type { Place } from '../core/place.js'
import { legible } from '../core/legible.js'
import { longestLine } from '../core/longest-line.js'
import type { BuildEvent, Emit, EventBody, EventSink } from '../core/events.js'
import { ownWords, redactData, type Redactor } from '../core/redact.js'
import type { Clock } from '../contracts/host.js'

/**
 * Makes events out of bodies: dated, placed, with every secret masked, and problems with the line that they are about,
 * once for all renderers.
 */
export interface Emitter {
  emit(body: EventBody, at?: Whereabouts): void
  /** An Emit for one build; `currentStep` tells which step the caller is in. */
  forBuild(build: string, currentStep: () => number | undefined): Emit
}

interface Whereabouts {
  readonly build?: string | undefined
  readonly step?: number | undefined
}

export function createEmitter(
  clock: Clock,
  redactor: Redactor,
  sinks: readonly EventSink[],
  sources?: Sources
): Emitter {
  const redact = (text: string): string => redactor.redact(text)
  const join = createJoiner(redactor)
  const withExcerpt = (body: EventBody): EventBody => {
    const excerptOf = (place: Place | undefined): Excerpt | undefined =>
      place === undefined ? undefined : sources?.excerptOf(place, line => redactor.blot(line))
    if (body.type === 'problem') {
      const excerpt = excerptOf(body.problem.place)
      return excerpt === undefined ? body : { ...body, problem: { ...body.problem, excerpt } }
    }
    if (body.type !== 'build.finished' || body.error === undefined) return body
    const excerpt = excerptOf(body.error.place)
    return excerpt === undefined ? body : { ...body, error: { ...body.error, excerpt } }
  }
  const emit: Emitter['emit'] = (body, { build, ...at } = {}) => {
    const whole = body.type === 'output' ? join(body, `${build ?? ''} ${at.step ?? ''} ${body.stream}`) : body
    if (whole === undefined) return
    const masked = told(redactData(withExcerpt(whole), redact, ownWords))
    const where = build === undefined ? at : { build: redact(build), ...at }
    const event: BuildEvent = { ...masked, time: clock.now().toISOString(), ...where }
    for (const sink of sinks) sink(event)
  }
  return {
    emit,
    forBuild: (build, currentStep) => body => emit(body, { build, step: currentStep() })
  }
}

function told(body: EventBody): EventBody {
  return body.type === 'problem' ? { ...body, problem: legible(body.problem) } : body
}

type Output = EventBody & { type: 'output' }

/**
 * A line that is too long to be kept comes in pieces of a known length, and a secret may stand where it was cut: the end
 * of each piece is held back until the next one is there. One always follows, if only an empty one.
 */
function createJoiner(redactor: Redactor): (body: Output, source: string) => Output | undefined {
  const held = new Map<string, string>()
  return (body, source) => {
    const text = (held.get(source) ?? '') + body.text
    held.delete(source)
    if (body.text.length !== longestLine) return { ...body, text }
    const cut = redactor.settled(text)
    held.set(source, text.slice(cut))
    return cut === 0 ? undefined : { ...body, text: text.slice(0, cut) }
  }
}
