import { spawn } from 'node:child_process'
import { close, constants, open } from 'node:fs'
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { BuildError, systemCode } from '../../core/errors.js'

/**
 * libuv's flag that opens and locks in one step: flock(2) on macOS and the BSDs, no sharing on Windows. Linux has
 * none. https://docs.libuv.org/en/v1.x/fs.html#c.UV_FS_O_EXLOCK (values: uv/win.h, sys/fcntl.h)
 */
const exclusiveLock = process.platform === 'win32' ? 0x1000_0000 : 0x20

const openFile = promisify(open)
/** Closes a descriptor, and so gives up the lock on its file. */
export const closeFile = promisify(close)

/**
 * Opens (making it when missing) and locks a file; undefined when it is locked. It is a bare descriptor, because
 * Node closes a FileHandle that nobody refers to any more, and whoever drops a lease still wants the lock.
 */
export async function openLocked(path: string): Promise<number | undefined> {
  return process.platform === 'linux' ? await openThenLock(path) : await openWithLock(path)
}

async function openWithLock(path: string): Promise<number | undefined> {
  const dontWait = process.platform === 'win32' ? 0 : constants.O_NONBLOCK
  try {
    return await openFile(path, constants.O_RDWR | constants.O_CREAT | exclusiveLock | dontWait)
  } catch (error) {
    if (['EAGAIN', 'EWOULDBLOCK', 'EBUSY'].includes(systemCode(error) ?? '')) return undefined
    throw error
  }
}

async function openThenLock(path: string): Promise<number | undefined> {
  const descriptor = await openFile(path, constants.O_RDWR | constants.O_CREAT)
  try {
    if (await flock(descriptor)) return descriptor
  } catch (error) {
    await closeFile(descriptor)
    throw error
  }
  await closeFile(descriptor)
  return undefined
}

/**
 * Node cannot call flock(2). The lock belongs to the open file, which a child shares: so the tiny `flock` program
 * (util-linux, busybox) takes it for us on the descriptor it inherits, and it stays ours after that has ended.
 * https://man7.org/linux/man-pages/man2/flock.2.html
 */
async function flock(descriptor: number): Promise<boolean> {
  const child = spawn('flock', ['-n', '3'], { stdio: ['ignore', 'ignore', 'pipe', descriptor] })
  const exited = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  const stderr = child.stderr === null ? '' : text(child.stderr)
  const exitCode = await exited.catch((error: unknown) => {
    throw toolMissing(error)
  })
  if (exitCode === 0) return true
  if (exitCode === 1) return false
  throw new BuildError('IB_FILE_IO', `flock failed: ${(await stderr).trim()}`)
}

function toolMissing(cause: unknown): BuildError {
  return new BuildError('IB_TOOL_MISSING', 'the program flock is not installed', {
    hint: 'install util-linux (or busybox)',
    cause
  })
}
