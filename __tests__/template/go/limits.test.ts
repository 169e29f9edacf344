import { describe, expect, it } from '@jest/globals'
import { packerFunctions } from '../../../src/template/functions/index.js'
import { parseTemplate, render } from '../../../src/template/go/template.js'
import { fakeEnvironment } from '../../support/function-environment.js'

const functions = packerFunctions(fakeEnvironment())
const doubled = (times: number): string => '{{$x := "0123456789"}}' + '{{$x = print $x $x}}'.repeat(times)

function refusal(text: string): string {
  const { template, problems } = parseTemplate(text, { functions: functions.keys() })
  if (template === undefined) return problems[0]?.message ?? ''
  try {
    return `rendered ${render(template, { functions }).length}`
  } catch (error) {
    return (error as { readonly message: string }).message
  }
}

describe('templates without end', () => {
  it.each([
    ['nested parentheses', `{{${'('.repeat(1e4)}1${')'.repeat(1e4)}}}`, 'nested too deep'],
    ['nested branches', '{{if 1}}'.repeat(1e4) + '{{end}}'.repeat(1e4), 'nested too deep'],
    ['nested blocks', '{{block "a" 1}}'.repeat(1e4) + '{{end}}'.repeat(1e4), 'nested too deep'],
    ['text that calls itself', '{{template "root"}}', 'more than 500 times'],
    ['loops in loops', `${'{{range 1000}}'.repeat(3)}${'{{end}}'.repeat(3)}`, 'more than 200000 steps'],
    ['texts that double', doubled(40), 'longer than 4194304 characters'],
    [
      'a text in place of each letter',
      `${doubled(12)}{{replace_all "0" $x $x}}`,
      'longer than 4194304 characters'
    ],
    ['thousands of variables', '{{$x := 1}}'.repeat(2000), 'too many variables']
  ])('are refused: %s', (_, text, said) => {
    expect(refusal(text)).toContain(said)
  })

  it('do not make a long text slow', () => {
    expect(refusal(`a${' '.repeat(2e5)}b{{- 1}}`)).toBe('rendered 200003')
  })
})
