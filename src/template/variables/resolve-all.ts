import type { ReadStore } from '../../contracts/store.js'
import type { Report } from '../../core/problem.js'
import { createInterpolator, type InterpolatorFacts } from '../interpolation/create-interpolator.js'
import { StoreValues } from './store-values.js'
import type { Template } from '../template.js'
import { resolveVariables, type ResolvedVariables, type VariableText } from './variables.js'

export interface VariablesInput {
  readonly template: Template
  /** Absent: no store of secrets can be reached. */
  readonly readStore?: ReadStore | undefined
}

/** Renders all variables; what they read from stores must not be shown either. */
export async function resolveAll(
  { template, readStore }: VariablesInput,
  texts: ReadonlyMap<string, VariableText>,
  facts: InterpolatorFacts,
  report: Report
): Promise<ResolvedVariables> {
  if (readStore === undefined)
    return resolveVariables(template, texts, createInterpolator(facts).renderVariable, report)
  const stores = new StoreValues(readStore)
  const { renderVariable } = createInterpolator({
    ...facts,
    readStore: (address, pick) => stores.read(address, pick)
  })
  const resolved = await stores.settle(
    reportOne => resolveVariables(template, texts, renderVariable, reportOne),
    report
  )
  return { ...resolved, secrets: [...resolved.secrets, ...stores.secrets] }
}
