import { chmodSync, existsSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from '@jest/globals'
import { guardDirectory } from './guard.js'

/** A kind of guest by what its user's login shell is and where its programs come from. */
export interface LoginShell {
  readonly name: string
  /** Undefined when it is not installed here. */
  readonly shell: string | undefined
  /** Its PATH. */
  readonly path: string
}

const systemPath = '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin'
const busybox = '/bin/busybox'

/** Login shells and tool sets that guests have. */
export function loginShells(): readonly LoginShell[] {
  const directory = mkdtempSync(join(tmpdir(), 'image-build-shells-'))
  chmodSync(directory, 0o755)
  const guard = guardDirectory(directory)
  afterAll(() => guard.release())
  const plain = (name: string, shell: string): LoginShell => ({
    name,
    shell: existsSync(shell) ? shell : undefined,
    path: systemPath
  })
  return [
    plain('dash', '/bin/dash'),
    plain('bash', '/bin/bash'),
    plain('zsh', '/usr/bin/zsh'),
    plain('mksh', '/bin/mksh'),
    plain('fish', '/usr/bin/fish'),
    plain('tcsh', '/usr/bin/tcsh'),
    busyboxOnly(directory),
    bashAsSh(directory)
  ]
}

/** Lines of sshd_config that make a server for such guests. */
export function sshdConfig({ path }: LoginShell): readonly string[] {
  return [`SetEnv PATH=${path}`]
}

/** Like Alpine: shell and every tool from BusyBox. */
function busyboxOnly(directory: string): LoginShell {
  const name = 'BusyBox and its tools'
  if (!existsSync(busybox)) return { name, shell: undefined, path: systemPath }
  const tools = join(directory, 'busybox')
  mkdirSync(tools)
  execFileSync(busybox, ['--install', '-s', tools])
  const shell = join(directory, 'ash')
  writeFileSync(shell, `#!/bin/sh\nexec ${busybox} sh "$@"\n`, { mode: 0o755 })
  return { name, shell, path: `${tools}:${systemPath}` }
}

/** Like Red Hat: `sh` is bash. */
function bashAsSh(directory: string): LoginShell {
  const tools = join(directory, 'bash-as-sh')
  mkdirSync(tools)
  symlinkSync('/bin/bash', join(tools, 'sh'))
  return { name: 'bash that is sh too', shell: '/bin/bash', path: `${tools}:${systemPath}` }
}
