import type { Problem } from '../core/problem.js'

/** Codes of problems that a template may have because it was written for an older Packer. */
const oldTemplateCodes: readonly Problem['code'][] = [
  'IB_UNKNOWN_OPTION',
  'IB_UNKNOWN_PLUGIN',
  'IB_OPTION_DEPRECATED',
  'IB_OPTION_UNSUPPORTED',
  'IB_OPTION_TYPE',
  'IB_INTERPOLATION'
]

/**
 * The same problems; hints of those that `fix` mends say so. The fixers are loaded only when there may be one.
 * @param template as on the command line, `-` for standard input
 */
export async function offerFixes(
  problems: readonly Problem[],
  template: string,
  text: string | undefined
): Promise<readonly Problem[]> {
  const file = template === '-' ? 'standard input' : template
  const isOld = (problem: Problem): boolean =>
    problem.place?.file === file && oldTemplateCodes.includes(problem.code)
  if (text === undefined || !problems.some(isOld)) return problems
  const { advise } = await import('../template/fix/advise.js')
  const command = `\`image-build fix -diff ${quote(template)}${template === '-' ? '' : ` | patch ${quote(template)}`}\` writes it`
  return advise(problems, isOld, { text, file, command })
}

/** Names that a shell takes as they are stay so. */
function quote(name: string): string {
  return /^[\w./@%+=:,-]+$/.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`
}
