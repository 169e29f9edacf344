import type { Registry } from '../../src/contracts/registry.js'
import type { Problem } from '../../src/core/problem.js'
import { parseJson } from '../../src/template/json/parse.js'
import { planTemplate, type Planned, type PlanInput } from '../../src/template/plan/plan.js'
import { readTemplate } from '../../src/template/read-template.js'
import type { Undeclared } from '../../src/template/variables/variables.js'
import { createFakeHost } from './fake-host.js'
import { fakeRegistry } from './fake-registry.js'
import { watchTexts } from './watch-texts.js'

/** What a user adds to a template. */
export interface Given {
  readonly var?: Readonly<Record<string, string>>
  readonly files?: readonly object[]
  readonly isPartial?: boolean
  readonly only?: readonly string[]
  readonly except?: readonly string[]
  readonly undeclared?: Undeclared
  /** Files of the machine, as of the fake host. */
  readonly machine?: Readonly<Record<string, string>>
  /** A build is about to begin, which is so unless it is said. */
  readonly isBuilding?: boolean
  /** The fake one when absent. */
  readonly registry?: Registry
  /** Told of each text of a block that is parsed and looked through, as often as that happens. */
  readonly onLook?: (text: string) => void
}

/** Plans a template, with the fake registry unless another is given; `all` are its problems of every kind. */
export async function planText(
  template: object | string,
  given: Given = {}
): Promise<Planned & { all: readonly Problem[] }> {
  const text = typeof template === 'string' ? template : JSON.stringify(template, null, 2)
  const loaded = readTemplate(text, 't.json', '/work/t.json')
  if (loaded.template === undefined) throw new Error('the test needs a template')
  const input: PlanInput = {
    template: given.onLook === undefined ? loaded.template : watchTexts(loaded.template, given.onLook),
    smokeTests: [],
    variables: {
      isPartial: given.isPartial ?? false,
      undeclared: given.undeclared,
      pairs: Object.entries(given.var ?? {}),
      files: (given.files ?? []).flatMap((content, index) => {
        const file = `v${index}.json`
        const { node } = parseJson(JSON.stringify(content), file)
        return node === undefined ? [] : [{ file, node }]
      })
    },
    selection: { only: given.only ?? [], except: given.except ?? [] },
    registry: given.registry ?? fakeRegistry,
    host: createFakeHost({ env: { HOME: '/home/me' }, files: given.machine ?? {} }),
    force: false,
    isBuilding: given.isBuilding ?? true,
    signal: new AbortController().signal,
    facts: { startedAt: new Date('2026-01-02T03:04:05Z'), directory: '/work', version: '1.16.0' }
  }
  const planned = await planTemplate(input)
  return { ...planned, all: [...loaded.problems, ...planned.problems] }
}
