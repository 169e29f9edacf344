import { posix, win32 } from 'node:path'
import { BuildError } from '../../core/errors.js'
import { compileGlob, hasGlobMeta } from './glob-name.js'

/** What globbing needs of a file system; a failing access counts as nothing there, as in Go. */
export interface GlobSource {
  exists(path: string): Promise<boolean>
  /** Sorted names; none when it is not a directory. */
  names(directory: string): Promise<readonly string[]>
}

/**
 * Paths that match a pattern, exactly as Go's filepath.Glob gives them: relative patterns give relative paths,
 * names are sorted directory by directory, a dot at the start is nothing special, a directory that cannot be read
 * is passed over. IB_OPTION_VALUE for a malformed pattern. https://pkg.go.dev/path/filepath#Glob
 */
export async function glob(
  pattern: string,
  source: GlobSource,
  isWindows: boolean
): Promise<readonly string[]> {
  if (compileGlob(pattern, isWindows) === undefined) throw malformed(pattern)
  if (!hasGlobMeta(pattern, isWindows)) return (await source.exists(pattern)) ? [pattern] : []
  const [directory, name] = split(pattern, isWindows)
  const matcher = compileGlob(name, isWindows)
  if (matcher === undefined) throw malformed(pattern)
  const parents = hasGlobMeta(directory, isWindows) ? await glob(directory, source, isWindows) : [directory]
  const paths = isWindows ? win32 : posix
  const found: string[] = []
  for (const parent of parents) {
    const names = await source.names(parent)
    for (const entry of names) if (matcher.test(entry)) found.push(paths.join(parent, entry))
  }
  return found
}

/** The directory (without its last separator unless it is a root, `.` when there is none) and the last name. */
function split(pattern: string, isWindows: boolean): readonly [directory: string, name: string] {
  const end = Math.max(pattern.lastIndexOf('/'), isWindows ? pattern.lastIndexOf('\\') : -1) + 1
  if (end === 0) return ['.', pattern]
  const directory = pattern.slice(0, end)
  const isRoot = end === 1 || (isWindows && /^[A-Za-z]:[\\/]$/.test(directory))
  return [isRoot ? directory : directory.slice(0, -1), pattern.slice(end)]
}

function malformed(pattern: string): BuildError {
  return new BuildError('IB_OPTION_VALUE', `the file pattern ${pattern} is malformed`, {
    hint: 'it may use * ? [a-z] [^a-z] and, except on Windows, \\ before a character that stands for itself'
  })
}
