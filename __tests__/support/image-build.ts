import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from '../../src/app/build.js'
import { createRealProgram } from './real-program.js'

export interface ImageBuildRun {
  readonly exitCode: number
  /** The code of the first error: of the template, or of a build. */
  readonly code: string | undefined
  /** Everything that happened, for a look when a test fails. */
  readonly log: string
}

/** Builds a template with all of image-build in this process, in a directory in which only the results are left. */
export async function runImageBuild(
  template: object,
  directory: string,
  { force = false } = {}
): Promise<ImageBuildRun> {
  const file = join(directory, 'packer-template.json')
  const own = await mkdtemp(join(tmpdir(), 'image-build-run-'))
  await writeFile(file, JSON.stringify(template))
  try {
    const program = createRealProgram(own, { runId: randomUUID() })
    const directories = { ...program.directories, working: directory }
    const lists = { variables: [], variableFiles: [], only: [], except: [], smokeTests: [], publish: [] }
    const settings = { force, onError: 'cleanup', parallelBuilds: 1, timeoutMs: 0 } as const
    const { problems, result } = await build(
      { template: file, ...lists, ...settings },
      { ...program, directories }
    )
    const failures = result?.builds.flatMap(({ error }) => error ?? []) ?? []
    return {
      exitCode: result?.outcome === 'ok' ? 0 : 1,
      code: [...problems.filter(({ severity }) => severity === 'error'), ...failures][0]?.code,
      log: JSON.stringify(program.events, null, 1)
    }
  } finally {
    await rm(own, { recursive: true })
  }
}
