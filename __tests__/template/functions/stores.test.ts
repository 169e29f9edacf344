import { describe, expect, it } from '@jest/globals'
import type { StoreAddress } from '../../../src/contracts/store.js'
import { functionError } from '../../../src/template/functions/environment.js'
import { packerFunctions } from '../../../src/template/functions/index.js'
import { parseTemplate, render } from '../../../src/template/go/template.js'
import { fakeEnvironment } from '../../support/function-environment.js'

const texts: Readonly<Record<string, string>> = {
  'app/key': 'value',
  'secret/data/db': '{"password":"p","port":5432,"on":true,"list":[1]}',
  text: 'no JSON',
  one: '{"a":"only"}',
  two: '{"a":"x","b":12.9,"c":null}',
  array: '[1]'
}

function textAt(address: StoreAddress): string {
  const name =
    address.kind === 'consul' ? address.key : address.kind === 'vault' ? address.path : address.name
  const text = texts[name]
  if (text === undefined) throw functionError(`nothing at "${name}"`)
  return text
}

/** What a call gives in `variables`, or its error. */
function outcome(call: string, where: 'variables' | 'component' = 'variables'): string {
  const readStore = (address: StoreAddress, pick: (text: string) => string): string => pick(textAt(address))
  const functions = packerFunctions(fakeEnvironment({ where, readStore }))
  const { template } = parseTemplate(`{{ ${call} }}`, { functions: functions.keys() })
  if (template === undefined) throw new Error('the call cannot be parsed')
  try {
    return render(template, { functions })
  } catch (error) {
    const { message, hint } = error as { readonly message: string; readonly hint?: string }
    return `${message.replace(/ \(in `.*$/, '')} | ${hint ?? ''}`
  }
}

describe('functions that read stores of secrets', () => {
  it.each([
    ['consul_key "app/key"', 'value'],
    ['vault "secret/data/db" "password"', 'p'],
    ['vault "secret/data/db" "port"', '5432'],
    ['vault "secret/data/db" "on"', 'true'],
    ['aws_secretsmanager "text"', 'no JSON'],
    ['aws_secretsmanager "text" "key"', 'no JSON'],
    ['aws_secretsmanager "one"', 'only'],
    ['aws_secretsmanager "one" "a"', 'only'],
    ['aws_secretsmanager "two" "b"', '12'],
    ['aws_secretsmanager "array"', '[1]'],
    ['aws_secretsmanager_raw "two"', '{"a":"x","b":12.9,"c":null}'],
    ['vault (print "secret/" "data/db") "password" | upper', 'P']
  ])('%s gives %s', (call, value) => {
    expect(outcome(call)).toBe(value)
  })

  it.each([
    ['consul_key "none"', 'consul_key: nothing at "none" | '],
    [
      'vault "secret/data/db" "user"',
      'vault: the secret at "secret/data/db" has no key "user" | its keys are: password, port, on, list'
    ],
    [
      'vault "secret/data/db" "list"',
      'vault: the key "list" of the secret at "secret/data/db" is no text | only texts and numbers can be used'
    ],
    [
      'aws_secretsmanager "two"',
      'aws_secretsmanager: the secret "two" has 3 values | name one; its keys are: a, b, c'
    ],
    [
      'aws_secretsmanager "two" "x"',
      'aws_secretsmanager: the secret "two" has no key "x" | its keys are: a, b, c'
    ],
    [
      'aws_secretsmanager "two" "c"',
      'aws_secretsmanager: the key "c" of the secret "two" is no text | only texts and numbers can be used'
    ],
    [
      'aws_secretsmanager',
      'aws_secretsmanager: takes the name of a secret and, if the secret has several values, a key | '
    ]
  ])('%s is refused: %s', (call, said) => {
    expect(outcome(call)).toBe(said)
  })

  it.each(['consul_key "a"', 'vault "a" "b"', 'aws_secretsmanager "a"', 'aws_secretsmanager_raw "a"'])(
    '%s may stand only in variables',
    call => {
      expect(outcome(call, 'component')).toContain('allowed only in the defaults of "variables"')
    }
  )
})
