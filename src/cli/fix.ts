import { createProgram } from '../app/create-program.js'
import { fix } from '../app/fix.js'
import { createClock } from '../host/clock.js'
import { explain } from '../renderers/format.js'
import { machineLine, uiLine } from '../renderers/machine-line.js'
import type { Arguments } from './parse-arguments.js'
import type { CliWorld } from './world.js'

/**
 * `image-build fix`: the template goes to standard output alone, so that it can be put into a file; with
 * `-machine-readable`, as lines for programs together with what is wrong.
 */
export async function runFix(words: Arguments, { registry, signal, terminal }: CliWorld): Promise<number> {
  const program = createProgram({ registry, sinks: [], signal })
  const choice = {
    template: words.operands[0] ?? '',
    asPatch: words.isOn('diff') ?? false,
    isChecked: words.isOn('validate') ?? true
  }
  const { text, problems } = await fix(choice, program)
  const told = problems.map(problem => explain(problem, problem.severity).join('\n'))
  if (words.isOn('machine-readable') === true) {
    const lines = [
      ...(text === undefined ? [] : [uiLine('say', text.replace(/\n$/, ''))]),
      ...told.map(one => uiLine('error', one))
    ]
    const now = createClock().now()
    for (const line of lines) terminal.write(machineLine(line, now))
  } else {
    if (text !== undefined) terminal.write(text)
    for (const one of told) terminal.writeError(`${one}\n`)
  }
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0
}
