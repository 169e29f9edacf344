import { checkMeta } from '../template/plan/check-meta.js'
import type { Template } from '../template/template.js'
import type { TemplateChoice } from './invocation.js'
import { lookAtFiles } from './load.js'
import type { Program } from './program.js'

/**
 * Tells everything that is wrong with the text of the files alone: no plugin is asked and no variable is given a
 * value. Undefined after an error.
 */
export async function checkSyntax(choice: TemplateChoice, program: Program): Promise<Template | undefined> {
  return await lookAtFiles(choice, program, checkMeta)
}
