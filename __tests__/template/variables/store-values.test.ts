import { describe, expect, it } from '@jest/globals'
import type { StoreAddress } from '../../../src/contracts/store.js'
import { BuildError } from '../../../src/core/errors.js'
import { planTemplate, type Planned } from '../../../src/template/plan/plan.js'
import { readTemplate } from '../../../src/template/read-template.js'
import { createFakeHost } from '../../support/fake-host.js'
import { fakeRegistry } from '../../support/fake-registry.js'

describe('values of stores of secrets', () => {
  const builders = [{ type: 'box', label: '{{user `a`}}' }]

  async function planWith(
    variables: object,
    answer: (address: StoreAddress) => string
  ): Promise<Planned & { asked: readonly string[] }> {
    const asked: string[] = []
    const text = JSON.stringify({ variables, builders }, null, 2)
    const { template } = readTemplate(text, 't.json', '/work/t.json')
    if (template === undefined) throw new Error('the test needs a template')
    const planned = await planTemplate({
      template,
      smokeTests: [],
      variables: { pairs: [], files: [] },
      selection: { only: [], except: [] },
      registry: fakeRegistry,
      host: createFakeHost(),
      force: false,
      isBuilding: true,
      signal: new AbortController().signal,
      readStore: async address => {
        asked.push(JSON.stringify(address))
        return answer(address)
      },
      facts: { startedAt: new Date('2026-01-02T03:04:05Z'), directory: '/work', version: '1.16.0' }
    })
    return { ...planned, asked }
  }

  it('are read once for each address, whatever uses them, and are secrets', async () => {
    const variables = { a: '{{consul_key `k`}}-{{consul_key `k`}}', b: '{{user `a`}}{{consul_key `k`}}' }

    const { plan: made, secrets, asked } = await planWith(variables, () => 'value')

    expect(made?.builds[0]?.builder.config['label']).toBe('value-value')
    expect(secrets).toEqual(['value'])
    expect(asked).toEqual(['{"kind":"consul","key":"k"}'])
  })

  it('may depend on each other', async () => {
    const variables = { a: '{{vault (consul_key `path`) `key`}}' }

    const { secrets, asked } = await planWith(variables, ({ kind }) =>
      kind === 'vault' ? '{"key":"x"}' : 'p'
    )

    expect(secrets).toEqual(['p', 'x'])
    expect(asked).toEqual(['{"kind":"consul","key":"path"}', '{"kind":"vault","path":"p"}'])
  })

  it('are read also beside thousands of mistakes, of which only the first are told', async () => {
    const mistakes = Object.fromEntries(
      Array.from({ length: 5000 }, (_, i) => [`v${i}`, `{{user \`nowhere${i}\`}}`])
    )

    const { problems } = await planWith({ a: '{{consul_key `k`}}', ...mistakes }, () => 'value')

    expect(problems).toHaveLength(1001)
    expect(problems[0]?.message).toBe('there are more than 1000 errors, and only that many are told')
  })

  it('that cannot be had are problems at their calls, all at once', async () => {
    const variables = { a: '{{consul_key `k`}}', b: '{{consul_key `l`}}' }

    const { problems, plan: made } = await planWith(variables, () => {
      throw new BuildError('IB_INTERPOLATION', 'not there', { hint: 'put it there' })
    })

    expect(made).toBeUndefined()
    expect(problems).toMatchObject([
      {
        code: 'IB_INTERPOLATION',
        message: 'consul_key: not there',
        hint: 'put it there',
        place: { line: 3, column: 13 }
      },
      { code: 'IB_INTERPOLATION', message: 'consul_key: not there', place: { line: 4, column: 13 } }
    ])
  })

  it('are no mistake of the template when reading them is cancelled', async () => {
    const cancelled = planWith({ a: '{{consul_key `k`}}', b: '{{consul_key `l`}}' }, () => {
      throw AbortSignal.abort().reason
    })

    await expect(cancelled).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }))
  })

  it('are not asked for without end when the address changes each time', async () => {
    const { problems, asked } = await planWith({ a: '{{consul_key uuid}}' }, () => 'value')

    expect(problems[0]?.message).toBe('consul_key: asks for another value each time it is rendered')
    expect(asked.length).toBeLessThan(30)
  })
})
