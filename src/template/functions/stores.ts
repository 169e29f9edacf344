import type { StoreAddress } from '../../contracts/store.js'
import { goFunction, variadicFunction, type GoFunction } from '../go/functions.js'
import { type FunctionEnvironment, functionError } from './environment.js'

/** Where a function that reads a store may be called, and what it does there. */
interface StoreFunction {
  readonly where: 'variables'
  create(environment: FunctionEnvironment): GoFunction
}

/** `consul_key`, `vault`, `aws_secretsmanager` and `aws_secretsmanager_raw`. */
export const storeFunctions = {
  consul_key: declare(read => goFunction(['string'], key => read({ kind: 'consul', key }))),
  vault: declare(read =>
    goFunction(['string', 'string'], (path, key) =>
      read({ kind: 'vault', path }, text => pickVault(text, path, key))
    )
  ),
  aws_secretsmanager: declare(read =>
    variadicFunction([], 'string', (...words) => {
      const [name, key] = words
      if (name === undefined || words.length > 2)
        throw functionError('takes the name of a secret and, if the secret has several values, a key')
      return read({ kind: 'aws', name }, text => pickAws(text, name, key))
    })
  ),
  aws_secretsmanager_raw: declare(read => goFunction(['string'], name => read({ kind: 'aws', name })))
} satisfies Record<string, StoreFunction>

type Read = (address: StoreAddress, pick?: (text: string) => string) => string

function declare(create: (read: Read) => GoFunction): StoreFunction {
  return {
    where: 'variables',
    create: ({ readStore = refuse }) => create((address, pick = text => text) => readStore(address, pick))
  }
}

function refuse(): never {
  throw functionError('stores of secrets cannot be reached here')
}

function pickVault(text: string, path: string, key: string): string {
  const value = membersOf(text)?.get(key)
  if (value === undefined) {
    const known = [...(membersOf(text)?.keys() ?? [])].join(', ')
    throw functionError(`the secret at "${path}" has no key "${key}"`, `its keys are: ${known}`)
  }
  return plainText(value, `the key "${key}" of the secret at "${path}"`)
}

/** A secret that is no JSON object is its own value; of an object with one member the key may be left out. */
function pickAws(text: string, name: string, key: string | undefined): string {
  const members = membersOf(text)
  if (members === undefined) return text
  const known = `its keys are: ${[...members.keys()].join(', ')}`
  const [only] = members.size === 1 ? members.keys() : []
  const wanted = key === undefined || key === '' ? only : key
  if (wanted === undefined)
    throw functionError(`the secret "${name}" has ${members.size} values`, `name one; ${known}`)
  const value = members.get(wanted)
  if (value === undefined) throw functionError(`the secret "${name}" has no key "${wanted}"`, known)
  // Packer cuts the decimals off.
  return plainText(
    typeof value === 'number' ? Math.trunc(value) : value,
    `the key "${wanted}" of the secret "${name}"`
  )
}

function membersOf(text: string): ReadonlyMap<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
    return new Map(Object.entries(value))
  } catch {
    return undefined
  }
}

function plainText(value: unknown, what: string): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return value.toString()
  throw functionError(`${what} is no text`, 'only texts and numbers can be used')
}
