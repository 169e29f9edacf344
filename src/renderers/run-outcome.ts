import type { BuildEvent } from '../core/events.js'

type Finished = BuildEvent & { readonly type: 'build.finished' }

/** How the builds of a run ended, in one line; none for a single build, whose own last line says it. */
export function runOutcome(builds: readonly Finished[]): string | undefined {
  if (builds.length < 2) return undefined
  const named = (wanted: Finished['outcome']): readonly string[] =>
    builds.flatMap(({ outcome, build }) => (outcome === wanted && build !== undefined ? [build] : []))
  const parts = (['failed', 'cancelled'] as const).flatMap(outcome => {
    const names = named(outcome)
    return names.length === 0 ? [] : [`${outcome}: ${names.join(', ')}`]
  })
  if (parts.length === 0) return `all ${builds.length} builds done`
  return [`${named('ok').length} of ${builds.length} builds done`, ...parts].join('; ')
}
