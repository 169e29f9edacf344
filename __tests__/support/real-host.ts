import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from '@jest/globals'
import type { Host } from '../../src/contracts/host.js'
import { createNodeHost } from '../../src/host/node-host.js'
import { guardDirectory } from './guard.js'
import { testRunId } from './step-context.js'

/** A directory for the tests of a file, deleted after them. */
export function temporaryDirectory(): string {
  const path = mkdtempSync(join(tmpdir(), 'image-build-test-'))
  const guard = guardDirectory(path)
  afterAll(() => guard.release())
  return path
}

/** This machine, with its port leases below a directory. */
export function realHost(stateDirectory: string): Host {
  return createNodeHost({ runId: testRunId, stateDirectory })
}
