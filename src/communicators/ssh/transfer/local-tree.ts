import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { DirectoryEntry, Files } from '../../../contracts/host.js'
import { BuildError } from '../../../core/errors.js'

/** What is in a local directory, as it shall be in the guest. Paths are relative, with `/`; parents come first. */
export interface LocalTree {
  readonly directories: readonly TreeDirectory[]
  readonly files: readonly TreeFile[]
  readonly links: readonly TreeLink[]
  /** Of all files. */
  readonly bytes: number
}
export interface TreeDirectory {
  readonly path: string
  readonly mode: number
}
export interface TreeFile {
  readonly path: string
  /** Where its content is. */
  readonly source: string
  readonly mode: number
  readonly bytes: number
  readonly modifiedMs: number
}
export interface TreeLink {
  readonly path: string
  readonly target: string
  readonly modifiedMs: number
  /** A local path with what the link leads to, if there is something. */
  readonly source: string
}

/** A link to a directory above itself makes an endless tree; no real one has links nested this deep. */
const deepestLinks = 20

/**
 * Reads a directory. Links that lead to something within it stay links, and so do dangling ones, which may mean
 * something in the guest; what others lead to is taken in their place, as Packer does. IB_FILE_MISSING when there
 * is no such directory; IB_FILE_IO for what cannot be sent, like a socket.
 */
export async function readLocalTree(files: Files, directory: string): Promise<LocalTree> {
  const stat = await files.stat(directory)
  if (stat?.kind !== 'directory') {
    throw new BuildError('IB_FILE_MISSING', `there is no directory ${directory} to upload`)
  }
  const reader = new TreeReader(files, resolve(directory))
  await reader.read(resolve(directory), '', 0)
  return reader
}

class TreeReader implements LocalTree {
  readonly directories: TreeDirectory[] = []
  readonly files: TreeFile[] = []
  readonly links: TreeLink[] = []
  bytes = 0

  constructor(
    private readonly disk: Files,
    private readonly root: string
  ) {}

  async read(directory: string, prefix: string, linkDepth: number): Promise<void> {
    for (const entry of await this.disk.list(directory)) {
      await this.add(entry, prefix + entry.name, linkDepth)
    }
  }

  private async add(entry: DirectoryEntry, path: string, linkDepth: number): Promise<void> {
    const { path: source, mode, bytes, modifiedMs } = entry
    switch (entry.kind) {
      case 'directory':
        this.directories.push({ path, mode })
        await this.read(source, `${path}/`, linkDepth)
        break
      case 'file':
        this.files.push({ path, source, mode, bytes, modifiedMs })
        this.bytes += bytes
        break
      case 'link':
        await this.addLink(entry, path, linkDepth)
        break
      case 'other':
        throw new BuildError('IB_FILE_IO', `cannot upload ${source}: it is neither a file nor a directory`)
    }
  }

  private async addLink(entry: DirectoryEntry, path: string, linkDepth: number): Promise<void> {
    const { path: source, modifiedMs } = entry
    const target = await this.disk.readLink(source)
    const leadsTo = resolve(join(source, '..'), target)
    const stat = await this.disk.stat(source)
    const isWithin =
      !relative(this.root, leadsTo).split(sep).includes('..') && !isAbsolute(relative(this.root, leadsTo))
    if (stat === undefined || (isWithin && linkDepth === 0)) {
      const portable = isWithin && isAbsolute(target) ? relative(join(source, '..'), leadsTo) : target
      this.links.push({ path, target: portable.split(sep).join('/'), modifiedMs, source })
      return
    }
    if (stat.kind !== 'directory') {
      await this.add({ ...entry, ...stat }, path, linkDepth)
      return
    }
    if (linkDepth >= deepestLinks) {
      throw new BuildError(
        'IB_FILE_IO',
        `cannot upload ${source}: the link leads to a directory above itself`
      )
    }
    this.directories.push({ path, mode: stat.mode })
    await this.read(source, `${path}/`, linkDepth + 1)
  }
}
