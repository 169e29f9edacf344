import { type GoFunction, goFunction, variadicFunction } from '../go/functions.js'
import { type FunctionEnvironment, functionError } from './environment.js'
import { formatLayout } from './layout.js'
import { storeFunctions } from './stores.js'
import { formatStrftime } from './strftime.js'
import { cleanAmazonName, lowerCase, replaceText, splitAt, upperCase } from './text.js'

/** A function of Packer's: where templates may call it, and what it does there. */
export interface PackerFunction {
  readonly where: 'everywhere' | FunctionEnvironment['where']
  /** What it gives is not the same for every build. */
  readonly perBuild?: true
  create(environment: FunctionEnvironment): GoFunction
}

const fromVariables: PackerFunction = {
  where: 'everywhere',
  create: ({ user, where }) =>
    goFunction(['string'], name => {
      const value = user(name)
      if (value === undefined && where === 'variables')
        throw functionError(`the variable "${name}" is not defined`)
      return value ?? ''
    })
}

const aboutTheRun = {
  build_name: { where: 'component', perBuild: true, create: ({ buildName }) => fact(buildName) },
  build_type: { where: 'component', perBuild: true, create: ({ buildType }) => fact(buildType) },
  build: {
    where: 'component',
    perBuild: true,
    create: ({ build }) => goFunction(['string'], build ?? refuseBuild)
  },
  user: fromVariables,
  env: { where: 'variables', create: ({ env }) => goFunction(['string'], name => env(name) ?? '') },
  uuid: { where: 'everywhere', perBuild: true, create: ({ uuid }) => goFunction([], uuid) },
  pwd: { where: 'everywhere', create: ({ directory }) => goFunction([], () => directory) },
  template_dir: {
    where: 'everywhere',
    create: ({ templateDirectory }) => goFunction([], () => templateDirectory)
  },
  packer_version: { where: 'everywhere', create: ({ version }) => goFunction([], () => version) }
} satisfies Record<string, PackerFunction>

const aboutTime = {
  timestamp: {
    where: 'everywhere',
    create: ({ now }) => goFunction([], () => Math.floor(now.getTime() / 1000).toString())
  },
  isotime: {
    where: 'everywhere',
    create: ({ now }) =>
      variadicFunction([], 'string', (layout = '2006-01-02T15:04:05Z07:00', ...others) => {
        if (others.length > 0) throw functionError(`isotime takes one layout, not ${others.length + 1}`)
        return formatLayout(now, layout)
      })
  },
  strftime: {
    where: 'everywhere',
    create: ({ now }) => goFunction(['string'], format => formatStrftime(now, format))
  }
} satisfies Record<string, PackerFunction>

const aboutText = {
  split: { where: 'everywhere', create: () => goFunction(['string', 'string', 'int'], splitAt) },
  replace: {
    where: 'everywhere',
    create: () => goFunction(['string', 'string', 'int', 'string'], replaceText)
  },
  replace_all: {
    where: 'everywhere',
    create: () =>
      goFunction(['string', 'string', 'string'], (old, next, text) => replaceText(old, next, -1n, text))
  },
  upper: { where: 'everywhere', create: () => goFunction(['string'], upperCase) },
  lower: { where: 'everywhere', create: () => goFunction(['string'], lowerCase) },
  clean_resource_name: {
    where: 'component',
    perBuild: true,
    create: ({ cloud }) => goFunction(['string'], cloud === undefined ? refuseClean : cleanAmazonName)
  },
  sed: {
    where: 'everywhere',
    create: () =>
      variadicFunction([], 'any', () => refuse('no longer part of Packer', 'use replace or replace_all'))
  }
} satisfies Record<string, PackerFunction>

/** Every function that Packer adds to Go's own. */
export const packerFunctionTable: Readonly<Record<string, PackerFunction>> = {
  ...aboutTheRun,
  ...aboutTime,
  ...aboutText,
  ...storeFunctions
}

function fact(value: string | undefined): GoFunction {
  return goFunction([], () => value ?? refuse('not known here; it belongs to one build'))
}

function refuse(message: string, hint?: string): never {
  throw functionError(message, hint)
}

function refuseBuild(key: string): never {
  return refuse(`"${key}" is a fact of a running build, which is not known here`)
}

function refuseClean(): never {
  return refuse('allowed only in the options of amazon builders')
}
