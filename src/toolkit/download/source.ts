import { basename, resolve } from 'node:path'
import { packingOf, type Packing } from '../unpack/packing.js'

interface Common {
  /** For messages: without credentials and query, which can be secrets. */
  readonly shown: string
  /** The file's own name. */
  readonly name: string
  /** Set when the file has to be unpacked before use. */
  readonly packing: Packing | undefined
}
/** Where a file can be had. */
export type Source =
  | (Common & { readonly kind: 'local'; readonly path: string })
  | (Common & { readonly kind: 'remote'; readonly url: string; readonly path: string })
  | { readonly kind: 'unsupported'; readonly scheme: string; readonly shown: string }

/**
 * What a template means by a URL: http(s), file, or a path, relative to `directory`. A name that ends as that of a
 * packed file means its content, unless `?archive=false` says that the file is wanted as it is.
 */
export function parseSource(text: string, directory: string): Source {
  const [, forced, scheme] = /^(?:([a-z0-9]+)::)?(?:([a-z][a-z0-9+.-]*):\/\/)?/i.exec(text) ?? []
  if (forced !== undefined) return { kind: 'unsupported', scheme: forced, shown: stripSecrets(text) }
  if (scheme === undefined) return local(text, text, directory)
  switch (scheme.toLowerCase()) {
    case 'http':
    case 'https':
      return remote(text)
    case 'file':
      return local(filePath(text), text, directory)
    default:
      return { kind: 'unsupported', scheme, shown: stripSecrets(text) }
  }
}

function remote(text: string): Source {
  if (!URL.canParse(text)) return { kind: 'unsupported', scheme: text, shown: stripSecrets(text) }
  const url = new URL(text)
  const isWanted = url.searchParams.get('archive') !== 'false'
  // An instruction to us, not to the server; a signed query must stay as it is otherwise.
  if (url.searchParams.has('archive')) url.searchParams.delete('archive')
  const path = decode(url.pathname)
  return {
    kind: 'remote',
    url: url.href,
    path,
    name: basename(path),
    shown: `${url.protocol}//${url.host}${url.pathname}`,
    packing: isWanted ? packingOf(path) : undefined
  }
}

function local(text: string, shown: string, directory: string): Source {
  const [, bare = text, query = ''] = /^(.*?)(\?archive=[^?]*)?$/s.exec(text) ?? []
  const path = resolve(directory, bare)
  const packing = query === '?archive=false' ? undefined : packingOf(path)
  return { kind: 'local', path, name: basename(path), shown, packing }
}

/** `file:///absolute`, `file:///C:/windows` and, as a convenience, `file://relative`. */
function filePath(text: string): string {
  const path = text.slice('file://'.length)
  return decode(/^\/[A-Za-z]:[\\/]/.test(path) ? path.slice(1) : path)
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** A URL that we cannot parse, without what could be a password or a token. */
function stripSecrets(text: string): string {
  return text.replace(/\/\/[^/@]*@/, '//').replace(/[?#].*$/s, '')
}
