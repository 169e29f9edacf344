import { describe, expect, it } from '@jest/globals'
import { registry } from '../../src/registry.js'
import { postProcessorMeta, provisionerMeta } from '../../src/template/plan/meta-options.js'
import type { Catalog } from '../../src/contracts/registry.js'
import type { Options } from '../../src/core/options.js'
import { themes } from './cases/index.mjs'

type Block = Readonly<Record<string, unknown>>

function isBlock(value: unknown): value is Block {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The templates of all cases that are JSON. */
const templates = Object.values(themes)
  .flat()
  .flatMap(({ template }): readonly Block[] => {
    try {
      const parsed: unknown = typeof template === 'string' ? JSON.parse(template) : template
      return isBlock(parsed) ? [parsed] : []
    } catch {
      return []
    }
  })

/** All blocks at a root key, those in chains and those of `override` too. */
function blocksAt(key: string): readonly Block[] {
  const entries = templates.map(template => template[key]).filter(entry => Array.isArray(entry))
  const blocks = entries.flat(2).filter(isBlock)
  const overrides = blocks.flatMap(({ type, override }) =>
    isBlock(override)
      ? Object.values(override)
          .filter(isBlock)
          .map(each => ({ type, ...each }))
      : []
  )
  return [...blocks, ...overrides]
}

/** Paths of the options, those within objects too. */
function pathsOf(options: Options): readonly string[] {
  return Object.entries(options).flatMap(([name, option]) => [
    name,
    ...pathsOf(option.options ?? {}).map(inner => `${name}.${inner}`)
  ])
}

function keysOf(block: Block): readonly string[] {
  return Object.entries(block).flatMap(([key, value]) => [
    key,
    ...(isBlock(value) ? Object.keys(value).map(inner => `${key}.${inner}`) : [])
  ])
}

async function missing(
  catalog: Catalog<{ readonly options: Options }>,
  blocks: readonly Block[]
): Promise<readonly string[]> {
  const paths: string[] = []
  for (const [type, load] of Object.entries(catalog)) {
    const used = new Set(blocks.filter(block => block['type'] === type).flatMap(keysOf))
    const { options } = await load()
    const unused = pathsOf(options).filter(path => !used.has(path))
    paths.push(...unused.map(path => `${type}: ${path}`))
  }
  return paths
}

describe('the cases', () => {
  it.each([
    ['builders', registry.builders],
    ['provisioners', registry.provisioners],
    ['post-processors', registry.postProcessors]
  ] as const)('have every option of the %s', async (key, catalog) => {
    expect(await missing(catalog, blocksAt(key))).toEqual([])
  })

  it('have every option about how guests are reached, whatever the builder', async () => {
    const used = new Set(blocksAt('builders').flatMap(keysOf))

    const plugin = await registry.communicators['ssh']?.()

    expect(pathsOf(plugin?.options ?? {}).filter(path => !used.has(path))).toEqual([])
    expect(plugin?.options).toHaveProperty('winrm_host')
  })

  it('have what the engine reads of every kind of block', () => {
    const provisioners = new Set(blocksAt('provisioners').flatMap(keysOf))
    const postProcessors = new Set(blocksAt('post-processors').flatMap(keysOf))

    expect(Object.keys(provisionerMeta).filter(key => !provisioners.has(key))).toEqual([])
    expect(Object.keys(postProcessorMeta).filter(key => !postProcessors.has(key))).toEqual([])
  })
})
