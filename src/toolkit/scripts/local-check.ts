import type { CheckContext } from '../../contracts/plugin.js'
import { checkScripts, chooseScripts } from './choose-scripts.js'
import type { LocalConfig } from './local-options.js'

/** Plan-time rules of `shell-local`. */
export async function checkLocal(config: LocalConfig, ctx: CheckContext): Promise<void> {
  await checkScripts(config, ctx)
  checkCommand(config, ctx)
  const isInline = chooseScripts(config).some(({ kind }) => kind === 'inline')
  if (config.use_linux_pathing && isInline && ctx.host.platform === 'win32') {
    ctx.report({
      option: 'use_linux_pathing',
      message: '`use_linux_pathing` cannot be used with an inline script',
      hint: 'put the commands into a file and name it with `script`'
    })
  }
}

/** A command line that is written as one text names a program that hardly exists; Packer runs it, and fails. */
function checkCommand({ execute_command: command }: LocalConfig, { report }: CheckContext): void {
  const [only, ...others] = command ?? []
  // Blanks inside of an expression are none of the name.
  if (only === undefined || others.length > 0 || !/^[^\s{][^{]*\s/.test(only.template)) return
  report({
    option: 'execute_command',
    severity: 'warning',
    message:
      '`execute_command` is a list of a program and its arguments: as one text it is the name of a program',
    hint: 'write it as a list: ["/bin/sh", "-c", "{{.Vars}} {{.Script}}"]'
  })
}
