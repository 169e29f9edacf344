import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { shellQuote } from '../../src/toolkit/shell-quote.js'

const run = promisify(execFile)

describe('shellQuote in a real shell', () => {
  it('gives the program exactly the words that were quoted, whatever they contain', async () => {
    const anything = fc.string({ unit: 'binary' }).map(text => text.replaceAll(/\0|\p{Surrogate}/gu, ''))
    const awkward = fc.string({ unit: fc.constantFrom(...Array.from('\'"\\$`!*?~#&;|<>() \n\t-')) })
    const words = fc.array(fc.oneof(anything, awkward), { minLength: 1, maxLength: 40 })

    await fc.assert(
      fc.asyncProperty(words, async texts => {
        const command = `printf '%s\\0' ${texts.map(shellQuote).join(' ')}`
        const { stdout } = await run('/bin/sh', ['-c', command])
        expect(stdout.split('\0').slice(0, -1)).toEqual(texts)
      }),
      { numRuns: 100 }
    )
  }, 60_000)
})
