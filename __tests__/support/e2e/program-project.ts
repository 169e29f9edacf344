import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Artifact } from '../../../src/core/artifact.js'
import type { Failure } from '../../../src/core/errors.js'
import type { BuildEvent } from '../../../src/core/events.js'
import { guardDirectory } from '../guard.js'
import { processesOf } from './left-behind.js'
import { startProgram, type Finished, type Running } from './program.js'

/** A directory with a template in it, and all that the published bundle makes of that. */
export interface ProgramProject {
  readonly directory: string
  /** Whatever a run makes outside the directory is below this, and all its processes have it in their environment. */
  readonly home: string
  /** Builds a template to its end. */
  build(template: object | string, options?: BuildOptions): Promise<ProgramRun>
  /** The same for who wants to meddle with it meanwhile. */
  start(
    template: object | string,
    options?: BuildOptions
  ): Promise<Running & { readonly run: Promise<ProgramRun> }>
  /** What runs have left: files and directories that were not there before the latest, and processes. */
  remains(): Promise<Remains>
  remove(): Promise<void>
}

export interface BuildOptions {
  readonly flags?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

export interface ProgramRun extends Finished {
  readonly events: readonly BuildEvent[]
  /** Why builds failed, by their names. */
  readonly failures: ReadonlyMap<string, Failure>
  /** Results of builds by their names. */
  readonly artifacts: ReadonlyMap<string, Pick<Artifact, 'files'>>
}

export interface Remains {
  readonly files: readonly string[]
  readonly processes: readonly string[]
}

export const nothing: Remains = { files: [], processes: [] }

export async function createProgramProject(): Promise<ProgramProject> {
  const home = await mkdtemp(join(tmpdir(), 'image-build-program-'))
  const guard = guardDirectory(home)
  const directory = join(home, 'project')
  for (const name of ['project', 'tmp', 'state']) await mkdir(join(home, name))
  const eventsFile = join(home, 'events.jsonl')
  let before: readonly string[] = []

  const start: ProgramProject['start'] = async (template, { flags = [], env = {} } = {}) => {
    const text = typeof template === 'string' ? template : JSON.stringify(template, null, 2)
    await writeFile(join(directory, 't.json'), text)
    await rm(eventsFile, { force: true })
    before = await entriesBelow(directory)
    const outputs = ['-color=false', `-events=${eventsFile}`, `-evidence=${join(home, 'evidence')}`]
    const words = ['build', ...outputs, ...flags, 't.json']
    const running = startProgram(words, {
      cwd: directory,
      home,
      env: { IMAGE_BUILD_CACHE_DIR: join(home, 'cache'), ...env }
    })
    const run = running.finished.then(async finished => ({ ...finished, ...(await outcomes(eventsFile)) }))
    return { ...running, run }
  }
  return {
    directory,
    home,
    start,
    build: async (template, options) => await (await start(template, options)).run,
    async remains() {
      const known = new Set([...before, ...['ports', 'evidence'].map(name => join(home, 'state', name))])
      const now = [directory, join(home, 'tmp'), join(home, 'state')].map(entriesBelow)
      const files = (await Promise.all(now)).flat().filter(path => !known.has(path))
      return { files, processes: await processesOf(home) }
    },
    remove: () => guard.release()
  }
}

async function entriesBelow(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  return entries.map(({ parentPath, name }) => join(parentPath, name))
}

async function outcomes(file: string): Promise<Omit<ProgramRun, keyof Finished>> {
  const text = await readFile(file, 'utf8').catch(() => '')
  const events = text
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as BuildEvent)
  const failures = events.flatMap(event =>
    event.type === 'build.finished' && event.error !== undefined
      ? [[event.build ?? '', event.error] as const]
      : []
  )
  const artifacts = events.flatMap(event =>
    event.type === 'artifact' ? [[event.build ?? '', event] as const] : []
  )
  return { events, failures: new Map(failures), artifacts: new Map(artifacts) }
}
