import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import type { RenderData } from '../../../src/core/late-text.js'
import { packerFunctions } from '../../../src/template/functions/index.js'
import { type FunctionTable, goFunction } from '../../../src/template/go/functions.js'
import { parseTemplate, render } from '../../../src/template/go/template.js'
import { fakeEnvironment } from '../../support/function-environment.js'

interface Fixture {
  readonly isStruct: boolean
  readonly data: RenderData
  readonly cases: readonly Case[]
}
/** Go's output, or its error, of which only counts that there is one. */
interface Case {
  readonly template: string
  readonly output?: string
  readonly error?: string
}

function fail(): never {
  throw new Error('failed')
}

/** The functions that the program that made the fixtures has. */
const functions: FunctionTable = new Map([
  ...[...packerFunctions(fakeEnvironment({ now: new Date('2009-02-03T04:05:06.789Z') }))].filter(([name]) =>
    ['upper', 'lower', 'replace', 'replace_all', 'split', 'isotime'].includes(name)
  ),
  ['fail', goFunction([], fail)]
])

function renderCase(text: string, { data, isStruct }: Fixture): string | undefined {
  const { template } = parseTemplate(text, { functions: functions.keys() })
  if (template === undefined) return undefined
  try {
    return render(template, { data, structName: isStruct ? 'test.Data' : undefined, functions })
  } catch (error) {
    expect(error).toMatchObject({ code: 'IB_INTERPOLATION' })
    return undefined
  }
}

describe('the template language against recorded answers of Go', () => {
  it.each([
    'text',
    'fields',
    'struct',
    'constants',
    'variables',
    'control',
    'templates',
    'pipelines',
    'compare',
    'collections',
    'print',
    'printf',
    'layout'
  ])('gives the same output or an error in all cases of %s', name => {
    const url = new URL(`../../fixtures/go-template/${name}.json`, import.meta.url)
    const fixture = JSON.parse(readFileSync(url, 'utf8')) as Fixture

    const differing = fixture.cases
      .map(({ template, output, error }) => ({
        template,
        output,
        error,
        ours: renderCase(template, fixture)
      }))
      .filter(({ output, ours }) => output !== ours)

    expect(fixture.cases.length).toBeGreaterThan(20)
    expect(differing).toEqual([])
  })
})
