import { systemCode, isAbort, messageOf, BuildError } from '../../core/errors.js'
import { formatBytes } from '../../core/size.js'
import { freeBytes } from './free-space.js'

/** What the system's codes mean, to end a sentence with. https://man7.org/linux/man-pages/man3/errno.3.html */
const meanings: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  ENOENT: 'it does not exist',
  ENOTDIR: 'a part of the path is not a directory',
  EISDIR: 'it is a directory',
  EEXIST: 'it exists already',
  ENOTEMPTY: 'the directory is not empty',
  EROFS: 'the file system is read-only',
  EXDEV: 'source and destination are on different file systems',
  EMFILE: 'this process has too many open files',
  ENFILE: 'the system has too many open files',
  ENAMETOOLONG: 'the name is too long',
  ERR_INVALID_ARG_VALUE: 'no path has a NUL character',
  ELOOP: 'its symbolic links go in a circle',
  EBUSY: 'it is in use',
  ETXTBSY: 'it is a running program',
  EFBIG: 'the file system does not take files of that size',
  EPIPE: 'nobody reads it any more',
  EIO: 'the disk reported an input/output error'
}

const fullDisk = ['ENOSPC', 'EDQUOT']

/**
 * The sentence for a failed access to a file: IB_NO_SPACE with what is free when the disk is full,
 * IB_FILE_MISSING for reading what is not there, else IB_FILE_IO. A BuildError is passed on as it is.
 */
export async function fileError(action: string, path: string, cause: unknown): Promise<BuildError> {
  if (cause instanceof BuildError) return cause
  const code = systemCode(cause)
  if (code !== undefined && fullDisk.includes(code)) return await noSpace(action, path, code, cause)
  const meaning = (code === undefined ? undefined : meanings[code]) ?? messageOf(cause)
  const isMissing = code === 'ENOENT' && (action === 'read' || action === 'list')
  return new BuildError(
    isMissing ? 'IB_FILE_MISSING' : 'IB_FILE_IO',
    `cannot ${action} ${path}: ${meaning}`,
    {
      cause
    }
  )
}

async function noSpace(action: string, path: string, code: string, cause: unknown): Promise<BuildError> {
  const free = await freeBytes(path).catch(() => undefined)
  const reason = code === 'EDQUOT' ? 'the disk quota is used up' : 'no space is left on the disk'
  const rest = free === undefined ? '' : ` (${formatBytes(free)} free)`
  return new BuildError('IB_NO_SPACE', `cannot ${action} ${path}: ${reason}${rest}`, {
    hint: 'free some space, or choose a directory on a larger disk',
    cause
  })
}

/** Runs one access to a file, with any failure as `fileError` words it; but an end that was wanted stays what it is. */
export async function withFileErrors<T>(action: string, path: string, access: () => Promise<T>): Promise<T> {
  try {
    return await access()
  } catch (error) {
    if (isAbort(error)) throw error
    throw await fileError(action, path, error)
  }
}

/** The result, or undefined when the path or a directory on its way does not exist. */
export async function ifPresent<T>(access: Promise<T>): Promise<T | undefined> {
  try {
    return await access
  } catch (error) {
    const code = systemCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw error
  }
}
