import { isAbsolute, join, resolve } from 'node:path'
import { definePostProcessor } from '../../contracts/extension.js'
import type { StepContext } from '../../contracts/plugin.js'
import type { ArtifactFile } from '../../core/artifact.js'
import { opt } from '../../core/options.js'
import { artifactPath } from '../../toolkit/artifact-path.js'

export const postProcessor = definePostProcessor({
  type: 'artifice',
  summary: 'Takes other files for the artifact from here on, for example those that a script has made.',
  example: { files: ['output-qemu/*.vmdk'] },
  options: {
    files: opt.strings({
      required: true,
      description:
        'The files: paths, in which `*`, `?` and `[a-z]` stand for what matches. What matches nothing is left out, with a warning.'
    })
  },
  check: ({ files }, ctx) => {
    if (files.length > 0) return
    ctx.report({ option: 'files', message: '`files` names no file', hint: 'name one at least' })
  },
  process: async ({ files: patterns }, input, ctx) => {
    const files = await matches(patterns, ctx)
    const shown = files.map(({ path }) => artifactPath(path, ctx.build.directory)).join(', ')
    ctx.emit({ type: 'notice', level: 'info', text: `Using these artifact files: ${shown}` })
    return {
      artifact: {
        builderId: 'packer.post-processor.artifice',
        id: '',
        description: `Created artifact from files: ${shown}`,
        files,
        facts: input.facts,
        resources: []
      },
      input: 'keep'
    }
  }
})

/** The files that match, each once, in the order of the patterns. */
async function matches(patterns: readonly string[], ctx: StepContext): Promise<readonly ArtifactFile[]> {
  const files = new Map<string, ArtifactFile>()
  for (const pattern of patterns) {
    const found = await ctx.host.files.glob(absolute(pattern, ctx))
    if (found.length === 0) warn(ctx, `no file matches "${pattern}"`)
    for (const path of found.map(name => resolve(name))) {
      const stat = await ctx.host.files.stat(path)
      if (stat?.kind === 'directory') warn(ctx, `${path} is a directory and was left out: name its files`)
      else if (stat !== undefined) files.set(path, { path, bytes: stat.bytes })
    }
  }
  return [...files.values()]
}

function warn(ctx: StepContext, text: string): void {
  ctx.emit({ type: 'notice', level: 'warning', text })
}

/** The pattern from the build's directory, whose own name is no pattern. */
function absolute(pattern: string, { build, host }: StepContext): string {
  if (isAbsolute(pattern)) return pattern
  const directory = host.platform === 'win32' ? build.directory : build.directory.replace(/[*?[\\]/g, '\\$&')
  return join(directory, pattern)
}
