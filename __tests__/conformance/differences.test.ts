import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { inOrder, recordsOf } from '../support/conformance.js'
import { themes } from './cases/index.mjs'
import { differences } from './differences/index.mjs'

describe('the table of differences', () => {
  it('names cases that exist, each once, in which the answers do differ', () => {
    const named = differences.flatMap(({ cases }) =>
      Object.entries(cases).flatMap(([theme, outcomes]) =>
        Object.entries(outcomes).map(([name, own]) => ({ theme, name, own }))
      )
    )

    const wrong = named.filter(({ theme, name, own }) => {
      const packer = themes[theme]?.some(each => each.name === name) ? recordsOf(theme)[name] : undefined
      return packer === undefined || inOrder({ ...packer, ...own }) === inOrder(packer)
    })

    expect(wrong).toEqual([])
    expect(new Set(named.map(({ theme, name }) => `${theme}: ${name}`)).size).toBe(named.length)
  })

  it('has every name of a case once in its theme', () => {
    const repeated = Object.entries(themes).flatMap(([theme, cases]) => {
      const names = cases.map(({ name }) => name)
      return names.filter((name, index) => names.indexOf(name) !== index).map(name => `${theme}: ${name}`)
    })

    expect(repeated).toEqual([])
  })

  it('is of themes that are all run', () => {
    const files = readdirSync('__tests__/conformance').filter(name => name.endsWith('.itg.test.ts'))
    const texts = files.map(name => readFileSync(`__tests__/conformance/${name}`, 'utf8')).join('\n')

    expect(Object.keys(themes).filter(theme => !texts.includes(`'${theme}'`))).toEqual([])
  })
})
