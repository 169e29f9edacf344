import { resolve } from 'node:path'
import type { StepContext } from '../../contracts/plugin.js'
import { BuildError } from '../../core/errors.js'
import type { ArtifactFile } from '../../core/artifact.js'
import { artifactPath } from '../../toolkit/artifact-path.js'
import { programFor } from '../../toolkit/compression/program-for.js'
import { formatOfName, type OutputFormat } from '../../toolkit/compression/format.js'
import { usualOutput, type CompressConfig } from './options.js'

export interface Output {
  /** Absolute. */
  readonly path: string
  /** As the template's author would write it. */
  readonly shownPath: string
  readonly format: OutputFormat
}

/** What to write, and where: everything is checked before the first byte is read. */
export async function chooseOutput(
  config: CompressConfig,
  inputs: readonly ArtifactFile[],
  ctx: StepContext
): Promise<Output> {
  const { name: BuildName, type: BuilderType, directory } = ctx.build
  const template = config.output.template === '' ? { template: usualOutput } : config.output
  const path = resolve(directory, ctx.render(template, { BuildName, BuilderType }))
  const wanted = config.format ?? ''
  const format = formatOfName(wanted === '' ? path : `x.${wanted}`)
  const output = { path, shownPath: artifactPath(path, directory), format }
  checkInputs(output, inputs)
  ctx.claimOutput(path)
  await checkFree(output, ctx)
  await checkProgram(output, ctx)
  return output
}

function checkInputs({ path, shownPath, format }: Output, inputs: readonly ArtifactFile[]): void {
  if (inputs.some(input => input.path === path)) {
    throw new BuildError('IB_OPTION_VALUE', `${shownPath} is a file of the artifact itself`, {
      hint: 'give `output` another name'
    })
  }
  if (format.archive !== undefined || inputs.length === 1) return
  throw new BuildError(
    'IB_POST_PROCESSOR_FAILED',
    `${shownPath} can hold one file, and the artifact has ${inputs.length === 0 ? 'none' : inputs.length}`,
    { hint: 'use an archive: .zip, .tar, or .tar before the ending' }
  )
}

/** IB_OUTPUT_EXISTS when there is a file of that name and `force` was not given. */
export async function checkFree({ path, shownPath }: Output, { host, build }: StepContext): Promise<void> {
  if (build.force || (await host.files.stat(path)) === undefined) return
  throw new BuildError('IB_OUTPUT_EXISTS', `${shownPath} exists already`, {
    hint: 'delete it, give `output` another name, or build with `force`'
  })
}

async function checkProgram({ shownPath, format }: Output, { host }: StepContext): Promise<void> {
  if (format.archive === 'zip' || format.algorithm === undefined) return
  const program = await programFor(format.algorithm)
  if (program === undefined || (await host.processes.find(program)) !== undefined) return
  throw new BuildError(
    'IB_TOOL_MISSING',
    `${shownPath} needs the program ${program}, which is not installed`,
    {
      hint: `install it (Debian and Ubuntu: apt-get install ${program === 'xz' ? 'xz-utils' : program}), or choose a format that needs no program, such as .gz`
    }
  )
}
