import { posix } from 'node:path'
import { Readable } from 'node:stream'
import type { DirectoryEntry, Files } from '../../src/contracts/host.js'
import { BuildError } from '../../src/core/errors.js'
import { glob } from '../../src/host/files/glob.js'
import { FakeFileTree, fakeStat, type FakeNode } from './fake-file-tree.js'
import { FakeLocks } from './fake-locks.js'
import { createFakePendingFile } from './fake-pending-file.js'

export interface FakeFiles extends Files {
  /** For planting what `Files` cannot make (links, a full disk: `tree.freeBytes = 0`) and for looking. */
  readonly tree: FakeFileTree
}

/** Files in memory, with POSIX paths. `initial`: contents by absolute path. */
export function createFakeFiles(
  initial: Readonly<Record<string, string | Uint8Array>> = {},
  nowMs: () => number = () => 0
): FakeFiles {
  const tree = new FakeFileTree(nowMs)
  const locks = new FakeLocks()
  let count = 0
  for (const [path, content] of Object.entries(initial)) tree.writeFile(path, Buffer.from(content))
  tree.makeDirectory('/tmp')
  const unique = (): string => (count += 1).toString()
  return {
    tree,
    readText: async (path, mostBytes = Infinity) => {
      const content = contentOf(tree.get(path))
      if (content !== undefined && content.length > mostBytes) {
        throw new BuildError('IB_FILE_IO', `cannot read ${path}: it is too large`)
      }
      return content?.toString('utf8')
    },
    readInto: async (path, target) => {
      const content = contentOf(tree.get(path))
      if (content === undefined)
        throw new BuildError('IB_FILE_MISSING', `cannot read ${path}: it does not exist`)
      target.set(content.subarray(0, target.length))
      return Math.min(content.length, target.length)
    },
    read: (path, { start = 0, end = Infinity } = {}) => {
      const content = contentOf(tree.get(path))
      const missing = new BuildError('IB_FILE_MISSING', `cannot read ${path}: it does not exist`)
      return new Readable({
        read() {
          if (content === undefined) this.destroy(missing)
          else if (start < Math.min(end, content.length)) this.push(content.subarray(start, end))
          this.push(null)
        }
      })
    },
    write: async (path, content, { mode } = {}) => tree.writeFile(path, Buffer.from(content), mode),
    append: async (path, content) => {
      const before = contentOf(tree.get(path)) ?? Buffer.alloc(0)
      tree.writeFile(path, Buffer.concat([before, Buffer.from(content)]))
    },
    create: async (path, options = {}) => createFakePendingFile(tree, path, unique(), options),
    stat: async path => {
      const node = tree.get(path)
      return node === undefined ? undefined : fakeStat(node)
    },
    list: async directory => list(tree, directory),
    walk: directory => walk(tree, directory),
    glob: pattern => glob(pattern, globSource(tree), false),
    makeDirectory: async path => tree.makeDirectory(path),
    makeTemporary: async (prefix, parent = '/tmp') => {
      const path = posix.join(tree.resolve(parent), prefix + unique())
      tree.makeDirectory(path, 0o700)
      return path
    },
    remove: async path => {
      if (tree.resolve(path) === '/') throw new BuildError('IB_FILE_IO', 'refused to delete /')
      tree.remove(path)
    },
    removeEmpty: async path => {
      if (tree.lookAt(path)?.kind !== 'directory' || tree.children(path).length > 0) return false
      tree.remove(path)
      return true
    },
    rename: async (from, to) => {
      if (tree.lookAt(from) === undefined) {
        throw new BuildError('IB_FILE_IO', `cannot rename ${from} to ${to}: it does not exist`)
      }
      tree.rename(from, to)
    },
    copy: async (from, to) => copy(tree, from, to),
    chmod: async (path, mode) => tree.chmod(path, mode),
    readLink: async path => {
      const node = tree.lookAt(path)
      if (node?.kind !== 'link') throw new BuildError('IB_FILE_IO', `cannot read ${path}: it is no link`)
      return node.target
    },
    freeBytes: async () => tree.freeBytes,
    lock: (path, signal, onWait) => locks.lock(tree.resolve(path), signal, onWait),
    tryLock: async path => locks.tryLock(tree.resolve(path))
  }
}

function contentOf(node: FakeNode | undefined): Buffer | undefined {
  if (node?.kind === 'directory') throw new BuildError('IB_FILE_IO', 'cannot read a directory')
  return node?.kind === 'file' ? node.content : undefined
}

function list(tree: FakeFileTree, directory: string): readonly DirectoryEntry[] {
  if (tree.get(directory)?.kind !== 'directory') {
    throw new BuildError('IB_FILE_MISSING', `cannot list ${directory}: it does not exist`)
  }
  return tree.children(directory).flatMap(path => {
    const node = tree.lookAt(path)
    const name = posix.basename(path)
    return node === undefined
      ? []
      : [{ name, path: posix.join(tree.resolve(directory), name), ...fakeStat(node) }]
  })
}

async function* walk(tree: FakeFileTree, directory: string): AsyncGenerator<DirectoryEntry> {
  for (const entry of list(tree, directory)) {
    yield entry
    if (entry.kind === 'directory') yield* walk(tree, entry.path)
  }
}

function globSource(tree: FakeFileTree): Parameters<typeof glob>[1] {
  return {
    exists: async path => tree.lookAt(path) !== undefined,
    names: async directory => tree.children(directory).map(path => posix.basename(path))
  }
}

function copy(tree: FakeFileTree, from: string, to: string): void {
  const node = tree.get(from)
  if (node?.kind !== 'file')
    throw new BuildError('IB_FILE_IO', `cannot copy ${from} to ${to}: it does not exist`)
  if (tree.lookAt(to) !== undefined) {
    throw new BuildError('IB_FILE_IO', `cannot copy ${from} to ${to}: it exists already`)
  }
  tree.writeFile(to, node.content, node.mode)
}
