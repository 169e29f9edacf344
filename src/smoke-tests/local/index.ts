import { defineSmokeTest, type SmokeContext } from '../../contracts/extension.js'
import { runLocal } from '../../toolkit/scripts/run-local.js'
import { asSmokeTest } from '../../toolkit/scripts/script-verdict.js'
import { TextWatch } from '../../toolkit/scripts/text-watch.js'
import { check } from './check.js'
import { guestVariables } from './guest-variables.js'
import { options, type LocalTestConfig } from './options.js'
import { runProgram } from './run-program.js'

/** A program or script on the machine that runs the test, told where the guest is. */
export const smokeTest = defineSmokeTest({
  type: 'local',
  summary:
    'Runs a program or script on the machine that runs the test; its environment says where the guest is.',
  example: { argv: ['./probe', '--quick'], ports: [5432] },
  options,
  ports: ({ ports }) => ports,
  check,
  async verify(config, ctx) {
    const watch = new TextWatch(config)
    const environment = guestVariables(config, ctx)
    const onLine = (line: string, stream: 'stdout' | 'stderr'): void => {
      if (stream === 'stdout') watch.take(line)
    }
    await asSmokeTest(() => run(config, ctx, environment, onLine))
    watch.verify('the output')
  }
})

async function run(
  config: LocalTestConfig,
  ctx: SmokeContext,
  environment: Readonly<Record<string, string>>,
  onLine: (line: string, stream: 'stdout' | 'stderr') => void
): Promise<void> {
  const [program, ...args] = config.argv
  if (program !== undefined) {
    await runProgram([program, ...args], config, ctx, environment, onLine)
    return
  }
  const plain = {
    command: undefined,
    env_var_format: undefined,
    execute_command: undefined,
    only_on: [],
    tempfile_extension: undefined,
    use_linux_pathing: false
  }
  await runLocal({ ...config, ...plain }, ctx, { facts: ctx.facts, environment, onLine })
}
