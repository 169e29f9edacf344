import { join } from 'node:path'
import type { StepContext } from '../../contracts/plugin.js'
import { BuildError } from '../../core/errors.js'
import { collectTree, type TreeFile } from '../file-tree.js'
import { findPaths } from '../local-paths.js'
import { imageCommand } from './image-tools.js'
import { isCdWanted, type CdConfig } from './options.js'

/** Far more than the largest image takes. */
const longestMs = 600_000

/**
 * The path of a new CD image with the template's files, in the build's work directory; undefined when it wants none.
 * IB_TOOL_MISSING names the programs that can make one, IB_TOOL_FAILED has what the program said.
 */
export async function makeCd(config: CdConfig, ctx: StepContext): Promise<string | undefined> {
  if (!isCdWanted(config)) return undefined
  return await ctx.step('Create CD image', async () => {
    const { files, processes } = ctx.host
    const directory = await files.makeTemporary('cd-', ctx.build.workDirectory)
    const content = join(directory, 'content')
    const output = join(directory, 'cd.iso')
    const argv = await imageCommand(processes, { label: config.cd_label, directory: content, output })
    await fill(content, config, ctx)
    const { exitCode, stderr } = await processes.run(argv, { signal: ctx.signal, timeoutMs: longestMs })
    if (exitCode !== 0) {
      const said = stderr.trim().split('\n').slice(-5).join('\n')
      throw new BuildError(
        'IB_TOOL_FAILED',
        `${argv[0]} could not make the CD image (exit code ${exitCode}): ${said}`
      )
    }
    await files.remove(content)
    return output
  })
}

/** Copies what goes on the CD to one place: not every program can take files from several. */
async function fill(root: string, config: CdConfig, { host, build }: StepContext): Promise<void> {
  const { files } = host
  const byName = new Map<string, TreeFile['content']>()
  await files.makeDirectory(root)
  for (const path of config.cd_files ?? []) {
    for (const found of await findPaths(host, build.directory, path)) {
      const tree = await collectTree(host, found, 'keep name')
      const place =
        found.kind === 'directory' && found.endsWithSlash ? belowFirst : (name: string): string => name
      for (const name of tree.directories) await files.makeDirectory(join(root, place(name)))
      for (const { name, content } of tree.files) byName.set(place(name), content)
    }
  }
  for (const [name, text] of Object.entries(config.cd_content ?? {})) byName.set(name, { text })
  for (const [name, content] of byName) {
    if ('text' in content) await files.write(join(root, name), content.text)
    else await files.copy(content.path, join(root, name))
  }
}

/** A name without its first directory. */
function belowFirst(name: string): string {
  return name.split('/').slice(1).join('/')
}
