import { resolve } from 'node:path'
import type { CheckContext } from '../../contracts/plugin.js'

/** Reports an output that is in the way already, at plan time: nothing of an hour-long build shall be lost to it. */
export async function checkOutputDirectory(
  path: string,
  ctx: CheckContext,
  option = 'output_directory'
): Promise<void> {
  if (ctx.force) return
  if ((await ctx.host.files.stat(resolve(ctx.directory, path))) === undefined) return
  ctx.report({
    option,
    code: 'IB_OUTPUT_EXISTS',
    severity: ctx.severityHere,
    message: `output directory exists: ${path}`,
    hint: 'delete it, choose another one, or let the build replace it with `force`'
  })
}
