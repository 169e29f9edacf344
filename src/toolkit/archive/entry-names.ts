import { basename, sep } from 'node:path'
import { artifactPath } from '../artifact-path.js'

/**
 * Names for files in an archive, in their order. As in Packer a zip archive has the paths as the template gives them,
 * a tar archive only the files' own names; but where two files share one, paths too, so that none hides the other.
 */
export function entryNames(
  archive: 'tar' | 'zip',
  paths: readonly string[],
  directory: string
): readonly string[] {
  const names = paths.map(path => basename(path))
  if (archive === 'tar' && new Set(names).size === names.length) return names
  return paths.map(path => inside(path, directory))
}

/** The path without what makes it absolute. */
function inside(path: string, directory: string): string {
  return artifactPath(path, directory)
    .replace(/^([A-Za-z]:)?[\\/]+/, '')
    .split(sep)
    .join('/')
}
