import type { Place } from './place.js'

/**
 * Text whose `{{ … }}` expressions are rendered when the step runs, with data that only exists then.
 * A type of its own, so that no plugin can use such text without rendering it.
 */
export interface LateText {
  readonly template: string
  readonly place?: Place | undefined
}

/** What `{{ .Name }}` and friends can refer to. */
export type RenderValue = string | number | boolean | readonly RenderValue[] | RenderData
export interface RenderData {
  readonly [name: string]: RenderValue
}
