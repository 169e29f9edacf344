import { describe, expect, it } from '@jest/globals'
import { smokeTest } from '../../../src/smoke-tests/shell/index.js'
import { batchAnswers, type FakeScriptEnd } from '../../support/batch-guest.js'
import { FakeGuest } from '../../support/fake-guest.js'
import { createFakeHost } from '../../support/fake-host.js'
import { problemsOf } from '../../support/plugin-config.js'
import { outcomeOf } from '../../support/smoke-outcome.js'

function look(block: object, end: FakeScriptEnd): Promise<string> {
  const guest = new FakeGuest(batchAnswers(() => end))
  return outcomeOf(smokeTest, block, { host: createFakeHost(), guest })
}

describe('the smoke test shell', () => {
  it.each([
    [{ inline: ['x'] }, {}, 'passed'],
    [{ inline: ['x'], valid_exit_codes: [7] }, { exitCode: 7 }, 'passed'],
    [{ inline: ['x'], contains: ['b'], matches: ['^c$'] }, { stdout: 'ab\nc\n' }, 'passed'],
    [
      { inline: ['x'] },
      { exitCode: 7 },
      'Script exited with non-zero exit status: 7. Allowed exit codes are: [0] (inline script)'
    ],
    [
      { inline: ['x'], contains: ['b'] },
      { stdout: 'a\n', stderr: 'b\n' },
      'expected "b" in the output, but found the output of 1 line without it'
    ]
  ])('%j after %j: %s', async (block, end, expected) => {
    expect(await look(block, end)).toBe(expected)
  })

  it.each([
    [{}, 'IB_OPTION_MISSING'],
    [{ script: 'none.sh' }, 'IB_FILE_MISSING'],
    [{ inline: ['x'], matches: ['('] }, 'IB_OPTION_VALUE']
  ])('reports %j', async (block, code) => {
    expect(await problemsOf(smokeTest, block, createFakeHost())).toEqual([expect.objectContaining({ code })])
  })
})
