import { describe, expect, it } from '@jest/globals'
import type { BuildError } from '../../../src/core/errors.js'
import type { Problem } from '../../../src/core/problem.js'
import { goFunction } from '../../../src/template/go/functions.js'
import { parseTemplate, render } from '../../../src/template/go/template.js'
import { parseJson } from '../../../src/template/json/parse.js'

const data = { Name: 'vm', Port: 22, List: ['x', 'y'], Map: { a: '1' } }

/** What is wrong with a text, as `from-to message | hint`; offsets count from 0. */
function problemsOf(text: string): readonly string[] {
  const { problems } = parseTemplate(text, { functions: ['user', 'upper'], locate })
  return problems.map(show)
}

function locate(start: number, end: number): Problem['place'] {
  return { file: 't', line: 1, column: start, endLine: 1, endColumn: end }
}

function show({ message, hint, place }: Pick<Problem, 'message' | 'hint' | 'place'>): string {
  return `${place?.column ?? -1}-${place?.endColumn ?? -1} ${message}${hint === undefined ? '' : ` | ${hint}`}`
}

const functions = new Map([['upper', goFunction(['string'], text => text.toUpperCase())]])

function failureOf(text: string, structName?: string): string {
  const { template } = parseTemplate(text, { functions: functions.keys(), locate })
  if (template === undefined) return 'does not parse'
  try {
    return render(template, { data, structName, functions })
  } catch (error) {
    return show(error as BuildError)
  }
}

describe('parseTemplate', () => {
  it.each([
    ['{{ users `x` }}', '3-8 the function "users" does not exist | did you mean user?'],
    [
      '{{ HTTPIP }}',
      '3-9 the function "HTTPIP" does not exist | a field of the data is written with a dot: {{ .HTTPIP }}; a user variable as {{user `HTTPIP`}}'
    ],
    ['{{ $port }}', '3-8 the variable $port is not set here | set it first: {{ $port := … }}'],
    ['{{ $port := 1 }}{{ $prot }}', '19-24 the variable $prot is not set here | did you mean $port?'],
    ['a {{ .Name', '2-10 this `{{` is never closed | add the missing `}}`'],
    ['{{ .Name }', '9-10 `}` has no meaning inside {{ … }} | an action ends with `}}`'],
    ['{{ (.Name }}', '3-4 this `(` is not closed'],
    ['{{ .Name) }}', '8-9 this `)` closes nothing'],
    ['{{ "a }}', '3-8 this string is not closed with `"`'],
    ['{{ `a }}', '3-8 this string is not closed with a backtick'],
    [
      "{{ user 'x y' }}",
      "8-13 'x y' is no single character | single quotes hold one character; texts stand in double quotes or backticks"
    ],
    [
      '{{ "C:\\dir" }}',
      '3-11 "C:\\dir" has an escape that Go does not know | write a backslash as \\\\, or use backticks instead of double quotes'
    ],
    ['{{ “a” }}', '3-4 `“` has no meaning inside {{ … }} | use straight double quotes or backticks'],
    ['{{ .Na-me }}', '6-7 `-` stands directly behind `.Na` | put a space between them'],
    ['{{ 08 }}', '3-5 `08` is no number'],
    ['{{ 2i }}', '3-5 the complex number 2i is not supported'],
    ['{{ 99999999999999999999 }}', '3-23 the number 99999999999999999999 does not fit into 64 bits'],
    ['{{ }}', '3-5 a value is missing in this action'],
    ['{{ if }}{{ end }}', '6-8 a value is missing in if'],
    ['{{ if .Name }}', '3-5 this `if` is never closed | add {{ end }}'],
    ['{{ end }}', '3-6 `{{end}}` belongs to no if, range, with, block or define'],
    [
      '{{ if 1 }}{{ else }}{{ else }}{{ end }}',
      '23-27 a second `else` | write `else if` for all but the last'
    ],
    ['{{ break }}', '3-8 `break` may stand only inside a range'],
    ['{{ "a" | "b" }}', '9-12 only a function can stand behind `|`'],
    [
      '{{ template name }}',
      '12-16 `template` must be followed by a name in quotes | {{ template "name" … }}'
    ],
    ['{{ if 1 }}{{ define "a" }}{{ end }}{{ end }}', '13-19 `define` may stand only at the outermost level'],
    ['{{ /* c */ }}', '3-4 `/` has no meaning inside {{ … }}'],
    ['{{/* c }}', '0-9 the comment `/*` is never closed | add the missing `*/`']
  ])('says what is wrong with %s, and where', (text, problem) => {
    expect(problemsOf(text)).toEqual([problem])
  })

  it('reports every unknown function and variable of a text at once', () => {
    expect(problemsOf('{{ uper "a" }} {{ $x }} {{ usre "b" }}')).toHaveLength(3)
  })

  it('reports them also when the text ends in a mistake that stops the parse', () => {
    expect(problemsOf('{{ uper "a" }} {{ end }}')).toHaveLength(2)
  })

  it.each([
    ['parentheses', `{{ ${'('.repeat(40_000)}1${')'.repeat(40_000)} }}`],
    ['branches', `${'{{ if 1 }}'.repeat(5_000)}${'{{ end }}'.repeat(5_000)}`],
    ['else-branches', `{{ if 0 }}${'{{ else if 0 }}'.repeat(10_000)}{{ end }}`]
  ])('refuses %s that are nested beyond measure', (_, text) => {
    expect(problemsOf(text)).toEqual([expect.stringContaining('nested too deep')])
  })

  it('gives every problem the code IB_INTERPOLATION', () => {
    const { template, problems } = parseTemplate('{{', { functions: [] })

    expect(template).toBeUndefined()
    expect(problems).toMatchObject([{ code: 'IB_INTERPOLATION', severity: 'error' }])
  })
})

