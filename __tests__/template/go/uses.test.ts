import { describe, expect, it } from '@jest/globals'
import { parseTemplate } from '../../../src/template/go/template.js'
import { findUses, type Uses } from '../../../src/template/go/uses.js'

function usesOf(text: string): Uses {
  const { template } = parseTemplate(text, {
    functions: ['user', 'build', 'upper'],
    locate: (start, end) => ({ file: 't', line: 1, column: start, endColumn: end })
  })
  if (template === undefined) throw new Error('does not parse')
  return findUses(template)
}

const callsOf = (text: string): readonly unknown[] =>
  usesOf(text).functions.map(({ name, arguments: args }) => [name, ...args])
const fieldsOf = (text: string): readonly string[] => usesOf(text).fields.map(({ names }) => names.join('.'))

describe('findUses', () => {
  it.each<[string, readonly unknown[]]>([
    ['plain', []],
    [
      '{{ user `a` }}{{ user "b" }}',
      [
        ['user', 'a'],
        ['user', 'b']
      ]
    ],
    [
      '{{ "a" | user | upper }}',
      [
        ['user', 'a'],
        ['upper', undefined]
      ]
    ],
    [
      '{{ user (print "a") }}',
      [
        ['user', undefined],
        ['print', 'a']
      ]
    ],
    [
      '{{ upper (user `a`) }}',
      [
        ['upper', undefined],
        ['user', 'a']
      ]
    ],
    [
      '{{ if build `ID` }}{{ build `Host` }}{{ else }}{{ build `Port` }}{{ end }}',
      [
        ['build', 'ID'],
        ['build', 'Host'],
        ['build', 'Port']
      ]
    ],
    ['{{ define "t" }}{{ user `a` }}{{ end }}', [['user', 'a']]],
    ['{{ template "t" (user `a`) }}{{ define "t" }}{{ end }}', [['user', 'a']]],
    ['{{ (user `a`).X }}', [['user', 'a']]],
    ['{{ print 1 nil }}', [['print', undefined, undefined]]]
  ])('lists the calls of %s with the texts they are given', (text, calls) => {
    expect(callsOf(text)).toEqual(calls)
  })

  it.each<[string, readonly string[]]>([
    ['{{ .A }}{{ .B.C }}', ['A', 'B.C']],
    ['{{ $.A }}{{ $ }}{{ . }}', ['A']],
    ['{{ printf "%s" .A | upper }}', ['A']],
    ['{{ if .A }}{{ .B }}{{ else }}{{ .C }}{{ end }}', ['A', 'B', 'C']],
    ['{{ range .A }}{{ .B }}{{ $.C }}{{ else }}{{ .D }}{{ end }}', ['A', 'C', 'D']],
    ['{{ with $x := .A }}{{ .B }}{{ $x.C }}{{ end }}', ['A']],
    ['{{ define "t" }}{{ .A }}{{ $.B }}{{ end }}{{ template "t" .C }}', ['C']]
  ])('lists the fields of %s that start at the data itself', (text, fields) => {
    expect(fieldsOf(text)).toEqual(fields)
  })

  it('says where each use stands', () => {
    const { functions, fields } = usesOf('{{ user `a` }} {{ .B.C }}')

    expect(functions).toMatchObject([{ place: { column: 3, endColumn: 7 } }])
    expect(fields).toMatchObject([{ place: { column: 18, endColumn: 22 } }])
  })
})
