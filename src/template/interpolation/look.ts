import type { Problem } from '../../core/problem.js'
import type { StringNode } from '../../core/syntax.js'
import { packerFunctionNames, perBuildFunctionNames, renamedFunctions } from '../functions/index.js'
import { parseTemplate, type ParseOptions, type ParseResult, type Template } from '../go/template.js'
import { findUses, type Uses } from '../go/uses.js'

/** A text of the template as the template engine sees it. */
export interface Looked {
  /** Absent when the text is no template, for reasons that are in `problems`. */
  readonly template: Template | undefined
  readonly problems: readonly Problem[]
  readonly uses: Uses
  /** Whether it asks for data of the running build. */
  readonly usesBuildData: boolean
  /** Whether each build may see another text in it. */
  readonly differsByBuild: boolean
}

/** Looks at a text: parses it and finds what it uses. */
export type Look = (node: StringNode) => Looked

/** Builds share most of a template: each text is parsed once, however many of them ask for it. */
export function createLook(
  parse: (text: string, options: ParseOptions) => ParseResult = parseTemplate
): Look {
  const known = new WeakMap<StringNode, Looked>()
  return node => {
    const before = known.get(node)
    if (before !== undefined) return before
    const looked = lookAt(
      parse(node.value, {
        functions: packerFunctionNames,
        renamed: renamedFunctions,
        locate: (start, end) => node.placeAt?.(start, end) ?? node.place
      })
    )
    known.set(node, looked)
    return looked
  }
}

function lookAt({ template, problems }: ParseResult): Looked {
  const uses = template === undefined ? { functions: [], fields: [] } : findUses(template)
  return {
    template,
    problems,
    uses,
    usesBuildData: uses.functions.some(({ name }) => name === 'build'),
    differsByBuild: uses.functions.some(({ name }) => perBuildFunctionNames.has(name))
  }
}

/** Text without an opening `{{` is the common case, and means itself. */
export function isPlain(text: string): boolean {
  return !text.includes('{{')
}
