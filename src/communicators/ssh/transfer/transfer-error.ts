import { BuildError } from '../../../core/errors.js'

/** The error for a transfer that the guest refused or broke off, with its reason and what may help. */
export function transferError(action: string, reason: string, cause?: unknown): BuildError {
  return new BuildError('IB_TRANSFER_FAILED', `${action} failed: ${reason || 'the guest gave no reason'}`, {
    hint: hints.find(([pattern]) => pattern.test(reason))?.[1],
    cause
  })
}

const hints: readonly (readonly [RegExp, string])[] = [
  [
    /permission denied|operation not permitted|access is denied/i,
    'the user logged in as may not do that: transfer to a place of their own, and move it with a script that uses sudo'
  ],
  [
    /no space left|disk quota/i,
    'the disk of the guest is full: make it bigger, or free space in an earlier step'
  ],
  [
    /no such file|nonexistent|not found|no such path/i,
    'check the path; a directory that is missing can be made by an earlier script'
  ],
  [
    /is a directory/i,
    'a directory has that name: give the full name of the file, or end a destination with `/`'
  ],
  [/text file busy/i, 'the file is a program that runs at the moment'],
  [/read-only file system/i, 'the file system is mounted without the right to write']
]

/** What a failed program says of why, without its own name and where in our script it was. */
export function reasonIn(stderr: string): string {
  const lines = stderr.split('\n').filter(line => line.trim() !== '')
  const telling = lines.find(line => hints.some(([pattern]) => pattern.test(line))) ?? lines[0] ?? ''
  return telling.replace(/^(image-build|sh|cat|tar|ls)(: line \d+|: \d+)?: /, '').trim()
}
