import type { CheckContext } from '../../contracts/plugin.js'
import { checkPaths } from '../local-paths.js'
import type { FloppyConfig } from './options.js'

const mostLabelLetters = 11

/** Reports what is wrong with the options of the floppy disk. */
export async function checkFloppy(config: FloppyConfig, ctx: CheckContext): Promise<void> {
  await checkPaths(config.floppy_files ?? [], 'floppy_files', ctx)
  await checkPaths(config.floppy_dirs ?? [], 'floppy_dirs', ctx)
  const { floppy_label: label } = config
  if (label.length > mostLabelLetters || !/^[\x20-\x7e]*$/.test(label)) {
    const message = `floppy_label ${label} is not a label of at most ${mostLabelLetters} ASCII letters`
    ctx.report({ option: 'floppy_label', code: 'IB_OPTION_VALUE', message })
  }
}
