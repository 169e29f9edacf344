import { describe, expect, it } from '@jest/globals'
import { defineProvisioner } from '../../../src/contracts/extension.js'
import type { CheckContext } from '../../../src/contracts/plugin.js'
import { opt } from '../../../src/core/options.js'
import { fakeRegistry } from '../../support/fake-registry.js'
import { planText } from '../../support/plan-text.js'

const count = { builders: 50, provisioners: 200 }
const builders = Array.from({ length: count.builders }, (_, at) => ({ type: 'box', name: `box-${at}` }))
const variables = { who: 'you' }

/** Plans a template in which every provisioner is this one; tells how often each part of the work was done. */
async function planMany(provisioner: object, check?: (ctx: CheckContext) => void) {
  let checks = 0
  let looks = 0
  const say = defineProvisioner({
    type: 'say',
    summary: 'Says words.',
    options: { words: opt.strings({ required: true, description: 'What to say.' }) },
    check(_config, ctx) {
      checks += 1
      check?.(ctx)
    },
    provision: async () => undefined
  })
  const provisioners = Array.from({ length: count.provisioners }, () => ({ type: 'say', ...provisioner }))
  const { plan, all } = await planText(
    { variables, builders, provisioners },
    {
      registry: { ...fakeRegistry, provisioners: { say: async () => say } },
      onLook: () => (looks += 1)
    }
  )
  const wordsOf = async (build: number, at: number): Promise<unknown> =>
    (await plan?.builds[build]?.provisioners[at]?.resolve({}))?.['words']
  return { checks, looks, all, wordsOf, provisioners: plan?.builds.map(build => build.provisioners) }
}

describe('what holds for every build', () => {
  it('is planned once: each text is looked at once, and each block checked once', async () => {
    const { checks, looks, all, wordsOf, provisioners } = await planMany({ words: ['for {{user `who`}}'] })

    expect({ checks, looks }).toEqual({ checks: 200, looks: 200 })
    expect(all).toEqual([])
    expect(provisioners?.map(({ length }) => length)).toEqual(builders.map(() => 200))
    expect(await wordsOf(49, 199)).toEqual(['for you'])
  })

  it('is planned once also for the builds that are chosen', async () => {
    const { checks, provisioners } = await planMany({ words: ['x'], only: ['box-7', 'box-9'] })

    expect(checks).toBe(200)
    expect(provisioners?.map(({ length }) => length)).toEqual(
      builders.map(({ name }) => (['box-7', 'box-9'].includes(name) ? 200 : 0))
    )
  })

  it('is told once when it is wrong', async () => {
    const { all } = await planMany({ words: 'x', max_retries: 'nope' })

    expect(all).toHaveLength(200)
  })
})

describe('what asks for the build', () => {
  it.each(['build_name', 'build_type', 'uuid', 'upper build_name', 'if (eq build_name `x`) }}{{ end'])(
    'is planned for each, but looked at once: {{ %s }}',
    async action => {
      const { checks, looks } = await planMany({ words: [`{{ ${action} }}`] })

      expect(checks).toBe(50 * 200)
      expect(looks / 200).toBeLessThanOrEqual(2)
    }
  )

  it('gets what it asked for in each', async () => {
    const { wordsOf } = await planMany({ words: ['in {{ build_name }}'] })

    expect([await wordsOf(0, 0), await wordsOf(49, 199)]).toEqual([['in box-0'], ['in box-49']])
  })

  it('gets other data of the running build in each', async () => {
    const { wordsOf } = await planMany({ words: ['{{ build `ID` }} of {{ build_name }}'] })

    expect([await wordsOf(3, 0), await wordsOf(4, 0)]).toEqual([
      ['<no value> of box-3'],
      ['<no value> of box-4']
    ])
  })

  it('is planned for each when a rule of the plugin asks for its name', async () => {
    const asked = new Set<string | undefined>()

    const { checks } = await planMany({ words: 'x' }, ctx => asked.add(ctx.buildName))

    expect(checks).toBe(50 * 200)
    expect(asked.size).toBe(50)
  })

  it('is planned for each build that has options of its own, and once for the others', async () => {
    const { checks, wordsOf } = await planMany({ words: 'all', override: { 'box-7': { words: 'seven' } } })

    expect(checks).toBe(2 * 200)
    expect([await wordsOf(6, 0), await wordsOf(7, 0)]).toEqual([['all'], ['seven']])
  })
})
