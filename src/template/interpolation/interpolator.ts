import type { GuestFacts } from '../../contracts/builder.js'
import type { LateText, RenderData } from '../../core/late-text.js'
import type { Report } from '../../core/problem.js'
import type { StringNode } from '../../core/syntax.js'

/** Renders the `{{ … }}` expressions of one component of the template. */
export interface Interpolator {
  /** The rendered text; undefined after a problem, which has been reported, here or where a variable got no value. */
  render(node: StringNode, facts: GuestFacts | undefined, report: Report): string | undefined
  /** Reports what is wrong with text that is rendered later with these fields; true when nothing is. */
  check(node: StringNode, fields: readonly string[], report: Report): boolean
  /** Renders late text; throws IB_INTERPOLATION at the text's place. */
  renderLate(text: LateText, data: RenderData, facts: GuestFacts): string
  /** True when the text asks for data of the running build. */
  usesBuildData(node: StringNode): boolean
  /** True when each build may see another text in it. */
  differsByBuild(node: StringNode): boolean
}
