import { describe, expect, it } from '@jest/globals'
import { existsSync, readdirSync } from 'node:fs'
import type { Option, Options } from '../src/core/options.js'
import type { Catalog } from '../src/contracts/registry.js'
import { communicatorOptions } from '../src/communicators/shared/options.js'
import { registry } from '../src/registry.js'
import { configOf } from './support/plugin-config.js'

interface AnyPlugin {
  readonly type: string
  readonly summary: string
  readonly options: Options
  readonly example?: Readonly<Record<string, unknown>>
}
const kinds: readonly (readonly [string, Catalog<AnyPlugin>])[] = [
  ['builders', registry.builders],
  ['communicators', registry.communicators],
  ['provisioners', registry.provisioners],
  ['post-processors', registry.postProcessors],
  ['smoke-tests', registry.smokeTests],
  ['publishers', registry.publishers]
]
const plugins = kinds.flatMap(([kind, catalog]) =>
  Object.entries(catalog).map(([type, load]) => ({ kind, type, load }))
)

/** Every option of a table and of the blocks in it, by its path. */
function allOptions(options: Options, path = ''): readonly (readonly [string, Option<unknown>])[] {
  return Object.entries(options).flatMap(([name, option]) => [
    [`${path}${name}`, option] as const,
    ...allOptions(option.options ?? {}, `${path}${name}.`)
  ])
}

describe('the registry', () => {
  it.each(kinds)('names every folder of %s', (kind, catalog) => {
    const folders = readdirSync(`src/${kind}`, { withFileTypes: true }).filter(
      entry => entry.isDirectory() && existsSync(`src/${kind}/${entry.name}/index.ts`)
    )

    expect(folders.map(({ name }) => name).sort()).toEqual(Object.keys(catalog).sort())
  })
})

describe('communicators', () => {
  // A block is decoded with the options of whichever is loaded first.
  it('declare the same options', async () => {
    const names: string[] = []
    // One after the other: jest's loader takes a module that two ask for at once for a missing one.
    for (const load of Object.values(registry.communicators)) {
      names.push(Object.keys((await load()).options).join())
    }

    expect(new Set(names).size).toBe(1)
  })
})

describe.each(plugins)('$kind $type', ({ kind, type, load }) => {
  it('is of the type under which it is registered, and says what it is', async () => {
    const plugin = await load()

    expect(plugin.type).toBe(type)
    expect(plugin.summary).toMatch(/^[A-Z].*\.$/)
  })

  it('describes every option in a sentence', async () => {
    const { options } = await load()

    const poor = allOptions(options).filter(([, { description }]) => !/^\S.{8,}[.)…]$/s.test(description))
    expect(poor.map(([name, { description }]) => `${name}: ${description}`)).toEqual([])
  })

  it('has an example, if any, that a template could have', async () => {
    const { options, example = {} } = await load()
    const given = kind === 'builders' ? { ...communicatorOptions, ...options } : options
    const shown = Object.fromEntries(Object.entries(given).filter(([name]) => name in example))

    expect(Object.keys(example).filter(name => !(name in given))).toEqual([])
    expect(() => configOf({ options: shown }, example)).not.toThrow()
    const required = Object.entries(given).filter(([, option]) => option.required === true)
    const missing = required.map(([name]) => name).filter(name => !(name in example))
    expect(Object.keys(example).length === 0 ? [] : missing).toEqual([])
  })

  it('has a page in the reference', () => {
    expect(existsSync(`docs/reference/${kind}/${type}.md`)).toBe(true)
  })
})
