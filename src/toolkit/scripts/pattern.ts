import type { CheckContext } from '../../contracts/plugin.js'
import { BuildError, messageOf } from '../../core/errors.js'

/** A regular expression of JavaScript that the user wrote. IB_OPTION_VALUE when it is none. */
export function compilePattern(option: string, pattern: string): RegExp {
  try {
    return new RegExp(pattern, 'u')
  } catch (error) {
    throw new BuildError('IB_OPTION_VALUE', `\`${option}\`: ${messageOf(error)}`, { cause: error })
  }
}

/** Reports patterns that are no regular expressions. */
export function checkPatterns(option: string, patterns: readonly string[], { report }: CheckContext): void {
  for (const [index, pattern] of patterns.entries()) {
    try {
      compilePattern(option, pattern)
    } catch (error) {
      report({ option, part: [index], message: messageOf(error) })
    }
  }
}
