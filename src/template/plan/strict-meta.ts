import type { Report } from '../../core/problem.js'
import type { ObjectNode, SyntaxNode } from '../../core/syntax.js'

interface Rule {
  readonly wanted: string
  isRight(node: SyntaxNode): boolean
}

/** Of the keys that the engine reads, those that Packer takes only as they are meant: no weak typing. */
const rules: Readonly<Record<string, Rule>> = {
  keep_input_artifact: { wanted: 'true or false, without quotes', isRight: ({ kind }) => kind === 'boolean' },
  max_retries: {
    wanted: 'a whole number',
    isRight: node => node.kind !== 'number' || Number.isInteger(node.value)
  }
}

/** Reports the engine's own keys of a block that have a value of the wrong kind, and gives them. */
export function checkStrictMeta({ members }: ObjectNode, subject: string, report: Report): readonly string[] {
  const wrong = members.filter(
    ({ key, value }) => value.kind !== 'null' && rules[key]?.isRight(value) === false
  )
  for (const { key, value } of wrong) {
    report({
      code: 'IB_OPTION_TYPE',
      severity: 'error',
      message: `${subject}: \`${key}\` must be ${rules[key]?.wanted ?? ''}`,
      place: value.place
    })
  }
  return wrong.map(({ key }) => key)
}
