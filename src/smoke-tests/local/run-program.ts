import type { SmokeContext } from '../../contracts/extension.js'
import type { Argv } from '../../contracts/host.js'
import { showLines } from '../../toolkit/scripts/show-lines.js'
import { scriptVariables } from '../../toolkit/scripts/script-variables.js'
import { scriptFailure, validExitCodes } from '../../toolkit/scripts/script-failure.js'
import type { LocalTestConfig } from './options.js'

/** Runs a program to its end and shows what it prints. IB_SCRIPT_FAILED for an exit code that is not allowed. */
export async function runProgram(
  argv: Argv,
  config: LocalTestConfig,
  ctx: SmokeContext,
  environment: Readonly<Record<string, string>>,
  onLine: (line: string, stream: 'stdout' | 'stderr') => void
): Promise<void> {
  const own = scriptVariables(config, ctx.build, ctx.facts)
  const lines = showLines(ctx.emit, onLine)
  const { exitCode } = await ctx.host.processes.run(argv, {
    signal: ctx.signal,
    cwd: ctx.build.directory,
    env: { ...Object.fromEntries(own), ...environment },
    onLine: lines.show,
    keepBytes: 0,
    reopenableOutput: true
  })
  const allowed = validExitCodes(config.valid_exit_codes)
  if (allowed.includes(exitCode)) return
  throw scriptFailure({
    name: argv[0],
    exitCode,
    validExitCodes: allowed,
    tail: lines.tail(),
    place: ctx.placeOf?.('argv')
  })
}
