import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { behaviours } from './behaviours.mjs'
import { themes } from './cases/index.mjs'

const numbered = behaviours.map((behaviour, index) => ({ number: index + 1, ...behaviour }))

describe('the behaviours that are easily got wrong', () => {
  it('are 25, and each is shown or has the reason why it cannot be', () => {
    const unshown = numbered.filter(
      ({ cases = {}, tests = {}, notYet }) =>
        Object.values(cases).flat().length === 0 && Object.keys(tests).length === 0 && notYet === undefined
    )

    expect(numbered).toHaveLength(25)
    expect(unshown).toEqual([])
  })

  it.each(numbered)('$number: $what', ({ cases = {}, tests = {} }) => {
    const missing = Object.entries(cases).flatMap(([theme, names]) => {
      const known = new Set(themes[theme]?.map(({ name }) => name))
      return names.filter(name => !known.has(name)).map(name => `${theme}: ${name}`)
    })
    const unfound = Object.entries(tests)
      .filter(([file, words]) => !readFileSync(`__tests__/${file}`, 'utf8').includes(words))
      .map(([file, words]) => `${file}: ${words}`)

    expect([...missing, ...unfound]).toEqual([])
  })
})
