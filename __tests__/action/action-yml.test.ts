import { describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { inputNames } from '../../src/action/inputs.js'
import { outputNames } from '../../src/action/outputs.js'

const action: unknown = parse(readFileSync('action.yml', 'utf8'))

describe('action.yml', () => {
  it('documents exactly the inputs and outputs that the program has', () => {
    expect(action).toMatchObject({ runs: { using: 'node24', main: 'dist/index.js', post: 'dist/index.js' } })
    expect(Object.keys(Object(Reflect.get(Object(action), 'inputs')))).toEqual([...inputNames])
    expect(Object.keys(Object(Reflect.get(Object(action), 'outputs')))).toEqual([...outputNames])
  })
})
