import { afterAll } from '@jest/globals'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Gives new empty directories, deleted after the last test of the file. */
export function temporaryDirectories(): () => string {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'image-build-test-')))
  afterAll(() => rmSync(base, { recursive: true, force: true }))
  return () => mkdtempSync(join(base, 'd'))
}
