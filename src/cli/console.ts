import type { TemplateChoice } from '../app/invocation.js'
import type { Program } from '../app/program.js'
import { openSession, type Session } from '../app/session.js'
import { BuildError } from '../core/errors.js'
import type { Problem } from '../core/problem.js'
import { explain } from '../renderers/format.js'
import type { CliWorld } from './world.js'

const help = `Type text with template expressions and press Enter to see what it becomes:

  {{timestamp}}            a function
  {{user \`NAME\`}}          a variable of the template, of -var or of -var-file

variables   shows all variables with their values
exit        ends the console, as Ctrl-D and Ctrl-C do
`

/** Evaluates line after line: those that somebody types, or those of a file. The result is the exit code. */
export async function runConsole(
  choice: TemplateChoice,
  program: Program,
  { terminal, input }: CliWorld
): Promise<number> {
  if (choice.template === '-') {
    throw new BuildError('IB_USAGE', 'standard input has the expressions, so the template must be a file')
  }
  const { session, problems } = await openSession(choice, program)
  tell(problems, terminal)
  if (session === undefined) return 1
  let number = 0
  let hasFailed = false
  for await (const line of input.lines('> ', program.signal)) {
    number += 1
    const words = line.trim()
    if (words === 'exit') break
    if (words === '') continue
    const { value, problems: found } = answer(words, line, number, session)
    tell(found, terminal)
    if (value === undefined) hasFailed = true
    else terminal.write(value.endsWith('\n') ? value : `${value}\n`)
  }
  program.signal.throwIfAborted()
  return hasFailed && !input.isInteractive ? 1 : 0
}

function answer(
  words: string,
  line: string,
  number: number,
  session: Session
): ReturnType<Session['evaluate']> {
  if (words === 'help') return { value: help, problems: [] }
  if (words !== 'variables') return session.evaluate(line, number)
  return { value: session.variables.map(([name, value]) => `${name}: ${value}\n`).join(''), problems: [] }
}

function tell(problems: readonly Problem[], { writeError }: CliWorld['terminal']): void {
  for (const problem of problems) writeError(`${explain(problem, problem.severity).join('\n')}\n`)
}
