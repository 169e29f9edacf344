import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { BuildError, messageOf, systemCode } from '../../core/errors.js'
import { installHint } from './tool-hints.js'

/** The sentence for a program that could not be started. */
export async function launchError(
  program: string,
  cwd: string | undefined,
  cause: unknown
): Promise<BuildError> {
  if (cause instanceof BuildError) return cause
  const code = systemCode(cause)
  // A missing directory and a missing program give the same code.
  if (code === 'ENOENT' && cwd !== undefined && !(await isDirectory(cwd))) {
    const message = `cannot start ${program}: the working directory ${cwd} does not exist`
    return new BuildError('IB_FILE_MISSING', message, { cause })
  }
  if (code === 'ENOENT') {
    const hint = installHint(basename(program).replace(/\.exe$/i, ''), process.platform)
    return new BuildError('IB_TOOL_MISSING', `the program ${program} is not installed`, { hint, cause })
  }
  if (code === 'EACCES') {
    return new BuildError('IB_TOOL_MISSING', `the program ${program} may not be run: permission denied`, {
      cause
    })
  }
  return new BuildError('IB_TOOL_FAILED', `cannot start ${program}: ${messageOf(cause)}`, { cause })
}

async function isDirectory(path: string): Promise<boolean> {
  return await stat(path).then(
    stats => stats.isDirectory(),
    () => false
  )
}
