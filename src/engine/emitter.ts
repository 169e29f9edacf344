import type { BuildEvent, Emit, EventBody, EventSink } from '../core/events.js'
import { redactData, type Redactor } from '../core/redact.js'
import type { Clock } from '../contracts/host.js'

/** Makes events out of bodies: dated, placed, and with every secret masked, once for all renderers. */
export interface Emitter {
  emit(
    body: EventBody,
    at?: { readonly build?: string | undefined; readonly step?: number | undefined }
  ): void
  /** An Emit for one build; `currentStep` tells which step the caller is in. */
  forBuild(build: string, currentStep: () => number | undefined): Emit
}

export function createEmitter(clock: Clock, redactor: Redactor, sinks: readonly EventSink[]): Emitter {
  const emit: Emitter['emit'] = (body, at = {}) => {
    const masked = redactData(body, text => redactor.redact(text))
    const event: BuildEvent = { ...masked, time: clock.now().toISOString(), ...at }
    for (const sink of sinks) sink(event)
  }
  return {
    emit,
    forBuild: (build, currentStep) => body => emit(body, { build, step: currentStep() })
  }
}
