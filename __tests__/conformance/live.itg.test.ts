import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import { hasPacker } from '../support/packer.js'

const run = promisify(execFile)

;(hasPacker ? describe : describe.skip)('Packer itself', () => {
  it('still answers a sample of the cases as it was recorded', async () => {
    const { stdout } = await run(process.execPath, ['scripts/conformance/ask.mjs', '--sample=16'])

    expect(stdout).toMatch(/^16 of \d+ cases asked \(seed \d+\), 0 answered otherwise\n$/)
  })
})
