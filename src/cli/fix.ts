import { createProgram } from '../app/create-program.js'
import { fix } from '../app/fix.js'
import { explain } from '../renderers/format.js'
import type { Arguments } from './parse-arguments.js'
import type { CliWorld } from './world.js'

/** `image-build fix`: the template goes to standard output alone, so that it can be put into a file. */
export async function runFix(words: Arguments, { registry, signal, terminal }: CliWorld): Promise<number> {
  const program = createProgram({ registry, sinks: [], signal })
  const choice = {
    template: words.operands[0] ?? '',
    asPatch: words.isOn('diff') ?? false,
    isChecked: words.isOn('validate') ?? true
  }
  const { text, problems } = await fix(choice, program)
  if (text !== undefined) terminal.write(text)
  for (const problem of problems) terminal.writeError(`${explain(problem, problem.severity).join('\n')}\n`)
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0
}
