import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { createProgramProject, type ProgramProject } from '../support/e2e/program-project.js'
import { hasScript, keys, runOnTerminal, type TerminalRun } from '../support/terminal-run.js'

jest.setTimeout(60_000)

let project: ProgramProject
beforeAll(async () => {
  project = await createProgramProject()
})
afterAll(() => project.remove())

const builders = [{ type: 'null', communicator: 'none' }]
const local = (...inline: readonly string[]): object => ({ type: 'shell-local', inline })

async function build(
  template: object,
  flags: readonly string[],
  answers: Parameters<typeof runOnTerminal>[2]
): Promise<TerminalRun> {
  await writeFile(join(project.directory, 't.json'), JSON.stringify({ builders, ...template }))
  const words = ['build', '-color=false', ...flags, 't.json']
  return await runOnTerminal(words, { cwd: project.directory, home: project.home }, answers)
}

const describeTerminal = hasScript ? describe : describe.skip

describeTerminal('a build at a terminal', () => {
  it('waits at a breakpoint until Enter is pressed', async () => {
    const provisioners = [{ type: 'breakpoint', note: 'look' }, local('echo after')]

    const { exitCode, shown } = await build({ provisioners }, [], [[/Press enter to continue\./, '']])

    expect(exitCode).toBe(0)
    expect(shown).toMatch(/with note "look"[^]*Press enter to continue\.[^]*after/)
  })

  it('with -debug pauses after each step', async () => {
    const { exitCode, shown } = await build(
      { provisioners: [local('echo hi')] },
      ['-debug'],
      [
        [/after the step "Connect"\. Press enter/, ''],
        [/after the step "Provision with shell-local"\. Press enter/, '']
      ]
    )

    expect(exitCode).toBe(0)
    expect(shown).toContain('Debug mode enabled. Builds will not be parallelized.')
  })

  it('with -on-error=ask tries a step again, and then does what is answered', async () => {
    const provisioners = [local('echo try >> tries', 'false')]
    const cleanup = local('echo cleaning up')

    const { exitCode, shown } = await build(
      { provisioners, 'error-cleanup-provisioner': cleanup },
      ['-on-error=ask'],
      [
        [/\[r\] retry/, 'r'],
        [/\[r\] retry/, 'c']
      ]
    )

    expect(exitCode).toBe(1)
    expect(shown).toContain('| cleaning up')
    expect(await readFile(join(project.directory, 'tries'), 'utf8')).toBe('try\ntry\n')
  })
})

describeTerminal('a question at a terminal', () => {
  const failing = [local('false')]
  const cleanup = local('echo cleaning up')

  it('is answered with a cleanup by Ctrl-D', async () => {
    const { exitCode, shown } = await build(
      { provisioners: failing, 'error-cleanup-provisioner': cleanup },
      ['-on-error=ask'],
      [[/\[r\] retry/, keys.end]]
    )

    expect(exitCode).toBe(1)
    expect(shown).toContain('| cleaning up')
    expect(shown).toContain('IB_SCRIPT_FAILED')
    expect(shown).not.toContain('IB_CANCELLED')
  })

  it.each([
    ['a failed step', { provisioners: failing }, '-on-error=ask', /\[r\] retry/],
    ['a pause', { provisioners: [local('true')] }, '-debug', /Press enter/],
    ['a breakpoint', { provisioners: [{ type: 'breakpoint' }] }, '-color=false', /Press enter/]
  ])('about %s is left by Ctrl-C, and nothing runs 7 s later', async (_, template, flag, question) => {
    const { exitCode, shown, msAfterLastAnswer } = await build(template, [flag], [[question, keys.interrupt]])

    expect(exitCode).toBe(1)
    expect(shown).toMatch(/cancelled/i)
    expect(msAfterLastAnswer).toBeLessThan(7000)
    expect((await project.remains()).processes).toEqual([])
  })

  it('of -debug is left by Ctrl-D, which ends the build', async () => {
    const { exitCode, shown } = await build(
      { provisioners: [local('echo never')] },
      ['-debug'],
      [[/Press enter/, keys.end]]
    )

    expect(exitCode).toBe(1)
    expect(shown).toContain('the input ended before the question was answered')
    expect(shown).not.toContain('| never')
  })
})

describe('a build without a terminal', () => {
  it('fails at a breakpoint instead of hanging', async () => {
    const { exitCode, failures } = await project.build({ builders, provisioners: [{ type: 'breakpoint' }] })

    expect(exitCode).toBe(1)
    expect(failures.get('null')?.code).toBe('IB_PROVISIONER_FAILED')
  })

  it('refuses -on-error=ask before it begins', async () => {
    const { exitCode, output, events } = await project.build({ builders }, { flags: ['-on-error=ask'] })

    expect(exitCode).toBe(1)
    expect(output).toContain('-on-error=ask needs a terminal')
    expect(events).toEqual([])
  })

  it('does not pause with -debug', async () => {
    const { exitCode, output } = await project.build({ builders }, { flags: ['-debug'] })

    expect(exitCode).toBe(0)
    expect(output).toContain('It does not pause')
  })
})
