import { isText, sensitiveDefaults, type Template } from '../template.js'
import type { GivenVariables, VariableFile } from './variables.js'

/**
 * What the template and the user write for sensitive variables, not rendered: what must not be shown when planning ended
 * before it came to their values.
 */
export function sensitiveTexts(
  template: Template,
  { files, pairs }: Pick<GivenVariables, 'files' | 'pairs'>
): readonly string[] {
  const names = new Set(template.sensitive.map(({ value }) => value))
  const given = [...files.flatMap(textsIn), ...pairs]
  return [...sensitiveDefaults(template), ...given.flatMap(([name, text]) => (names.has(name) ? [text] : []))]
}

function textsIn({ node }: VariableFile): readonly (readonly [name: string, text: string])[] {
  if (node.kind !== 'object') return []
  return node.members.flatMap(({ key, value }) => (isText(value) ? [[key, value.value] as const] : []))
}
