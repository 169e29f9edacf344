import { describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { inputNames } from '../../src/action/inputs.js'
import { outputNames } from '../../src/action/outputs.js'

interface ActionFile {
  readonly inputs: Readonly<Record<string, unknown>>
  readonly outputs: Readonly<Record<string, unknown>>
  readonly runs: Readonly<Record<string, string>>
}
const action = parse(readFileSync('action.yml', 'utf8')) as ActionFile

describe('action.yml', () => {
  it('documents exactly the inputs and outputs that the program has', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js', post: 'dist/index.js' })
    expect(Object.keys(action.inputs)).toEqual([...inputNames])
    expect(Object.keys(action.outputs)).toEqual([...outputNames])
  })
})
