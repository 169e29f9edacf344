import type { CheckContext } from '../../contracts/plugin.js'
import type { Part } from '../../core/part.js'
import { checkVariables, type Variables } from './check-variables.js'
import { checkFileExists } from './existing-file.js'

/** What to run: the lines of a script to be made, or a script file. */
export type ScriptSource =
  | { readonly kind: 'inline'; readonly lines: readonly string[] }
  | { readonly kind: 'file'; readonly path: string }

/** The options by which a template names its scripts; `command` is shell-local's old form of a one-line `inline`. */
export interface ScriptChoice {
  readonly inline?: readonly string[] | undefined
  readonly script?: string | undefined
  readonly scripts?: readonly string[] | undefined
  readonly command?: string | undefined
}

/** The scripts of a config in the order in which they run. */
export function chooseScripts({ inline, script, scripts, command }: ScriptChoice): readonly ScriptSource[] {
  if (isGiven(inline)) return [{ kind: 'inline', lines: inline }]
  if (isGiven(command)) return [{ kind: 'inline', lines: [command] }]
  const paths = isGiven(script) ? [script] : (scripts ?? [])
  return paths.map(path => ({ kind: 'file', path }))
}

export interface NamedScript {
  readonly source: ScriptSource
  /** How the script is called in titles and messages. */
  readonly name: string
  /** The option that names it, to find its place in the template. */
  readonly option: string
  /** Which part of the option, where that is a list of scripts. */
  readonly part: Part
}

/** The same with what they are called. */
export function namedScripts(choice: ScriptChoice): readonly NamedScript[] {
  return chooseScripts(choice).map((source, index) => {
    const option = optionOf(source, choice)
    const name = source.kind === 'file' ? source.path : 'inline script'
    return { source, name, option, part: option === 'scripts' ? [index] : [] }
  })
}

function optionOf(source: ScriptSource, { script, inline }: ScriptChoice): string {
  if (source.kind === 'file') return isGiven(script) ? 'script' : 'scripts'
  return isGiven(inline) ? 'inline' : 'command'
}

/** Plan-time rules: exactly one way to name scripts, every file there, and proper variables. */
export async function checkScripts(config: ScriptChoice & Variables, ctx: CheckContext): Promise<void> {
  checkOneChoice(config, ctx)
  checkVariables(config, ctx)
  for (const { source, option, part } of namedScripts(config)) {
    if (source.kind === 'inline') continue
    await checkFileExists({ what: 'script', path: source.path, option, part, directories: false }, ctx)
  }
}

function checkOneChoice(config: ScriptChoice, ctx: CheckContext): void {
  const names = ['inline', 'script', 'scripts', 'command'] as const
  const given = names.filter(name => isGiven(config[name]))
  if (given.length === 1) return
  const first = given[0]
  if (first === undefined) {
    const message = 'nothing to run: one of `inline`, `script` and `scripts` is needed'
    ctx.report({ code: 'IB_OPTION_MISSING', message })
    return
  }
  const listed = given.map(name => `\`${name}\``).join(' and ')
  ctx.report({ option: first, message: `${listed} exclude each other`, hint: 'keep one of them' })
}

function isGiven<T extends string | readonly string[]>(value: T | undefined): value is T {
  return value !== undefined && value.length > 0
}
