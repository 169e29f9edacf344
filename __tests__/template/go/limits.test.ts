import { describe, expect, it } from '@jest/globals'
import { packerFunctions } from '../../../src/template/functions/index.js'
import { parseTemplate, render } from '../../../src/template/go/template.js'
import { parseJson } from '../../../src/template/json/parse.js'
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

interface Cost {
  /** Of the processor or of the clock, whichever is less: other programs may keep us waiting. */
  readonly ms: number
  /** By how much the process grew. */
  readonly bytes: number
}

function costOf(body: () => void): Cost {
  const startedAt = performance.now()
  const cpu = process.cpuUsage()
  const { maxRSS } = process.resourceUsage()
  body()
  const { user, system } = process.cpuUsage(cpu)
  return {
    ms: Math.min(performance.now() - startedAt, (user + system) / 1000),
    bytes: (process.resourceUsage().maxRSS - maxRSS) * 1024
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
    ['thousands of variables', '{{$x := 1}}'.repeat(2000), 'too many variables'],
    ['many actions', '{{1}}'.repeat(200_000), 'more than 100000 words and signs'],
    ['many arguments', `{{print${' 1'.repeat(200_000)}}}`, 'more than 100000 words and signs'],
    ['many comments', '{{/**/}}'.repeat(400_000), 'rendered 0'],
    ['a long text before a mistake', `${'x'.repeat(4e6)}{{`, 'is never closed'],
    ['a long constant', `{{"${'x'.repeat(3e6)}"}}`, 'rendered 3000000'],
    ['a long raw constant', `{{\`${'x'.repeat(3e6)}\`}}`, 'rendered 3000000'],
    ['a long constant that is not closed', `{{"${'x'.repeat(3e6)}`, 'this string is not closed'],
    ['a long name', `{{${'x'.repeat(1e6)}}}`, 'does not exist'],
    ['a long number', `{{${'1'.repeat(1e5)}}}`, 'does not fit into 64 bits'],
    ['a long format', `{{printf "${'%d'.repeat(1e6)}"}}`, 'longer than 4194304'],
    ['a huge width', '{{printf "%999999999d" 1}}', 'rendered'],
    ['as many actions as there may be', '{{1}}'.repeat(30_000), 'rendered 30000']
  ])('are refused or done within a second and 300 MB: %s', (_, text, said) => {
    const seen: string[] = []

    const { ms, bytes } = costOf(() => seen.push(refusal(text)))

    expect(seen[0]).toContain(said)
    expect(ms).toBeLessThan(1000)
    expect(bytes).toBeLessThan(300e6)
  })

  it('have places at once, however many, in a file of escapes', () => {
    const { node } = parseJson(`"${'\\u0041{{nope}}'.repeat(10_000)}"`, 't.json')
    const locate = node?.kind === 'string' ? node.placeAt : undefined
    const places: unknown[] = []

    const { ms } = costOf(() => {
      for (let at = 0; at < 90_000; at += 9) places.push(locate?.(at, at + 1).column)
    })

    expect([places[1], places[9999], locate?.(9, 10).column]).toEqual([16, 2 + 14 * 9999, 16])
    expect(ms).toBeLessThan(1000)
  })

  it('do not make a long text slow', () => {
    expect(refusal(`a${' '.repeat(2e5)}b{{- 1}}`)).toBe('rendered 200003')
  })
})