describe('render', () => {
  it.each([
    ['{{ .Nme }}', '3-7 there is no .Nme here | did you mean .Name?'],
    ['{{ .Wrong }}', '3-9 there is no .Wrong here | what can be used here: .Name, .Port, .List, .Map']
  ])('refuses %s where the data is a struct', (text, failure) => {
    expect(failureOf(text, 'test.Data')).toBe(failure)
  })

  it('shows <no value> for what a map lacks', () => {
    expect(failureOf('{{ .Nme }} {{ .Map.b }}')).toBe('<no value> <no value>')
  })

  it('shows <no value> for every field when there is no data', () => {
    const { template } = parseTemplate('{{ .A.B }}', { functions: [] })

    expect(template === undefined ? '' : render(template, { functions })).toBe('<no value>')
  })

  it.each([
    ['{{ .Name.First }}', '3-14 .First cannot be taken from a value of type string'],
    ['{{ upper 3 }}', '9-10 upper needs a text here, not 3'],
    ['{{ upper .Port }}', '9-14 upper needs a text here, not a value of type int'],
    ['{{ upper .Nope }}', '9-14 upper needs a text here, not nothing'],
    ['{{ upper }}', '3-8 upper takes 1 argument, not 0'],
    ['{{ index .List 2 }}', '3-8 index: the index 2 is out of range: the length is 2'],
    ['{{ eq 1 1.0 }}', '3-5 eq: values of different types cannot be compared'],
    ['{{ range .Name }}{{ end }}', '9-14 range cannot go over a value of type string'],
    ['{{ .Name "x" }}', '3-8 .Name is no function, so it takes no arguments'],
    ['{{ template "x" }}', '3-15 the template "x" is not defined'],
    [
      '{{ define "a" }}{{ template "a" }}{{ end }}{{ template "a" }}',
      '19-31 the template "a" calls itself more than 500 times'
    ]
  ])('says what fails in %s, and where', (text, failure) => {
    expect(failureOf(text)).toBe(failure)
  })

  it('ends with an error when templates within branches call each other without end', () => {
    const text = `{{ define "a" }}${'{{ if 1 }}'.repeat(190)}{{ template "a" }}${'{{ end }}'.repeat(191)}{{ template "a" }}`

    expect(failureOf(text)).toMatch(/too deep|more than 500 times/)
  })

  it('shows the failing piece when no place is known', () => {
    const { template } = parseTemplate('{{ .Name.First }}', { functions: [] })

    expect(() => (template === undefined ? '' : render(template, { data, functions }))).toThrow(
      /\(in `\.Name\.First`\)$/
    )
  })

  it('points into the file that the text comes from', () => {
    const { node } = parseJson('{\n "a": "x\\n{{ len 3 }}"}', 't.json')
    const value = node?.kind === 'object' ? node.members[0]?.value : undefined
    if (value?.kind !== 'string') throw new Error('no string')

    const { template } = parseTemplate(value.value, { functions: [], locate: value.placeAt })

    expect(() => (template === undefined ? '' : render(template, { functions }))).toThrow(
      expect.objectContaining({ place: { file: 't.json', line: 2, column: 14, endLine: 2, endColumn: 17 } })
    )
  })

  it("keeps data apart from JavaScript's own properties", () => {
    expect(failureOf('{{ .constructor }} {{ .Map.toString }} {{ .Name }}')).toBe('<no value> <no value> vm')
    expect(problemsOf('{{ constructor }}')).toHaveLength(1)
  })
})
