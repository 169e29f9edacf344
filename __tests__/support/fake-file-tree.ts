import { posix } from 'node:path'
import type { FileStat } from '../../src/contracts/host.js'
import { BuildError } from '../../src/core/errors.js'

export type FakeNode =
  | { readonly kind: 'file'; readonly content: Buffer; readonly mode: number; readonly modifiedMs: number }
  | { readonly kind: 'directory'; readonly mode: number; readonly modifiedMs: number }
  | { readonly kind: 'link'; readonly target: string; readonly mode: number; readonly modifiedMs: number }

/** Files and directories in memory by absolute POSIX path, with as much space as is given. */
export class FakeFileTree {
  private readonly nodes = new Map<string, FakeNode>([
    ['/', { kind: 'directory', mode: 0o755, modifiedMs: 0 }]
  ])
  freeBytes = 1024 ** 4

  constructor(private readonly nowMs: () => number) {}

  resolve(path: string): string {
    return posix.resolve('/', path)
  }

  /** The node at a path itself, without following a link there; links on the way are followed. */
  lookAt(path: string): FakeNode | undefined {
    return this.nodes.get(this.real(path, false))
  }

  /** The node that a path leads to. */
  get(path: string): FakeNode | undefined {
    return this.nodes.get(this.real(path, true))
  }

  /** Absolute paths directly in a directory, sorted. */
  children(directory: string): readonly string[] {
    const parent = this.real(directory, true)
    return [...this.nodes.keys()].filter(path => path !== '/' && posix.dirname(path) === parent).sort()
  }

  /** Paths of all files, sorted. */
  filePaths(): readonly string[] {
    return [...this.nodes]
      .filter(([, node]) => node.kind === 'file')
      .map(([path]) => path)
      .sort()
  }

  makeDirectory(path: string, mode = 0o755): void {
    const absolute = this.real(path, true)
    const existing = this.nodes.get(absolute)
    if (existing?.kind === 'directory') return
    if (existing !== undefined) throw new BuildError('IB_FILE_IO', `cannot create ${path}: it exists already`)
    this.makeDirectory(posix.dirname(absolute))
    this.nodes.set(absolute, { kind: 'directory', mode, modifiedMs: this.nowMs() })
  }

  writeFile(path: string, content: Buffer, mode = 0o644): void {
    const absolute = this.real(path, true)
    const existing = this.nodes.get(absolute)
    if (existing?.kind === 'directory')
      throw new BuildError('IB_FILE_IO', `cannot write ${path}: it is a directory`)
    const growth = content.length - (existing?.kind === 'file' ? existing.content.length : 0)
    if (growth > this.freeBytes) {
      throw new BuildError('IB_NO_SPACE', `cannot write ${path}: no space is left on the disk`)
    }
    this.freeBytes -= growth
    this.makeDirectory(posix.dirname(absolute))
    this.nodes.set(absolute, { kind: 'file', content, mode, modifiedMs: this.nowMs() })
  }

  link(path: string, target: string): void {
    this.makeDirectory(posix.dirname(this.resolve(path)))
    this.nodes.set(this.resolve(path), { kind: 'link', target, mode: 0o777, modifiedMs: this.nowMs() })
  }

  chmod(path: string, mode: number): void {
    const node = this.get(path)
    if (node !== undefined) this.nodes.set(this.real(path, true), { ...node, mode })
  }

  remove(path: string): void {
    const absolute = this.real(path, false)
    for (const [key, node] of this.nodes) {
      if (key !== absolute && !key.startsWith(`${absolute}/`)) continue
      if (node.kind === 'file') this.freeBytes += node.content.length
      this.nodes.delete(key)
    }
  }

  rename(from: string, to: string): void {
    const [source, target] = [this.real(from, false), this.real(to, false)]
    const moved = [...this.nodes].filter(([key]) => key === source || key.startsWith(`${source}/`))
    this.remove(target)
    for (const [key, node] of moved) {
      this.nodes.delete(key)
      this.nodes.set(target + key.slice(source.length), node)
    }
  }

  private real(path: string, followLast: boolean, depth = 0): string {
    const absolute = this.resolve(path)
    if (absolute === '/') return '/'
    const here = posix.join(this.real(posix.dirname(absolute), true, depth), posix.basename(absolute))
    const node = this.nodes.get(here)
    if (node?.kind !== 'link' || !followLast) return here
    if (depth > 40)
      throw new BuildError('IB_FILE_IO', `cannot read ${path}: its symbolic links go in a circle`)
    return this.real(posix.resolve(posix.dirname(here), node.target), true, depth + 1)
  }
}

export function fakeStat(node: FakeNode): FileStat {
  const bytes = node.kind === 'file' ? node.content.length : node.kind === 'link' ? node.target.length : 4096
  return { kind: node.kind, bytes, mode: node.mode, modifiedMs: node.modifiedMs }
}
