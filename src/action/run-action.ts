import { relative, resolve } from 'node:path'
import type { Registry } from '../contracts/registry.js'
import type { Workflow } from '../contracts/workflow.js'
import { build, type BuildOutcome } from '../app/build.js'
import { createProgram } from '../app/create-program.js'
import { checkTemplate } from '../app/plan.js'
import type { Program } from '../app/program.js'
import { smokeTestImage } from '../app/smoke-test.js'
import { sweep } from '../app/sweep.js'
import { warnOfLoss } from '../app/warn-of-loss.js'
import { failureOf, type BuildError, type Failure } from '../core/errors.js'
import { ownWords, redactData } from '../core/redact.js'
import { createWorkflow } from '../github/workflow.js'
import { openLines } from '../host/line-file.js'
import { createRandom } from '../host/random.js'
import { enterDirectory, workingDirectory } from '../host/surroundings.js'
import { createActionsLog, type ActionsLog } from '../renderers/actions.js'
import { createJsonLines } from '../renderers/jsonl.js'
import { junitXml } from '../renderers/junit.js'
import { summaryMarkdown } from '../renderers/summary.js'
import { explain } from '../renderers/format.js'
import { workflowCommand } from '../renderers/workflow-commands.js'
import { attempt } from './attempt.js'
import { readInputs, type ActionInputs } from './inputs.js'
import { writeManifest } from './manifest.js'
import { actionOutputs } from './outputs.js'
import { publishEvidence } from './evidence.js'
import { createRunMemory, type RunMemory } from './run-memory.js'

export interface ActionWorld {
  readonly registry: Registry
  readonly signal: AbortSignal
  /** As `ProgramOptions.emergency`. */
  readonly emergency?: AbortSignal
  readonly write: (text: string) => void
}

/** The action's main and post step; the result is the exit code. */
export async function runAction(world: ActionWorld): Promise<number> {
  const workflow = createWorkflow()
  const isPost = workflow.state('isPost') === 'true'
  if (!isPost) workflow.saveState('isPost', 'true')
  try {
    return isPost ? await runPost(world, workflow) : await runMain(world, workflow)
  } catch (error) {
    const [first = '', ...others] = explain(failureOf(error))
    world.write([workflowCommand('error', first), ...others, ''].join('\n'))
    return isPost ? 0 : 1
  }
}

async function runMain(world: ActionWorld, workflow: Workflow): Promise<number> {
  const inputs = readInputs(workflow.inputs)
  const workspace = workingDirectory()
  if (inputs.workingDirectory !== '') enterDirectory(inputs.workingDirectory)
  const directory = workingDirectory()
  const log = createActionsLog({
    write: world.write,
    token: createRandom().uuid(),
    showDebug: inputs.isVerbose || workflow.isDebug,
    directory: relative(workspace, directory)
  })
  const memory = createRunMemory()
  const eventsFile = inputs.eventsFile === '' ? undefined : resolve(directory, inputs.eventsFile)
  const lines = eventsFile === undefined ? undefined : await openLines(eventsFile, world.signal)
  const program = createProgram({
    registry: world.registry,
    signal: world.signal,
    emergency: world.emergency,
    workflowArtifacts: workflow.artifacts,
    onSecret: secret => log.mask(secret),
    sinks: [log.sink, memory.sink, ...(lines === undefined ? [] : [createJsonLines(lines.write)])]
  })
  if (lines !== undefined) warnOfLoss(lines.failed, program)
  let exitCode: number
  let loss: BuildError | undefined
  try {
    exitCode = await runAndReport(inputs, program, { workflow, log, memory })
  } finally {
    log.close()
    loss = await lines?.close()
  }
  // The file was asked for, and could not be had.
  if (loss !== undefined) throw loss
  return exitCode
}

interface Reporting {
  readonly workflow: Workflow
  readonly log: ActionsLog
  readonly memory: RunMemory
}

async function runAndReport(
  inputs: ActionInputs,
  program: Program,
  { workflow, log, memory }: Reporting
): Promise<number> {
  const ran = await runCommand(inputs, program)
  const { outcome, failure } = redactData(ran, text => program.redactor.redact(text), ownWords)
  if (ran.failure !== undefined)
    program.emitter.emit({ type: 'problem', problem: { severity: 'error', ...ran.failure } })
  const warn = (text: string): void => {
    program.emitter.emit({ type: 'notice', level: 'warning', text })
    log.warn(program.redactor.redact(text))
  }
  const isOk = failure === undefined && isSuccess(inputs, outcome)
  const manifest = (): Promise<string> => writeManifest(outcome, program)
  const manifestPath = await attempt('write the manifest', manifest, '', warn)
  const junit = (): Promise<void> => writeJunit(inputs, outcome, program)
  await attempt(`write the JUnit file ${inputs.junitFile}`, junit, undefined, warn)
  const evidence = async (): Promise<void> => {
    if (!isOk) await publishEvidence(inputs, program, workflow.artifacts)
  }
  await attempt('upload the evidence', evidence, undefined, warn)
  const outputs = actionOutputs(outcome, memory.events(), manifestPath, failure)
  for (const [name, value] of Object.entries(outputs)) workflow.setOutput(name, value)
  const summary = async (): Promise<void> =>
    await workflow.writeSummary(summaryMarkdown(memory.events(), program.directories.working))
  await attempt('write the summary', summary, undefined, warn)
  return isOk ? 0 : 1
}

async function writeJunit(
  { junitFile }: ActionInputs,
  { result }: BuildOutcome,
  { host, directories }: Program
): Promise<void> {
  if (junitFile === '') return
  await host.files.write(resolve(directories.working, junitFile), junitXml(result?.builds ?? []))
}

function isSuccess({ command }: ActionInputs, { problems, result }: BuildOutcome): boolean {
  const hasErrors = problems.some(({ severity }) => severity === 'error')
  return !hasErrors && (command === 'validate' || command === 'sweep' || result?.outcome === 'ok')
}

interface Ran {
  readonly outcome: BuildOutcome
  readonly failure: Failure | undefined
}

async function runCommand(inputs: ActionInputs, program: Program): Promise<Ran> {
  const nothing: BuildOutcome = { problems: [], result: undefined }
  try {
    switch (inputs.command) {
      case 'build':
        return await build(inputs, program).then(outcome => ({ outcome, failure: outcome.publishFailure }))
      case 'smoke-test':
        return { outcome: await smokeTestImage(inputs, program), failure: undefined }
      case 'validate': {
        const { problems } = await checkTemplate(inputs, program, { force: inputs.force, isBuilding: false })
        return { outcome: { problems, result: undefined }, failure: undefined }
      }
      case 'sweep':
        await sweep(program)
        return { outcome: nothing, failure: undefined }
    }
  } catch (error) {
    return { outcome: nothing, failure: failureOf(error) }
  }
}

/** Whatever ended the main step, what it left is deleted now. A failure here fails no job; it is told. */
async function runPost(world: ActionWorld, workflow: Workflow): Promise<number> {
  const log = createActionsLog({
    write: world.write,
    token: createRandom().uuid(),
    showDebug: workflow.isDebug,
    directory: ''
  })
  try {
    await sweep(createProgram({ registry: world.registry, signal: world.signal, sinks: [log.sink] }))
  } finally {
    log.close()
  }
  return 0
}
