import type { Options } from '../../core/options.js'
import type { Problem, Report } from '../../core/problem.js'
import { member, type ObjectNode } from '../../core/syntax.js'
import { decode } from '../decode/decode.js'
import { provisionerMeta } from './meta-options.js'
import { readSelection } from './select.js'
import { checkStrictMeta } from './strict-meta.js'
import { isText, type Block, type Template } from '../template.js'

/**
 * What is wrong with the engine's own keys of blocks, as far as their text shows it without any value: for the check
 * of syntax alone. Planning finds the same and more.
 */
export function checkMeta({ provisioners, errorCleanup, chains }: Template): readonly Problem[] {
  const problems: Problem[] = []
  const report: Report = problem => problems.push(problem)
  for (const block of errorCleanup === undefined ? provisioners : [...provisioners, errorCleanup]) {
    const subject = `provisioner "${block.type}"`
    checkStrictMeta(block.meta, subject, report)
    readSelection(block.meta, subject, report, { takesText: true })
    checkTimes(block, subject, report)
    checkOverride(block, subject, report)
  }
  for (const block of chains.flat()) {
    const subject = `post-processor "${block.rawName}"`
    checkStrictMeta(block.meta, subject, report)
    readSelection(block.meta, subject, report, { takesText: false })
  }
  return problems
}

const { only, except, ...times } = provisionerMeta

/** Values with expressions are left to planning, which can render them. */
function checkTimes({ meta, place }: Block, subject: string, report: Report): void {
  const options: Options = times
  const isPlain = ({ key, value }: ObjectNode['members'][number]): boolean =>
    Object.hasOwn(options, key) && !(isText(value) && value.value.includes('{{'))
  const layer = { ...meta, members: meta.members.filter(isPlain) }
  decode(options, [layer], place, {
    subject,
    report,
    addSecret: () => undefined,
    interpolate: node => node.value,
    checkLate: () => true
  })
}

function checkOverride({ meta }: Block, subject: string, report: Report): void {
  const value = member(meta, 'override')?.value
  if (value === undefined || value.kind === 'object' || value.kind === 'null') return
  if (value.kind === 'array' && value.items.length === 0) return
  report({
    code: 'IB_OPTION_TYPE',
    severity: 'error',
    message: `${subject}: \`override\` must be an object with a builder's name for each set of options`,
    place: value.place
  })
}
