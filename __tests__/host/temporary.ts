import { afterAll } from '@jest/globals'
import { mkdtempSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { guardDirectory } from '../support/guard.js'

/** Gives new empty directories, deleted after the last test of the file. */
export function temporaryDirectories(): () => string {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'image-build-test-')))
  const guard = guardDirectory(base)
  afterAll(() => guard.release())
  return () => mkdtempSync(join(base, 'd'))
}
