import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { createProgramProject, nothing, type ProgramProject } from '../support/e2e/program-project.js'

jest.setTimeout(60_000)

let project: ProgramProject
beforeAll(async () => {
  project = await createProgramProject()
})
afterAll(() => project.remove())

describe('a command whose reader goes away, as with `image-build build t.json | head`', () => {
  it('is cancelled: it ends soon, not with success, and leaves nothing', async () => {
    const inline = ['echo started', 'for i in 1 2 3 4 5 6 7 8 9 10; do sleep 1; echo $i; done', 'sleep 60']
    const { child, shows, run } = await project.start({
      builders: [{ type: 'null', communicator: 'none' }],
      provisioners: [{ type: 'shell-local', inline }]
    })
    await shows(/started/)

    child.stdout?.destroy()
    const { exitCode, ms, events } = await run

    expect(exitCode).toBe(1)
    expect(ms).toBeLessThan(10_000)
    expect(events.find(({ type }) => type === 'build.finished')).toMatchObject({ outcome: 'cancelled' })
    expect(await project.remains()).toEqual(nothing)
  })
})
