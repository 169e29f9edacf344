import { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type { CreateOptions, PendingFile } from '../../src/contracts/host.js'
import type { FakeFileTree } from './fake-file-tree.js'

/** A file beside its final name in a fake tree. */
export function createFakePendingFile(
  tree: FakeFileTree,
  path: string,
  uniquePart: string,
  { resume = false, mode = 0o644 }: CreateOptions
): PendingFile {
  const target = tree.resolve(path)
  const resumable = `${target}.part`
  const temporaryPath = resume ? resumable : `${target}.${uniquePart}.part`
  const content = (): Buffer => {
    const node = tree.get(temporaryPath)
    return node?.kind === 'file' ? node.content : Buffer.alloc(0)
  }
  const resumedBytes = content().length
  tree.writeFile(temporaryPath, content(), mode)
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      try {
        tree.writeFile(temporaryPath, Buffer.concat([content(), chunk]), mode)
        done()
      } catch (error) {
        done(error as Error)
      }
    }
  })
  sink.on('error', () => undefined)
  let isOpen = true
  return {
    temporaryPath,
    resumedBytes,
    sink,
    commit: async () => {
      sink.end()
      await finished(sink)
      isOpen = false
      tree.rename(temporaryPath, target)
    },
    discard: async ({ keep = false } = {}) => {
      if (!isOpen) return
      isOpen = false
      sink.destroy()
      if (!keep) tree.remove(temporaryPath)
      else if (!resume) tree.rename(temporaryPath, resumable)
    }
  }
}
