import type { CheckContext } from '../../contracts/plugin.js'
import { checkScripts, chooseScripts } from './choose-scripts.js'
import type { LocalConfig } from './local-options.js'

/** Plan-time rules of `shell-local`. */
export async function checkLocal(config: LocalConfig, ctx: CheckContext): Promise<void> {
  await checkScripts(config, ctx)
  const isInline = chooseScripts(config).some(({ kind }) => kind === 'inline')
  if (config.use_linux_pathing && isInline && ctx.host.platform === 'win32') {
    ctx.report({
      option: 'use_linux_pathing',
      message: '`use_linux_pathing` cannot be used with an inline script',
      hint: 'put the commands into a file and name it with `script`'
    })
  }
}
