import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from '../../src/app/build.js'
import { createProgram } from '../../src/app/create-program.js'
import type { Artifact } from '../../src/core/artifact.js'
import type { BuildEvent } from '../../src/core/events.js'
import { plainRegistry } from './plain-builders.js'

export interface ImageBuildRun {
  readonly exitCode: number
  readonly events: readonly BuildEvent[]
  /** Warnings and errors, for a look when a test fails. */
  readonly log: string
  readonly artifacts: readonly Artifact[]
}

/** Builds a template with all of image-build in this process, in a directory. */
export async function runImageBuild(
  template: object,
  directory: string,
  { force = false, signal = new AbortController().signal } = {}
): Promise<ImageBuildRun> {
  const file = join(directory, 'packer-template.json')
  await writeFile(file, JSON.stringify(template))
  const events: BuildEvent[] = []
  const program = createProgram({
    registry: plainRegistry,
    sinks: [event => void events.push(event)],
    signal,
    workingDirectory: directory
  })
  const choice = { variables: [], variableFiles: [], only: [], except: [], smokeTests: [], publish: [] }
  const settings = { force, onError: 'cleanup', parallelBuilds: 1, timeoutMs: 0 } as const
  const { result } = await build({ template: file, ...choice, ...settings }, program)
  return {
    exitCode: result?.outcome === 'ok' ? 0 : 1,
    events,
    log: JSON.stringify(events, null, 1),
    artifacts: result?.builds.flatMap(({ artifacts }) => artifacts) ?? []
  }
}
