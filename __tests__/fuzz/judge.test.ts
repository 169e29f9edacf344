import { describe, expect, it } from '@jest/globals'
import { createJudge } from '../../scripts/fuzz/judge.mjs'
import type { Problem } from '../../src/core/problem.js'
import { explain } from '../../src/renderers/format.js'

const place = { file: 't.json', line: 2, column: 3, endLine: 2, endColumn: 9 }
const good: Problem = { code: 'IB_VARIABLE', severity: 'error', message: 'there is no variable `x`', place }
const judge = createJudge(new Map([['t.json', '{\n  "sice": null\n}']]))

describe('the judge of fuzzing', () => {
  it('has nothing against a sentence with a place', () => {
    expect(judge(good, explain(good))).toEqual([])
  })

  it('lets a place end behind the last letter, where something is missing', () => {
    const problem: Problem = {
      ...good,
      place: { file: 't.json', line: 3, column: 2, endLine: 3, endColumn: 3 }
    }

    expect(judge(problem, explain(problem))).toEqual([])
  })

  it.each<[string, Partial<Problem>]>([
    ['it has no place', { place: undefined }],
    ['there is no file', { place: { ...place, file: 'u.json' } }],
    ['its place is outside', { place: { ...place, column: 20 } }],
    ['its place is outside', { place: { ...place, line: 4, endLine: 4 } }],
    ['its place is outside', { place: { ...place, column: NaN } }],
    ['its place ends outside', { place: { ...place, endColumn: 40 } }],
    ['its place ends before', { place: { ...place, endColumn: 2 } }],
    ['it has no sentence', { message: ' ' }],
    ['it says "undefined"', { message: 'undefined is no size' }],
    ['it says "NaN"', { hint: 'write NaN' }],
    ['it says "[object "', { message: '[object Object] is no size' }],
    ['it speaks of the program', { message: "Cannot read properties of null (reading 'kind')" }],
    ['it speaks of the program', { message: 'failed\n    at parse (/lib/parse.js:1:1)' }],
    ['it is told as a fault of ours', { code: 'IB_INTERNAL' }],
    ['it has control characters', { message: 'no \u001b[31m' }],
    ['the sentence is too long', { message: 'x'.repeat(3000) }]
  ])('finds: %s (case %#)', (fault, change) => {
    const problem = { ...good, ...change }

    expect(judge(problem, explain(problem)).join()).toContain(fault)
  })

  it('takes a word of ours for the user’s when it stands in the file', () => {
    const problem: Problem = { ...good, message: 'JSON has no `NaN`' }

    expect(createJudge(new Map([['t.json', '{\n  "size": NaN\n}']]))(problem, explain(problem))).toEqual([])
  })
})
