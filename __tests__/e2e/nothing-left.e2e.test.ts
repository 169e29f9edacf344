import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { setTimeout as sleep } from 'node:timers/promises'
import { leftBehind } from '../support/e2e/left-behind.js'
import { runProgram, startProgram } from '../support/e2e/program.js'
import { createSeedProject, type SeedProject } from '../support/e2e/seed-project.js'

const minute = 60_000
const nothing = { files: [], processes: [] }

let project: SeedProject
beforeAll(async () => {
  project = await createSeedProject()
}, 10 * minute)
afterAll(() => project.remove())

const words = () => ['build', '-smoke-tests=smoke-tests.json', ...project.variables, 'template.json']
const options = () => ({ cwd: project.directory, home: project.home })

/** Moments of a build: a line that it has shown, and how long after it; the guest’s pace must not matter. */
const moments: readonly (readonly [RegExp, number])[] = [
  [/./, 0],
  [/Create disk/, 0],
  [/Start virtual machine/, 0],
  [/Start virtual machine/, 3000],
  [/Type boot command/, 500],
  [/the guest fetched/, 500],
  [/Wait for SSH/, 1000],
  [/Provision with shell/, 200],
  [/Shut down/, 500],
  [/Launch image/, 1500]
]

describe('a run that is killed', () => {
  it.each(moments)(
    'leaves nothing after a sweep, when that is %s + %d ms',
    async (shown, wait) => {
      const { child, finished, shows } = startProgram(words(), options())
      await shows(shown)
      await sleep(wait)
      child.kill('SIGKILL')
      await finished

      const sweep = await runProgram(['sweep'], options())

      expect(sweep.exitCode).toBe(0)
      expect(await leftBehind(project.home, project.directory)).toEqual(nothing)
    },
    5 * minute
  )
})

describe('a run that is cancelled', () => {
  it.each(moments.filter((_, index) => index % 2 === 1))(
    'cleans up within seven seconds and fails, when that is %s + %d ms',
    async (shown, wait) => {
      const { child, finished, shows } = startProgram(words(), options())
      await shows(shown)
      await sleep(wait)
      const cancelledAt = performance.now()
      child.kill('SIGINT')
      const { exitCode, output } = await finished

      expect(performance.now() - cancelledAt).toBeLessThan(7000)
      expect(exitCode).toBe(1)
      expect(output).not.toContain('Post-process')
      expect(await leftBehind(project.home, project.directory)).toEqual(nothing)
    },
    5 * minute
  )

  it(
    'ends at once and takes its machine with it when it is told a second time',
    async () => {
      const { child, finished, shows } = startProgram(words(), options())
      await shows(/Type boot command/)
      child.kill('SIGINT')
      child.kill('SIGTERM')
      const toldAt = performance.now()
      const { exitCode } = await finished
      const endedAfter = performance.now() - toldAt
      await sleep(500)
      const { processes } = await leftBehind(project.home, project.directory)
      await runProgram(['sweep'], options())

      expect({ exitCode, processes }).toEqual({ exitCode: 1, processes: [] })
      expect(endedAfter).toBeLessThan(1000)
      expect(await leftBehind(project.home, project.directory)).toEqual(nothing)
    },
    5 * minute
  )
})
