import { describe, expect, it } from '@jest/globals'
import type { CheckContext } from '../../../src/contracts/plugin.js'
import { BuildError } from '../../../src/core/errors.js'
import type { Problem } from '../../../src/core/problem.js'
import { passesCheck, type BlockScope } from '../../../src/template/plan/resolve-block.js'
import { createFakeHost } from '../../support/fake-host.js'

const place = { file: 't.json', line: 3, column: 5 }
const decoded = { config: {}, given: new Map(), doubtful: new Set<string>() }

function scopeWith(problems: Problem[]): BlockScope {
  return {
    subject: 'builder "box"',
    place,
    interpolator: {
      render: () => undefined,
      check: () => true,
      renderLate: () => '',
      usesBuildData: () => false,
      differsByBuild: () => false
    },
    surroundings: {
      host: createFakeHost(),
      directory: '/work',
      force: false,
      severityHere: 'error',
      buildName: 'box',
      signal: new AbortController().signal
    },
    report: problem => problems.push(problem),
    addSecret: () => undefined
  }
}

describe('a check that cannot look at something', () => {
  it('is a problem of its block, beside all others', async () => {
    const problems: Problem[] = []
    const error = new BuildError('IB_FILE_IO', 'cannot look at x: permission denied', { hint: 'be root' })

    const passes = await passesCheck({ check: () => Promise.reject(error) }, decoded, scopeWith(problems))

    expect(passes).toBe(false)
    expect(problems).toEqual([
      {
        code: 'IB_FILE_IO',
        severity: 'error',
        message: 'builder "box": cannot look at x: permission denied',
        hint: 'be root',
        place
      }
    ])
  })

  it.each([new BuildError('IB_CANCELLED', 'cancelled'), new TypeError('a fault of ours')])(
    'is none after %s',
    async error => {
      const check = (): Promise<void> => Promise.reject(error)

      await expect(passesCheck({ check }, decoded, scopeWith([]))).rejects.toBe(error)
    }
  )
})

describe('a check of a block with an option whose value is not known', () => {
  const doubtful = new Set(['script', 'disk_image'])
  const told = async (message: string, option?: string): Promise<Problem[]> => {
    const problems: Problem[] = []
    const plugin = {
      check: (_: unknown, ctx: CheckContext) => ctx.report({ message, ...(option && { option }) })
    }
    await passesCheck(plugin, { ...decoded, doubtful }, scopeWith(problems))
    return problems
  }

  it.each([
    ['must not be empty', 'script'],
    ['`script` and `inline` exclude each other', undefined],
    ['works only with disk_image', 'skip_resize_disk']
  ])('leaves out what is said of that option: %s', async (message, option) => {
    expect(await told(message, option)).toEqual([])
  })

  it('tells what only has its name for a word', async () => {
    expect(await told('there is no script a.sh', 'scripts')).toHaveLength(1)
  })
})
