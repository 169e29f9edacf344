import { posix } from 'node:path'

/**
 * The path that a request asks for, decoded and normal: it begins with `/`, and no `..` leads above that. A `/` at the
 * end stays. Undefined when it is not well-formed, or has characters with which another path could be meant.
 */
export function requestPath(target: string): string | undefined {
  const [encoded = ''] = target.split(/[?#]/)
  let path: string
  try {
    path = decodeURIComponent(encoded)
  } catch {
    return undefined
  }
  // A backslash and a colon separate on Windows; no file that a template serves needs them.
  if (!path.startsWith('/') || /[\0\\]|^\/[A-Za-z]:/.test(path)) return undefined
  return posix.normalize(path)
}
