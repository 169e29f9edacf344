import { describe, expect, it } from '@jest/globals'
import type { Problem } from '../../src/core/problem.js'
import { mostProblems, ProblemList, TooManyProblems, untilFull } from '../../src/core/problem-list.js'

const place = { file: 't.json', line: 1, column: 2 }
const problem = (changes: Partial<Problem> = {}): Problem => ({
  code: 'IB_VARIABLE',
  severity: 'error',
  message: 'wrong',
  place,
  ...changes
})
const many = (severity: Problem['severity'], count: number): readonly Problem[] =>
  Array.from({ length: count }, (_, at) => problem({ severity, message: `wrong ${at}` }))

describe('a list of problems', () => {
  it('has each once, in the order in which they were found', () => {
    const list = new ProblemList()
    const found = [problem(), problem({ hint: 'right it' }), problem({ place: { ...place, column: 3 } })]

    for (const one of [...found, ...found]) list.add({ ...one })

    expect(list.problems).toEqual(found)
  })

  it('ends the search at an error too many, and says so', () => {
    const list = new ProblemList()
    const found = untilFull(() => {
      many('error', mostProblems + 1).forEach(list.add)
      return 'all'
    }, 'not all')

    expect(found).toBe('not all')
    expect(list.problems).toHaveLength(mostProblems + 1)
    expect(list.problems[0]).toMatchObject({
      severity: 'error',
      message: expect.stringContaining('more than'),
      place: { file: 't.json', line: 1, column: 1 }
    })
  })

  it('takes errors after warnings that are too many to be told', () => {
    const list = new ProblemList()

    many('warning', mostProblems + 5).forEach(list.add)
    list.add(problem())

    expect(list.problems).toHaveLength(mostProblems + 2)
    expect(list.problems[0]).toMatchObject({
      severity: 'warning',
      message: expect.stringContaining('more than')
    })
    expect(list.problems.at(-1)).toEqual(problem())
  })

  it('lets other failures through', () => {
    const fail = (): never => {
      throw new SyntaxError('other')
    }

    expect(() => untilFull(fail, undefined)).toThrow('other')
    expect(() => many('error', mostProblems + 1).forEach(new ProblemList().add)).toThrow(TooManyProblems)
  })
})
