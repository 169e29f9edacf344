import { execFile } from 'node:child_process'
import { mkdtemp, open, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { guard } from './guard.js'

const exec = promisify(execFile)

/** A file system of its own that is soon full. */
export interface SmallDisk {
  readonly path: string
  /** Takes all but so many bytes of what is free. */
  leave(bytes: number): Promise<void>
  unmount(): Promise<void>
}

/** Mounts a file system of so many MiB on a new directory. Needs root, and fails without it. */
export async function mountSmallDisk(mebibytes: number): Promise<SmallDisk> {
  if (process.getuid?.() !== 0) {
    throw new Error('this test mounts a file system, for which it must run as root')
  }
  const path = await mkdtemp(join(tmpdir(), 'image-build-disk-'))
  const mounted = guard('umount --lazy "$0"; rmdir "$0"', path)
  await exec('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'none', path])
  const ballast = join(path, 'ballast')
  return {
    path,
    async leave(bytes) {
      await rm(ballast, { force: true })
      const { bavail, bsize } = await statfs(path)
      const handle = await open(ballast, 'w')
      const block = Buffer.alloc(bsize)
      for (let left = bavail - Math.ceil(bytes / bsize); left > 0; left--) await handle.write(block)
      await handle.close()
    },
    unmount: () => mounted.release()
  }
}
