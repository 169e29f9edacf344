import { parseDuration } from '../core/duration.js'
import { BuildError } from '../core/errors.js'
import { suggest } from '../core/suggest.js'
import type { SmokeTestChoice } from '../app/smoke-test.js'
import type { OnErrorChoice, PublishChoice } from '../app/invocation.js'

/** What the step's inputs ask for; action.yml documents each. */
export interface ActionInputs extends SmokeTestChoice {
  readonly command: ActionCommand
  readonly workingDirectory: string
  readonly eventsFile: string
  readonly junitFile: string
  readonly isVerbose: boolean
  /** Days that evidence and artifacts are kept; undefined: the repository's setting. */
  readonly retentionDays: number | undefined
}

const actionCommands = ['build', 'validate', 'smoke-test', 'sweep'] as const
export type ActionCommand = (typeof actionCommands)[number]

/** Every input there is; a test compares the list with action.yml. */
export const inputNames = [
  'command',
  'template',
  'image',
  'working-directory',
  'var',
  'var-files',
  'only',
  'except',
  'parallel-builds',
  'on-error',
  'force',
  'timeout',
  'smoke-tests',
  'artifacts',
  'artifact-name',
  'retention-days',
  'events-file',
  'junit-file',
  'log-level'
] as const
type InputName = (typeof inputNames)[number]

/** Reads and checks all inputs; IB_USAGE with every one that is wrong. */
export function readInputs(given: Readonly<Record<string, string>>): ActionInputs {
  const faults: string[] = unknownInputs(given)
  const text = (name: InputName): string => given[name] ?? ''
  const choice = <const C extends readonly [string, ...string[]]>(name: InputName, choices: C): C[number] => {
    const value = text(name) === '' ? choices[0] : text(name)
    const found = choices.find(entry => entry === value)
    if (found === undefined)
      faults.push(`\`${name}\` must be one of ${choices.join(', ')}, but is \`${value}\``)
    return found ?? choices[0]
  }
  const whole = (name: InputName): number => {
    if (!/^\d*$/.test(text(name))) faults.push(`\`${name}\` must be a whole number, but is \`${text(name)}\``)
    return Number(text(name))
  }
  const lines = (name: InputName): readonly string[] =>
    text(name)
      .split('\n')
      .map(line => line.trim())
      .filter(line => line !== '')
  const names = (name: InputName): readonly string[] =>
    lines(name)
      .flatMap(line => line.split(','))
      .map(entry => entry.trim())
  const command = choice('command', actionCommands)
  const timeout = text('timeout') === '' ? '0s' : text('timeout')
  const timeoutMs = parseDuration(timeout)
  if (timeoutMs === undefined)
    faults.push(`\`timeout\` must be a duration such as 90m or 2h, but is \`${timeout}\``)
  else if (timeoutMs < 0) faults.push(`\`timeout\` must not be negative, but is \`${timeout}\``)
  if (command !== 'sweep' && text('template') === '') faults.push('`template` is missing')
  if (command === 'smoke-test' && text('image') === '') faults.push('`image` is missing: the image to test')
  const onError: OnErrorChoice = choice('on-error', ['cleanup', 'abort', 'run-cleanup-provisioner'])
  const target = choice('artifacts', ['artifact', 'none'])
  const retentionDays = whole('retention-days')
  const inputs: ActionInputs = {
    command,
    template: text('template'),
    image: text('image'),
    workingDirectory: text('working-directory'),
    variables: lines('var').map(line => readPair(line, faults)),
    variableFiles: lines('var-files'),
    variablesFrom: 'action input',
    only: names('only'),
    except: names('except'),
    parallelBuilds: whole('parallel-builds'),
    onError,
    force: choice('force', ['false', 'true']) === 'true',
    timeoutMs: timeoutMs ?? 0,
    smokeTests: lines('smoke-tests'),
    publish: target === 'none' ? [] : [artifactUpload(text('artifact-name'), retentionDays)],
    retentionDays: retentionDays === 0 ? undefined : retentionDays,
    eventsFile: text('events-file'),
    junitFile: text('junit-file'),
    isVerbose: choice('log-level', ['info', 'debug']) === 'debug'
  }
  if (faults.length === 0) return inputs
  throw new BuildError('IB_USAGE', `wrong inputs: ${faults.join('; ')}`, {
    hint: 'action.yml describes every input'
  })
}

function artifactUpload(name: string, retentionDays: number): PublishChoice {
  return { type: 'artifact', options: { name, retention_days: retentionDays } }
}

function unknownInputs(given: Readonly<Record<string, string>>): string[] {
  const known: readonly string[] = inputNames
  return Object.keys(given)
    .filter(name => !known.includes(name) && given[name] !== '')
    .map(name => {
      const near = suggest(name, known)
      return `there is no input \`${name}\`${near === undefined ? '' : `, did you mean \`${near}\`?`}`
    })
}

function readPair(line: string, faults: string[]): readonly [string, string] {
  const at = line.indexOf('=')
  if (at > 0) return [line.slice(0, at), line.slice(at + 1)]
  // The line may hold a secret, so it is not shown.
  faults.push('every line of `var` must be name=value')
  return ['', '']
}
