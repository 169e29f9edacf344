import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import { validateAll } from '../support/conformance-verdicts.js'
import { hasPacker } from '../support/packer.js'
import { messages } from './generated-differences.mjs'
import { generatedCases } from './generated.mjs'

const run = promisify(execFile)

/** Fixed, so that what a change is told depends on the change alone; `npm run conformance` takes those of the day. */
const seed = 20_780

;(hasPacker ? describe : describe.skip)('Packer itself', () => {
  it('still answers a sample of the cases as it was recorded', async () => {
    const { stdout } = await run(process.execPath, [
      'scripts/conformance/ask.mjs',
      '--sample=16',
      `--seed=${seed.toString()}`
    ])

    expect(stdout).toMatch(/^16 of \d+ cases asked \(seed \d+\), 0 answered otherwise\n$/)
  })

  it('thinks the same of random templates that it was never recorded with', async () => {
    const choice = { seed, count: 20 }
    const script = ['scripts/conformance/ask-generated.mjs', choice.seed.toString(), choice.count.toString()]
    const { stdout } = await run(process.execPath, script)
    const cases = generatedCases(choice)

    const own = await validateAll(cases)

    const different = own.flatMap(({ exitCode, log }, index) => {
      const errors = log.split('\n').filter(line => line.includes('error: '))
      const isKnown = errors.length > 0 && errors.every(line => messages.some(message => message.test(line)))
      return exitCode.toString() === stdout[index] || isKnown
        ? []
        : [{ seed: choice.seed, packer: stdout[index], case: cases[index], log }]
    })
    expect(different).toEqual([])
    expect(stdout).toMatch(/^[01]{20}\n$/)
  }, 120_000)
})
