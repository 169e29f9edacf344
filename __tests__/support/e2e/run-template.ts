import { readFile } from 'node:fs/promises'
import { build } from '../../../src/app/build.js'
import { createProgram } from '../../../src/app/create-program.js'
import type { Artifact } from '../../../src/core/artifact.js'
import type { Failure } from '../../../src/core/errors.js'
import type { BuildEvent } from '../../../src/core/events.js'
import { registry } from '../../../src/registry.js'
import type { SeedProject } from './seed-project.js'

export interface TemplateRun {
  readonly outcome: string
  readonly error: Failure | undefined
  readonly artifacts: readonly Artifact[]
  readonly events: readonly BuildEvent[]
  /** Texts of all notices. */
  readonly notices: readonly string[]
  /** Titles of the steps that ended well, with their milliseconds. */
  readonly steps: ReadonlyMap<string, number>
}

/** Builds a seed project's template with all of image-build, in this process. */
export async function runTemplate(
  project: SeedProject,
  { smokeTests = [] as readonly string[], signal = new AbortController().signal } = {}
): Promise<TemplateRun> {
  const events: BuildEvent[] = []
  const program = createProgram({
    registry,
    sinks: [event => void events.push(event)],
    signal,
    workingDirectory: project.directory
  })
  const variables = project.variables.filter(word => word !== '-var').map(word => splitVariable(word))
  const files = smokeTests.map(file => `${project.directory}/${file}`)
  const choice = { variables, variableFiles: [], only: [], except: [], smokeTests: files, publish: [] }
  const settings = { force: true, onError: 'cleanup', parallelBuilds: 1, timeoutMs: 0 } as const
  const template = `${project.directory}/template.json`
  const { result } = await build({ template, ...choice, ...settings }, program)
  const [only] = result?.builds ?? []
  const finished = events.filter(event => event.type === 'step.finished')
  return {
    outcome: only?.outcome ?? 'not begun',
    error: only?.error,
    artifacts: only?.artifacts ?? [],
    events,
    notices: events.flatMap(event => (event.type === 'notice' ? [event.text] : [])),
    steps: new Map(finished.filter(({ ok }) => ok).map(({ title, ms }) => [title, ms]))
  }
}

function splitVariable(word: string): readonly [name: string, value: string] {
  const at = word.indexOf('=')
  return [word.slice(0, at), word.slice(at + 1)]
}

/** Width and height of a PNG. */
export async function pictureSize(path: string): Promise<readonly [width: number, height: number]> {
  const png = await readFile(path)
  return [png.readUInt32BE(16), png.readUInt32BE(20)]
}
