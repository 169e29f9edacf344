import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { createProgramProject, nothing, type ProgramProject } from '../../support/e2e/program-project.js'

jest.setTimeout(60_000)

let project: ProgramProject
beforeAll(async () => {
  project = await createProgramProject()
})
afterAll(() => project.remove())

const buildWith = (command: string, target: string): object => ({
  builders: [{ type: 'file', target, content: 'new' }],
  provisioners: [{ type: 'shell-local', inline: [`cat ${target}`, command] }]
})

describe('the file that a build makes', () => {
  it('is there for its provisioners, and stays', async () => {
    const { exitCode, output } = await project.build(buildWith('true', 'good.txt'))

    expect({ exitCode, isShown: output.includes('| new') }).toEqual({ exitCode: 0, isShown: true })
    expect(await readFile(join(project.directory, 'good.txt'), 'utf8')).toBe('new')
  })

  it('is removed when the build fails', async () => {
    const { exitCode } = await project.build(buildWith('false', 'bad.txt'))

    expect(exitCode).toBe(1)
    expect(await project.remains()).toEqual(nothing)
  })

  it('gives back what a forced build would have replaced', async () => {
    const path = join(project.directory, 'old.txt')
    await writeFile(path, 'old')

    const failed = await project.build(buildWith('false', 'old.txt'), { flags: ['-force'] })
    const kept = await readFile(path, 'utf8')
    const good = await project.build(buildWith('true', 'old.txt'), { flags: ['-force'] })

    expect([failed.exitCode, kept, good.exitCode]).toEqual([1, 'old', 0])
    expect(await readFile(path, 'utf8')).toBe('new')
    expect(await project.remains()).toEqual(nothing)
  })

  it('stays for whoever wants to look at it', async () => {
    await project.build(buildWith('false', 'kept.txt'), { flags: ['-on-error=abort'] })

    expect(await readFile(join(project.directory, 'kept.txt'), 'utf8')).toBe('new')
  })

  it('belongs to one build of a run', async () => {
    const { exitCode, failures } = await project.build({
      builders: ['a', 'b'].map(name => ({ type: 'file', name, target: 'both.txt', content: name }))
    })

    expect([exitCode, failures.size]).toEqual([1, 1])
    const [[failed, failure] = ['', undefined]] = failures
    expect(failure).toMatchObject({ code: 'IB_OUTPUT_EXISTS' })
    expect(await readFile(join(project.directory, 'both.txt'), 'utf8')).toBe(failed === 'a' ? 'b' : 'a')
  })

  it('never takes the place of another one', async () => {
    const path = join(project.directory, 'mine.txt')
    await writeFile(path, 'old')

    const { exitCode } = await project.build(buildWith('true', 'mine.txt'))

    expect(exitCode).toBe(1)
    expect(await readFile(path, 'utf8')).toBe('old')
  })
})
