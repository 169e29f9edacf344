import { join, resolve } from 'node:path'
import type { Host } from '../contracts/host.js'
import type { CheckContext } from '../contracts/plugin.js'

/** A path of a template that was looked up. */
export interface FoundPath {
  /** Absolute. */
  readonly path: string
  readonly kind: 'file' | 'directory'
  /** True for a directory written with a slash at its end. */
  readonly endsWithSlash: boolean
}

/** Whether Packer takes a path for a pattern. */
export function isPattern(path: string): boolean {
  return /[*?[]/.test(path)
}

/**
 * What a path of a template leads to: one thing, or any number for a pattern (of Go's `filepath.Glob`), sorted. Links
 * are followed; what is neither file nor directory is left out.
 */
export async function findPaths(
  { files, platform }: Pick<Host, 'files' | 'platform'>,
  directory: string,
  path: string
): Promise<readonly FoundPath[]> {
  const endsWithSlash = /[/\\]$/.test(path) && (path.endsWith('/') || platform === 'win32')
  const matches = isPattern(path)
    ? await files.glob(absolutePattern(directory, path, platform))
    : [resolve(directory, path)]
  const found: FoundPath[] = []
  for (const match of matches) {
    const kind = (await files.stat(match))?.kind
    if (kind === 'file' || kind === 'directory') found.push({ path: resolve(match), kind, endsWithSlash })
  }
  return found
}

/** The directory is a name and not a pattern, whatever letters it has; Windows knows no way to say so. */
function absolutePattern(directory: string, pattern: string, platform: Host['platform']): string {
  if (pattern.startsWith('/') || platform === 'win32') return resolve(directory, pattern)
  return join(directory.replace(/[*?[\\]/g, '\\$&'), pattern.replace(/\/+$/, ''))
}

/** Reports each path that leads to nothing: an error for a name, a warning for a pattern, as it may be meant so. */
export async function checkPaths(paths: readonly string[], option: string, ctx: CheckContext): Promise<void> {
  for (const [index, path] of paths.entries()) {
    if ((await findPaths(ctx.host, ctx.directory, path)).length > 0) continue
    const finding = { option, part: [index], code: 'IB_FILE_MISSING' } as const
    ctx.report(
      isPattern(path)
        ? { ...finding, severity: 'warning', message: `nothing matches "${path}"` }
        : { ...finding, message: `"${path}" does not exist` }
    )
  }
}
