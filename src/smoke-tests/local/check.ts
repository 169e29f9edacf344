import type { CheckContext } from '../../contracts/plugin.js'
import { checkVariables } from '../../toolkit/scripts/check-variables.js'
import { checkScripts, chooseScripts } from '../../toolkit/scripts/choose-scripts.js'
import { checkPatterns } from '../../toolkit/scripts/pattern.js'
import type { LocalTestConfig } from './options.js'

/** Plan-time rules of `local`: one program or scripts, not both. */
export async function check(config: LocalTestConfig, ctx: CheckContext): Promise<void> {
  checkPatterns('matches', config.matches, ctx)
  if (config.argv.length === 0) {
    await checkScripts(config, ctx)
    return
  }
  checkVariables(config, ctx)
  if (chooseScripts(config).length > 0) {
    ctx.report({ option: 'argv', message: '`argv` excludes `inline`, `script` and `scripts`' })
  }
}
