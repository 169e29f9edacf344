import { describe, expect, it } from '@jest/globals'
import { BuildError } from '../../../src/core/errors.js'
import {
  type FunctionEnvironment,
  packerFunctionNames,
  packerFunctions
} from '../../../src/template/functions/index.js'
import { parseTemplate, render } from '../../../src/template/go/template.js'
import { fakeEnvironment } from '../../support/function-environment.js'

function evaluate(text: string, changes: Partial<FunctionEnvironment> = {}): string {
  const { template, problems } = parseTemplate(text, { functions: packerFunctionNames })
  if (template === undefined) throw new Error(problems.map(({ message }) => message).join())
  return render(template, { functions: packerFunctions(fakeEnvironment(changes)) })
}

function failureOf(text: string, changes: Partial<FunctionEnvironment> = {}): unknown {
  try {
    return evaluate(text, changes)
  } catch (error) {
    return error
  }
}

describe('functions about the run', () => {
  it.each([
    ['{{ user `known` }}', 'value'],
    ['{{ user `unknown` }}', ''],
    ['{{ build_name }} {{ build_type }}', 'web qemu'],
    ['{{ build `ID` }}', '<ID>'],
    ['{{ uuid }}', '018f0000-0000-7000-8000-000000000000'],
    ['{{ pwd }} {{ template_dir }}', '/work /work/templates'],
    ['{{ packer_version }}', '1.6.6']
  ])('%s gives "%s"', (text, expected) => {
    expect(evaluate(text)).toBe(expected)
  })

  it('gives a new uuid on every call', () => {
    const ids = ['a', 'b']

    expect(evaluate('{{ uuid }} {{ uuid }}', { uuid: () => ids.shift() ?? '' })).toBe('a b')
  })

  it('reads the process environment only in variables', () => {
    expect(evaluate('{{ env `HOME` }}|{{ env `NONE` }}', { where: 'variables' })).toBe('/home/me|')
    expect(failureOf('{{ env `HOME` }}')).toMatchObject({
      code: 'IB_INTERPOLATION',
      message: expect.stringContaining('only in the defaults of "variables"')
    })
  })

  it.each(['build_name', 'build_type', 'build `ID`', 'clean_resource_name "x"'])(
    'refuses %s in variables',
    call => {
      expect(failureOf(`{{ ${call} }}`, { where: 'variables' })).toMatchObject({
        code: 'IB_INTERPOLATION',
        message: expect.stringContaining('outside of "variables"')
      })
    }
  )

  it('refuses an undefined variable within variables', () => {
    expect(failureOf('{{ user `unknown` }}', { where: 'variables' })).toMatchObject({
      message: expect.stringContaining('"unknown" is not defined')
    })
  })

  it.each([
    ['{{ build_name }}', { buildName: undefined }],
    ['{{ build `ID` }}', { build: undefined }]
  ])('says that %s is not known where there is no build', (text, changes) => {
    expect(failureOf(text, changes)).toMatchObject({ message: expect.stringContaining('not known here') })
  })

  it('passes on what a hook throws, with the place of the call', () => {
    const build = (): never => {
      throw new BuildError('IB_INTERPOLATION', 'no such key', { hint: 'try ID' })
    }
    const { template } = parseTemplate('{{ build `x` }}', {
      functions: packerFunctionNames,
      locate: start => ({ file: 't', line: 1, column: start })
    })

    expect(() =>
      template === undefined
        ? ''
        : render(template, { functions: packerFunctions(fakeEnvironment({ build })) })
    ).toThrow(
      expect.objectContaining({
        message: 'build: no such key',
        hint: 'try ID',
        place: { file: 't', line: 1, column: 3 }
      })
    )
  })
})

describe('functions about text', () => {
  it.each([
    ['split "a-b-c" "-" 1', 'b'],
    ['split "abc" "-" 0', 'abc'],
    ['split "a😀" "" 1', '😀'],
    ['replace "a" "b" -1 "aaa"', 'bbb'],
    ['replace "a" "b" 2 "aaa"', 'bba'],
    ['replace "a" "b" 0 "aaa"', 'aaa'],
    ['replace "" "x" 2 "aaa"', 'xaxaa'],
    ['replace "" "x" -1 "aéa"', 'xaxéxax'],
    ['replace "" "x" 9 ""', 'x'],
    ['"aaa" | replace_all "a" "$1"', '$1$1$1'],
    ['upper "straße ǆ"', 'STRAßE Ǆ'],
    ['lower "İSTANBUL ΣΑΣ"', 'istanbul σασ']
  ])('%s gives "%s"', (call, expected) => {
    expect(evaluate(`{{ ${call} }}`)).toBe(expected)
  })

  it.each(['split "a-b" "-" 2', 'split "a-b" "-" -1'])(
    'refuses %s, saying how many pieces there are',
    call => {
      expect(failureOf(`{{ ${call} }}`)).toMatchObject({ message: expect.stringContaining('2 pieces') })
    }
  )

  it('replaces in names, byte by byte, what Amazon does not allow', () => {
    const text = '{{ clean_resource_name "a é:(b)[c] ./-\'@_9+" }}'

    expect(evaluate(text, { cloud: 'amazon' })).toBe("a ---(b)[c] ./-'@_9-")
    expect(failureOf(text)).toMatchObject({ message: expect.stringContaining('amazon') })
  })

  it('says that sed is gone', () => {
    expect(failureOf('{{ sed "s/a/b/" "a" }}')).toMatchObject({ hint: 'use replace or replace_all' })
  })
})

describe('functions about time', () => {
  it.each([
    ['timestamp', '1709211845'],
    ['isotime', '2024-02-29T13:04:05Z'],
    ['isotime "Mon Jan _2 3:04PM MST 2006"', 'Thu Feb 29 1:04PM UTC 2024'],
    ['isotime "2006-002 15:04:05.000"', '2024-060 13:04:05.678'],
    ['isotime ""', ''],
    [
      'strftime "%a %A %b %B %d %H %I %L %m %M %p %S %y %Y %z %Z %%"',
      'Thu Thursday Feb February 29 13 01 .678 02 04 PM 05 24 2024 +0000 UTC %'
    ],
    ['strftime "%j %s %e %"', '%j %s %e %']
  ])('%s gives "%s"', (call, expected) => {
    expect(evaluate(`{{ ${call} }}`)).toBe(expected)
  })

  it.each([
    ['2024-01-01T00:00:00Z', '12 12 AM am 1'],
    ['2024-12-31T12:00:00Z', '12 12 PM pm 366'],
    ['2023-12-31T23:59:59Z', '11 11 PM pm 365']
  ])('writes midnight, noon and the day of the year of %s', (now, expected) => {
    expect(
      evaluate('{{ isotime "3 03 PM pm" }} {{ isotime "002" | printf "%s" | replace "00" "" 1 }}', {
        now: new Date(now)
      })
    ).toBe(expected)
  })
})
