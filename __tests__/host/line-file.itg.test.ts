import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { execFileSync, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openLines } from '../../src/host/line-file.js'
import { createProgramProject, nothing, type ProgramProject } from '../support/e2e/program-project.js'

jest.setTimeout(60_000)

let project: ProgramProject
beforeAll(async () => {
  project = await createProgramProject()
})
afterAll(() => project.remove())

const template = {
  builders: [{ type: 'null', communicator: 'none' }],
  provisioners: [{ type: 'shell-local', inline: ['sleep 1', 'echo the build went on'] }]
}

const untilEnd = new AbortController().signal
const linuxOnly = process.platform === 'linux' ? describe : describe.skip

describe('a file of lines', () => {
  it('has all that was written when it is closed', async () => {
    const path = join(project.directory, 'deep', 'lines')
    const file = await openLines(path, untilEnd)
    file.write('one\n')
    file.write('two\n')

    expect(await file.close()).toBeUndefined()
    expect(await readFile(path, 'utf8')).toBe('one\ntwo\n')
  })
})

linuxOnly('a file of lines that cannot be written', () => {
  it('says so at once, and again when it is closed', async () => {
    const file = await openLines('/dev/full', untilEnd)
    file.write('one\n')

    expect(await file.failed).toMatchObject({ code: 'IB_NO_SPACE' })
    file.write('two\n')
    expect(await file.close()).toMatchObject({
      code: 'IB_NO_SPACE',
      message: expect.stringContaining('the lines that /dev/full was to have are not complete')
    })
  })

  it.each([
    ['events on a full disk', ['-events=/dev/full'], {}],
    ['a log on a full disk', [], { PACKER_LOG: '1', PACKER_LOG_PATH: '/dev/full' }]
  ])('loses no build, which fails in the end and leaves nothing: %s', async (_what, flags, env) => {
    const { exitCode, output } = await project.build(template, { flags, env })

    expect(output).toMatch(/[Ww]arning: .*cannot write \/dev\/full: no space is left[^]*the build went on/)
    expect(output).toMatch(/rror: the lines that \/dev\/full was to have are not complete/)
    expect(exitCode).toBe(1)
    expect(await project.remains()).toEqual(nothing)
  })

  it('loses no build when the reader of a pipe leaves', async () => {
    const fifo = join(project.home, 'fifo')
    execFileSync('mkfifo', [fifo])
    const reader = spawn('head', ['-n', '1', fifo], { stdio: 'ignore' })

    const { exitCode, output } = await project.build(template, { flags: [`-events=${fifo}`] })
    reader.kill('SIGKILL')

    expect(output).toMatch(/fifo: nobody reads it any more[^]*the build went on/)
    expect(exitCode).toBe(1)
    expect(await project.remains()).toEqual(nothing)
  })
  it('does not wait for ever for the reader of a pipe', async () => {
    const fifo = join(project.home, 'unread')
    execFileSync('mkfifo', [fifo])
    const cancel = new AbortController()
    const opening = openLines(fifo, cancel.signal)
    const reason = new Error('cancelled')
    cancel.abort(reason)

    await expect(opening).rejects.toBe(reason)
    await expect(openLines(fifo, untilEnd)).rejects.toMatchObject({
      code: 'IB_FILE_IO',
      message: `cannot write ${fifo}: it is a named pipe that nobody reads`
    })
  })

  it('gives up a pipe whose reader is asleep', async () => {
    const fifo = join(project.home, 'asleep')
    execFileSync('mkfifo', [fifo])
    const reader = spawn('sh', ['-c', 'exec sleep 60 <"$0"', fifo], { stdio: 'ignore' })
    const file = await openLines(fifo, untilEnd)
    for (let megabyte = 0; megabyte <= 64; megabyte++) file.write(`${'x'.repeat(1024 * 1024 - 1)}\n`)

    expect((await file.failed).message).toContain('64.0 MiB wait, as lines come faster than it takes them')
    expect(await file.close()).toMatchObject({ code: 'IB_FILE_IO' })
    reader.kill('SIGKILL')
  })
})
