import type { CheckContext } from '../../contracts/plugin.js'
import { checkPaths } from '../local-paths.js'
import type { CdConfig } from './options.js'

/** ECMA-119: the volume identifier has 32 bytes. */
const mostLabelBytes = 32

/** Reports what is wrong with the options of the CD. */
export async function checkCd(config: CdConfig, ctx: CheckContext): Promise<void> {
  await checkPaths(config.cd_files ?? [], 'cd_files', ctx)
  if (Buffer.byteLength(config.cd_label) > mostLabelBytes) {
    const message = `cd_label ${config.cd_label} is longer than ${mostLabelBytes} letters`
    ctx.report({ option: 'cd_label', code: 'IB_OPTION_VALUE', message })
  }
  for (const name of Object.keys(config.cd_content ?? {})) {
    if (name.split('/').every(part => part !== '' && part !== '.' && part !== '..')) continue
    const message = `"${name}" is no name for a file on a CD`
    ctx.report({ option: 'cd_content', part: [name], code: 'IB_OPTION_VALUE', message })
  }
}
