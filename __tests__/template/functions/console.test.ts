import { describe, expect, it } from '@jest/globals'
import { answerOf, type ConsoleCase, consoleCases } from '../../support/console-cases.js'

const cases = consoleCases()

/** The action `{{ … }}` around an offset. */
function actionAt(text: string, offset: number): number {
  return text.lastIndexOf('{{', offset)
}

function agrees({ expression, ours, output }: ConsoleCase): boolean {
  const answer = answerOf(expression)
  if (ours !== undefined) return ours.output === answer.output && answer.output !== output
  return answer.output === output
}

describe('expressions against recorded answers of packer console 1.6.6', () => {
  it('gives the same values and refuses the same', () => {
    const differing = cases
      .filter(entry => !agrees(entry))
      .map(entry => ({ ...entry, answer: answerOf(entry.expression) }))

    expect(cases.length).toBeGreaterThan(480)
    expect(differing).toEqual([])
  })

  it('points at the action that packer points at, nearly always at the same letter', () => {
    const refused = cases.flatMap(({ expression, column }) => {
      const place = answerOf(expression).column
      return column === undefined || place === undefined ? [] : [{ expression, column, place }]
    })
    const inAnother = refused.filter(
      ({ expression, column, place }) => actionAt(expression, column) !== actionAt(expression, place)
    )
    const elsewhere = refused.filter(({ column, place }) => column !== place)

    expect(refused.length).toBeGreaterThan(110)
    expect(inAnother).toEqual([])
    expect(elsewhere.length).toBeLessThan(12)
  })

  it('has a sentence and a place inside the text for everything it refuses', () => {
    const refused = cases
      .map(({ expression }) => ({ expression, ...answerOf(expression) }))
      .filter(({ output }) => output === undefined)

    expect(refused.length).toBeGreaterThan(230)
    for (const { expression, message, column } of refused) {
      expect(message).toMatch(/\w+ \w+/)
      expect(column).toBeLessThanOrEqual(Buffer.byteLength(expression))
    }
  })
})
