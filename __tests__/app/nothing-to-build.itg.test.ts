import { afterAll, beforeAll, expect, it, jest } from '@jest/globals'
import { createProgramProject, type ProgramProject } from '../support/e2e/program-project.js'

jest.setTimeout(60_000)

let project: ProgramProject
beforeAll(async () => {
  project = await createProgramProject()
})
afterAll(() => project.remove())

it('a run that leaves out every build says so, and is none that failed', async () => {
  const template = { builders: [{ type: 'null', communicator: 'none' }] }

  const { exitCode, output } = await project.build(template, { flags: ['-except=null'] })

  expect(exitCode).toBe(0)
  expect(output).toContain('Nothing is built: `-only` and `-except` leave out every build of the template')
})
