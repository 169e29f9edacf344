import type { GuestFacts } from '../../contracts/builder.js'
import type { Host } from '../../contracts/host.js'
import type { Report } from '../../core/problem.js'
import { createSuggest } from '../../core/suggest.js'
import type { StringNode } from '../../core/syntax.js'
import { buildFunction } from './build-facts.js'
import { checkLate } from './check-late.js'
import { checkVariables, type KnownVariables } from '../variables/check-variables.js'
import { packerFunctions, type FunctionEnvironment } from '../functions/index.js'
import type { FunctionTable } from '../go/functions.js'
import type { Uses } from '../go/uses.js'
import type { Interpolator } from './interpolator.js'
import { createLook, isPlain, type Look } from './look.js'
import { renderAroundFields } from './render-around-fields.js'
import { renderLate } from './render-late.js'
import { renderNow } from './render-now.js'
import type { RenderVariable } from '../variables/variables.js'

/** What the functions of a template can tell: of the run, and of one build where there is one. */
export interface InterpolatorFacts extends KnownVariables {
  readonly host: Host
  readonly startedAt: Date
  readonly directory: string
  readonly templateDirectory: string
  readonly version: string
  readonly readStore?: FunctionEnvironment['readStore']
  readonly build?: {
    readonly name: string
    readonly type: string
    /** Keys of `build` beyond the common ones. */
    readonly factNames: readonly string[]
  }
}

/** @param look shared by interpolators that render the same texts */
export function createInterpolator(
  facts: InterpolatorFacts,
  look: Look = createLook()
): Interpolator & { readonly renderVariable: RenderVariable } {
  let atPlanTime: FunctionTable | undefined
  const checked = { ...facts, suggest: createSuggest() }
  return {
    render: (node, known, report) => {
      const lookAt = (uses: Uses): boolean => {
        reportFields(uses, node, report)
        return checkVariables(uses, node, checked, report)
      }
      const functions = (): FunctionTable =>
        known === undefined
          ? (atPlanTime ??= packerFunctions(environment(facts, undefined)))
          : packerFunctions(environment(facts, known))
      return renderNow(node, look, lookAt, functions, report)
    },
    check: (node, fields, report) => checkLate(node, fields, look, checked, report),
    renderLate: (text, data, known) => renderLate(text, data, environment(facts, known)),
    usesBuildData: node => !isPlain(node.value) && look(node).usesBuildData,
    differsByBuild: node => !isPlain(node.value) && look(node).differsByBuild,
    renderVariable: (text, user, report) => {
      const place = text.place ?? { file: 'command line', line: 1, column: 1 }
      const node: StringNode = { kind: 'string', value: text.text, place, placeAt: text.placeAt }
      const functions = (): FunctionTable =>
        packerFunctions({ ...environment(facts, undefined), where: 'variables', user })
      return renderAroundFields(node, look, functions, report)
    }
  }
}

function environment(facts: InterpolatorFacts, known: GuestFacts | undefined): FunctionEnvironment {
  const { host, build } = facts
  return {
    where: 'component',
    now: facts.startedAt,
    user: name => facts.variables.get(name),
    env: name => (Object.hasOwn(host.env, name) ? host.env[name] : undefined),
    uuid: () => host.random.uuid(),
    directory: facts.directory,
    templateDirectory: facts.templateDirectory,
    version: facts.version,
    readStore: facts.readStore,
    ...(build === undefined
      ? {}
      : {
          buildName: build.name,
          buildType: build.type,
          build: buildFunction(build.factNames, known),
          cloud: build.type.startsWith('amazon-') ? ('amazon' as const) : undefined
        })
  }
}

/** Options that are rendered at plan time have no data of a step; as in Packer, each field gives `<no value>`. */
function reportFields({ fields }: Uses, node: StringNode, report: Report): void {
  for (const { names, place } of fields) {
    report({
      code: 'IB_INTERPOLATION',
      severity: 'warning',
      message: `there is no \`.${names.join('.')}\` here: it becomes \`<no value>\``,
      place: place ?? node.place
    })
  }
}
