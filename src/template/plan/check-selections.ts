import type { Report } from '../../core/problem.js'
import { checkSelection, placesOfNames, readSelection } from './select.js'
import type { Block, Template } from '../template.js'

/** Checks `only` and `except` of all blocks, whichever builds the user chose: planning looks at those of builds alone. */
export function checkSelections(template: Template, report: Report): void {
  const names = template.builders.map(({ rawName }) => rawName)
  const check = (block: Block, subject: string, takesText: boolean): void => {
    const selection = readSelection(block.meta, subject, report, { takesText })
    if (selection !== undefined) checkSelection(selection, names, subject, placesOfNames(block.meta), report)
  }
  for (const block of template.provisioners) check(block, `provisioner "${block.type}"`, true)
  for (const block of template.chains.flat()) check(block, `post-processor "${block.rawName}"`, false)
}
