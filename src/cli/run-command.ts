import type { Arguments } from './parse-arguments.js'
import { parseNames, parsePairs } from './parse-arguments.js'
import type { CommandName } from './commands.js'
import type { CliWorld } from './world.js'
import type { BuildChoice, TemplateChoice } from '../app/invocation.js'
import { checkSyntax } from '../app/check-syntax.js'
import { createProgram } from '../app/create-program.js'
import { inspectTemplate } from '../app/inspect.js'
import { lookAtFiles } from '../app/load.js'
import { checkTemplate } from '../app/plan.js'
import type { Program } from '../app/program.js'
import type { OnErrorChoice } from '../app/invocation.js'
import { uiLine } from '../renderers/machine-line.js'
import { BuildError, isAbort, withTexts } from '../core/errors.js'
import { explain } from '../renderers/format.js'
import { openOutputs, type Outputs } from './outputs.js'

/** Runs one command; the result is the exit code. What only some commands need is loaded by these. */
export async function runCommand(name: CommandName, words: Arguments, world: CliWorld): Promise<number> {
  if (name === 'fix') {
    const { runFix } = await import('./fix.js')
    return await runFix(words, world)
  }
  const outputs = await openOutputs(words, world)
  const program = createProgram({
    registry: world.registry,
    sinks: outputs.sinks,
    signal: world.signal,
    emergency: world.emergency,
    keyboard: words.isOn('machine-readable') === true ? undefined : world.keyboard,
    evidenceDirectory: words.text('evidence')
  })
  outputs.watch(program)
  let exitCode: number
  let loss: BuildError | undefined
  try {
    exitCode = await run(name, words, program, outputs, world)
  } catch (error) {
    if (isAbort(error)) throw error
    throw withTexts(error, text => program.redactor.redact(text))
  } finally {
    loss = await outputs.close()
  }
  // What was asked for besides the command's own result could not be had.
  if (loss !== undefined) throw loss
  return exitCode
}

async function run(
  name: Exclude<CommandName, 'fix'>,
  words: Arguments,
  program: Program,
  outputs: Outputs,
  world: CliWorld
): Promise<number> {
  switch (name) {
    case 'build': {
      const { build } = await import('../app/build.js')
      const choice = buildChoice(words)
      if (choice.onError === 'ask' && program.host.keyboard === undefined) throw nobodyToAsk()
      const { result, publishFailure } = await build(choice, program)
      if (publishFailure !== undefined)
        outputs.say(program.redactor.redact(explain(publishFailure).join('\n')))
      if (result !== undefined) await outputs.writeReport(result.builds, program)
      return result?.outcome === 'ok' && publishFailure === undefined ? 0 : 1
    }
    case 'validate':
      return await validate(words, program, outputs)
    case 'smoke-test': {
      const { smokeTestImage } = await import('../app/smoke-test.js')
      const [, image = ''] = words.operands
      const { result } = await smokeTestImage({ ...buildChoice(words), image }, program)
      if (result !== undefined) await outputs.writeReport(result.builds, program)
      return result?.outcome === 'ok' ? 0 : 1
    }
    case 'sweep': {
      const { sweep } = await import('../app/sweep.js')
      return (await sweep(program)).failed === 0 ? 0 : 1
    }
    case 'console': {
      const { runConsole } = await import('./console.js')
      return await runConsole(templateChoice(words), program, world)
    }
    case 'inspect':
      return await inspect(words, program, outputs)
    case 'version':
      showVersion(world.version, outputs)
      return 0
  }
}

async function validate(words: Arguments, program: Program, outputs: Outputs): Promise<number> {
  const choice = templateChoice(words)
  if (words.isOn('syntax-only') === true) {
    if ((await checkSyntax(choice, program)) === undefined) return 1
    outputs.say('Syntax-only check passed. Everything looks okay.')
    return 0
  }
  const { plan } = await checkTemplate(choice, program, { force: false, isBuilding: false })
  if (plan === undefined) return 1
  outputs.say('The configuration is valid.')
  return 0
}

function showVersion(version: string, { tell }: Outputs): void {
  const [number = '', prerelease = ''] = version.split('-')
  tell([
    { type: 'version', data: [number] },
    // As Packer spells it.
    { type: 'version-prelease', data: [prerelease] },
    { type: 'version-commit', data: [''] },
    uiLine('say', `image-build ${version}`)
  ])
}

async function inspect(words: Arguments, program: Program, outputs: Outputs): Promise<number> {
  const template = await lookAtFiles(templateChoice(words), program)
  if (template === undefined) return 1
  const redact = (text: string): string => program.redactor.redact(text)
  outputs.tell(
    inspectTemplate(template).flatMap(({ text, fact }) => [
      ...(fact === undefined ? [] : [{ ...fact, data: fact.data.map(redact) }]),
      uiLine('say', redact(text))
    ])
  )
  return 0
}

function templateChoice(words: Arguments): TemplateChoice {
  return {
    template: words.operands[0] ?? '',
    variables: parsePairs(words.list('var')),
    variableFiles: words.list('var-file'),
    undeclared: undeclared(words),
    only: words.list('only').flatMap(parseNames),
    except: words.list('except').flatMap(parseNames),
    smokeTests: words.list('smoke-tests')
  }
}

function undeclared(words: Arguments): TemplateChoice['undeclared'] {
  if (words.isOn('no-warn-undeclared-var') === true) return 'none'
  return words.isOn('warn-on-undeclared-var') === true ? 'all' : 'similar'
}

function buildChoice(words: Arguments): BuildChoice {
  return {
    ...templateChoice(words),
    force: words.isOn('force') ?? false,
    onError: onError(words.text('on-error')),
    isDebugging: words.isOn('debug') ?? false,
    parallelBuilds: words.number('parallel-builds') ?? 0,
    timeoutMs: words.milliseconds('timeout') ?? 0,
    publish: []
  }
}

function nobodyToAsk(): BuildError {
  return new BuildError('IB_USAGE', '-on-error=ask needs a terminal, and there is none to ask at', {
    hint: 'choose what to do beforehand: cleanup, abort or run-cleanup-provisioner'
  })
}

function onError(text: string | undefined): OnErrorChoice {
  return text === 'abort' || text === 'ask' || text === 'run-cleanup-provisioner' ? text : 'cleanup'
}
