import { spawn } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A step's surroundings as GitHub's runner makes them: environment, command files, directories. */
export interface Runner {
  readonly workspace: string
  /** Runs the action's entry as its main step, or as its post step with the state that main saved. */
  step(kind: 'main' | 'post', inputs?: Readonly<Record<string, string>>): Promise<StepResult>
}
export interface StepResult {
  readonly exitCode: number | null
  readonly log: string
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
}

export interface RunnerOptions {
  /** Where everything of the runner lies. */
  readonly directory: string
  readonly entry: string
  /** URL of the artifact service. */
  readonly resultsUrl?: string
  readonly node?: string
  readonly env?: Readonly<Record<string, string>>
  /** Told the id of each step's process as soon as that runs. */
  readonly onStarted?: (pid: number) => void
}

export async function createRunner(options: RunnerOptions): Promise<Runner> {
  const { directory, entry, resultsUrl = '', node = process.execPath } = options
  const workspace = join(directory, 'workspace')
  const temp = join(directory, 'temp')
  for (const path of [workspace, temp]) await mkdir(path, { recursive: true })
  let state: Readonly<Record<string, string>> = {}

  return {
    workspace,
    async step(kind, inputs = {}) {
      const files = await commandFiles(join(directory, 'commands'), kind)
      const env = {
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_WORKSPACE: workspace,
        GITHUB_REPOSITORY: 'org/images',
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_RUN_ID: '77',
        RUNNER_TEMP: temp,
        GITHUB_OUTPUT: files.output,
        GITHUB_STATE: files.state,
        GITHUB_STEP_SUMMARY: files.summary,
        ACTIONS_RESULTS_URL: resultsUrl,
        ACTIONS_RUNTIME_TOKEN: runtimeToken(),
        ...options.env,
        ...prefixed('INPUT_', inputs),
        ...(kind === 'post' ? prefixed('STATE_', state, name => name) : {})
      }
      const { exitCode, log } = await run(node, entry, workspace, env, options.onStarted)
      if (kind === 'main') state = parseCommandFile(await readFile(files.state, 'utf8'))
      return {
        exitCode,
        log,
        outputs: parseCommandFile(await readFile(files.output, 'utf8')),
        summary: await readFile(files.summary, 'utf8')
      }
    }
  }
}

async function commandFiles(
  directory: string,
  kind: string
): Promise<Readonly<Record<'output' | 'state' | 'summary', string>>> {
  await mkdir(directory, { recursive: true })
  const file = async (name: string): Promise<string> => {
    const path = join(directory, `${kind}-${name}`)
    await writeFile(path, '')
    return path
  }
  return { output: await file('output'), state: await file('state'), summary: await file('summary') }
}

function prefixed(
  prefix: string,
  values: Readonly<Record<string, string>>,
  spell: (name: string) => string = name => name.toUpperCase()
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}${spell(name)}`, value]))
}

/** A token of the form that the artifact client reads its run's ids from; nobody checks the signature. */
function runtimeToken(): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'none' })}.${part({ scp: 'Actions.Results:77:1' })}.x`
}

/** `name<<DELIMITER`, lines, `DELIMITER`; or `name=value`. */
export function parseCommandFile(text: string): Readonly<Record<string, string>> {
  const values: Record<string, string> = {}
  const lines = text.split('\n')
  for (let index = 0; index < lines.length; index++) {
    const heredoc = /^([^=]+?)<<(.+)$/.exec(lines[index] ?? '')
    if (heredoc === null) continue
    const [, name = '', delimiter] = heredoc
    const end = lines.indexOf(delimiter ?? '', index + 1)
    values[name] = lines.slice(index + 1, end).join('\n')
    index = end
  }
  return values
}

function run(
  node: string,
  entry: string,
  cwd: string,
  env: NodeJS.ProcessEnv,
  onStarted: RunnerOptions['onStarted']
): Promise<{ readonly exitCode: number | null; readonly log: string }> {
  return new Promise(resolve => {
    const child = spawn(node, [entry], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    if (child.pid !== undefined) onStarted?.(child.pid)
    let log = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (log += text))
    child.on('close', exitCode => resolve({ exitCode, log }))
  })
}
