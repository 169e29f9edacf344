import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from '@jest/globals'

/** Login shells that guests have; a name and, for those that are installed here, a path. */
export function loginShells(): readonly (readonly [name: string, path: string | undefined])[] {
  const directory = mkdtempSync(join(tmpdir(), 'image-build-shells-'))
  chmodSync(directory, 0o755)
  afterAll(() => rmSync(directory, { recursive: true, force: true }))
  const ash = join(directory, 'ash')
  writeFileSync(ash, '#!/bin/sh\nexec busybox sh "$@"\n', { mode: 0o755 })
  const installed = (path: string): string | undefined => (existsSync(path) ? path : undefined)
  return [
    ['dash', installed('/bin/dash')],
    ['bash', installed('/bin/bash')],
    ['BusyBox', existsSync('/bin/busybox') ? ash : undefined],
    ['zsh', installed('/usr/bin/zsh')],
    ['mksh', installed('/bin/mksh')],
    ['fish', installed('/usr/bin/fish')],
    ['tcsh', installed('/usr/bin/tcsh')]
  ]
}
