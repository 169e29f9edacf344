import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const exec = promisify(execFile)

/** Names that break careless programs. */
export const nastyNames = [
  'with space',
  ' \'quotes\' and "more" ',
  'line\nbreak',
  '-rf',
  '--',
  'ümläut ✓',
  '$(touch pwned)',
  'back\\slash',
  '`id`',
  'bang!',
  '*?[x]',
  '#hash',
  'a:b',
  'x'.repeat(120),
  '€'.repeat(60)
] as const

/** Makes a directory with everything that file systems allow and programs get wrong. */
export async function makeNastyTree(directory: string): Promise<void> {
  const files: Record<string, Buffer> = {
    empty: Buffer.alloc(0),
    'block-sized': Buffer.alloc(512, 1),
    'binary/all bytes': Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)),
    big: randomBytes(700_001),
    [`deep/${'d'.repeat(60)}/${'e'.repeat(60)}/${'f'.repeat(60)}/file`]: Buffer.from('deep'),
    [`deep/${'g'.repeat(120)}/${'h'.repeat(120)}/file`]: Buffer.from('deeper')
  }
  for (const name of nastyNames) files[`names/${name}`] = Buffer.from(name)
  for (const name of nastyNames) files[`folders/${name}/inside`] = Buffer.from(name)
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(directory, dirname(path)), { recursive: true })
    await writeFile(join(directory, path), content)
  }
  await mkdir(join(directory, 'empty folder'))
  await mkdir(join(directory, 'line\nbreak, empty'))
  await mkdir(join(directory, 'private'))
  await writeFile(join(directory, 'private/secret'), 's', { mode: 0o600 })
  await chmod(join(directory, 'private'), 0o700)
  await writeFile(join(directory, 'program'), '#!/bin/sh\n')
  await chmod(join(directory, 'program'), 0o755)
  await symlink('big', join(directory, 'link'))
  await symlink('binary', join(directory, 'link to folder'))
}

/** What tells two trees apart: kinds, modes and names of everything, and the contents of files. */
export async function listing(directory: string): Promise<readonly string[]> {
  const { stdout: entries } = await exec('find', ['.', '-mindepth', '1', '-printf', '%y %m %p %l\\0'], {
    cwd: directory,
    maxBuffer: 1 << 24
  })
  const { stdout: sums } = await exec('find', ['.', '-type', 'f', '-exec', 'sha1sum', '-z', '{}', '+'], {
    cwd: directory,
    maxBuffer: 1 << 24
  })
  return [...entries.split('\0'), ...sums.split('\0')].filter(line => line !== '').sort()
}

/** The same with links followed: what a download gives. */
export async function listingOfContents(directory: string): Promise<readonly string[]> {
  const { stdout } = await exec('find', ['-L', '.', '-type', 'f', '-exec', 'sha1sum', '-z', '{}', '+'], {
    cwd: directory,
    maxBuffer: 1 << 24
  })
  return stdout
    .split('\0')
    .filter(line => line !== '')
    .sort()
}
