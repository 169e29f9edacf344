import { join, posix } from 'node:path'
import type { Files } from '../../contracts/host.js'
import type { HttpReply } from '../../contracts/net.js'
import { contentType } from './content-type.js'
import { listingPage } from './listing.js'
import { replyFile } from './reply-file.js'

/** What a server has to give. Paths are those of `requestPath`. */
export interface Content {
  /** Undefined when there is nothing at the path. */
  find(path: string, headers: Readonly<Record<string, string>>): Promise<HttpReply | undefined>
  /** Paths that there are, for suggestions; not all when there are very many. */
  paths(): Promise<readonly string[]>
}

/** The texts of `http_content`; a path may be written without its first slash. */
export function mapContent(texts: Readonly<Record<string, string>>): Content {
  const byPath = new Map(Object.entries(texts).map(([path, text]) => [posix.normalize(`/${path}`), text]))
  return {
    find: path => {
      const text = byPath.get(path)
      const headers = { 'content-type': contentType(path) }
      return Promise.resolve(text === undefined ? undefined : { status: 200, headers, body: text })
    },
    paths: () => Promise.resolve([...byPath.keys()])
  }
}

/** Looking for what a guest may have meant is not worth more. */
const mostSuggested = 2000

/**
 * The files below a directory. A path cannot lead above it; a symbolic link in it can, as in Packer, because whoever
 * wrote the template put it there.
 */
export function directoryContent(files: Files, root: string): Content {
  return {
    find: async (path, headers) => {
      const local = join(root, ...path.split('/'))
      const stat = await files.stat(local)
      if (stat?.kind === 'directory') return await findDirectory(files, local, path, headers)
      if (stat?.kind !== 'file' || path.endsWith('/')) return undefined
      return replyFile(files, local, stat, headers)
    },
    paths: async () => {
      const found: string[] = []
      for await (const entry of files.walk(root)) {
        if (found.length >= mostSuggested) break
        const below = entry.path.slice(root.length).replaceAll('\\', '/')
        if (entry.kind !== 'directory') found.push(posix.normalize(`/${below}`))
      }
      return found
    }
  }
}

async function findDirectory(
  files: Files,
  local: string,
  path: string,
  headers: Readonly<Record<string, string>>
): Promise<HttpReply> {
  // Relative links on the page need the slash.
  if (!path.endsWith('/')) return { status: 301, headers: { location: `${posix.basename(path)}/` } }
  const index = join(local, 'index.html')
  const stat = await files.stat(index)
  if (stat?.kind === 'file') return replyFile(files, index, stat, headers)
  const body = listingPage(await files.list(local))
  return { status: 200, headers: { 'content-type': contentType('.html') }, body }
}
