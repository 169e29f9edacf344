import { join, resolve } from 'node:path'
import type { GuestFacts } from '../../contracts/builder.js'
import type { StepContext } from '../../contracts/plugin.js'
import { namedScripts, type NamedScript } from './choose-scripts.js'
import { inlineScript } from './inline-script.js'
import { localCommand } from './local-command.js'
import type { LocalConfig } from './local-options.js'
import { scriptFailure, validExitCodes } from './script-failure.js'
import { scriptVariables } from './script-variables.js'
import { showLines, type LineHandler } from './show-lines.js'

export interface LocalRun {
  /** What is known of the running build; PACKER_HTTP_ADDR and its like come from it. */
  readonly facts: GuestFacts
  /** Variables that reach the programs through their environment only, whatever `execute_command` says. */
  readonly environment?: Readonly<Record<string, string>>
  /** Told every line besides its being shown. */
  readonly onLine?: LineHandler
}

/**
 * Runs the scripts of a `shell-local` block on this machine, one after the other, each as a step, in the build's
 * directory; what they print is shown line by line. Nothing runs when `only_on` leaves this system out.
 * IB_SCRIPT_FAILED for an exit code that is not allowed, IB_TOOL_MISSING when a command cannot be started.
 */
export async function runLocal(config: LocalConfig, ctx: StepContext, run: LocalRun): Promise<void> {
  if (config.only_on.length > 0 && !config.only_on.includes(systemName(ctx))) {
    ctx.emit({ type: 'notice', level: 'info', text: 'Skipping shell-local due to runtime OS' })
    return
  }
  for (const script of namedScripts(config)) {
    await ctx.step(`Run ${script.name} on this machine`, () => runOne(script, config, ctx, run))
  }
}

/** This system's name in Go, by which `only_on` means it. */
function systemName({ host }: StepContext): string {
  return host.platform === 'win32' ? 'windows' : host.platform
}

async function runOne(
  script: NamedScript,
  config: LocalConfig,
  ctx: StepContext,
  run: LocalRun
): Promise<void> {
  const { source } = script
  if (source.kind === 'file') {
    await execute(script, resolve(ctx.build.directory, source.path), config, ctx, run)
    return
  }
  const { files, platform } = ctx.host
  const directory = await files.makeTemporary('shell-local-', ctx.build.workDirectory)
  const extension = config.tempfile_extension ?? (platform === 'win32' ? '.cmd' : '')
  const path = join(directory, `script${extension}`)
  const isCommandFile = platform === 'win32' && (config.inline_shebang ?? '') === ''
  const text = isCommandFile
    ? source.lines.map(line => `${line}\r\n`).join('')
    : inlineScript(source.lines, config.inline_shebang, { keepOwn: false })
  try {
    await files.write(path, text, { mode: 0o700 })
    await execute(script, path, config, ctx, run)
  } finally {
    await files.remove(directory)
  }
}

async function execute(
  script: NamedScript,
  path: string,
  config: LocalConfig,
  ctx: StepContext,
  { facts, environment, onLine }: LocalRun
): Promise<void> {
  const { argv, env } = localCommand(path, config, ctx, scriptVariables(config, ctx.build, facts))
  const lines = showLines(ctx.emit, onLine)
  const { exitCode } = await ctx.host.processes.run(argv, {
    signal: ctx.signal,
    cwd: ctx.build.directory,
    env: { ...env, ...environment },
    onLine: lines.show,
    keepBytes: 0,
    reopenableOutput: true
  })
  const allowed = validExitCodes(config.valid_exit_codes)
  if (allowed.includes(exitCode)) return
  throw scriptFailure({
    name: script.name,
    exitCode,
    validExitCodes: allowed,
    tail: lines.tail(),
    place: ctx.placeOf?.(script.option, script.part)
  })
}
