import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { createProgramProject, type ProgramProject } from '../support/e2e/program-project.js'
import { startProgram } from '../support/e2e/program.js'
import { askPacker, hasPacker, runPacker } from '../support/packer.js'

jest.setTimeout(60_000)

const describeOracle = hasPacker ? describe : describe.skip

const inline = [
  'echo out, hi',
  'echo err >&2',
  'env | grep -e ^PACKER_BUILD -e ^PACKER_RUN_UUID | sed s/UUID=.*/UUID/ | sort'
]
const made = {
  builders: [
    { type: 'null', communicator: 'none' },
    { type: 'file', name: 'a file', target: 'out.txt', content: 'x' }
  ],
  provisioners: [
    { type: 'shell-local', inline },
    { type: 'sleep', duration: '1ms' }
  ],
  'post-processors': ['manifest', [{ type: 'checksum', name: 'sums' }]]
}
const failing = {
  builders: [...made.builders, { type: 'null', name: 'second', communicator: 'none' }],
  provisioners: [
    { type: 'shell-local', only: ['null'], inline: ['false'] },
    { type: 'breakpoint', only: ['second'] }
  ],
  'post-processors': [{ type: 'shell-local', inline: ['exit 3'] }]
}

describeOracle('machine-readable output beside Packer’s', () => {
  let project: ProgramProject
  let theirs: string
  beforeAll(async () => {
    project = await createProgramProject()
    theirs = await mkdtemp(join(tmpdir(), 'image-build-packer-'))
  })
  afterAll(async () => {
    await project.remove()
    await rm(theirs, { recursive: true, force: true })
  })

  it.each([
    ['of builds that succeed', made, 0],
    ['of builds that fail', failing, 1]
  ])('has the same lines in the same order: %s', async (_, template, exitCode) => {
    const packer = await runPacker(template, theirs)

    const ours = await project.build(template, { flags: ['-machine-readable', '-force'] })

    expect([ours.exitCode, packer.exitCode]).toEqual([exitCode, exitCode])
    expect(byTarget(ours.output)).toEqual(byTarget(packer.log))
    expect(printed(ours.output)).toEqual(printed(packer.log))
  })

  it('has the same line for a fixed template', async () => {
    const words = ['fix', '-machine-readable', 'old.json']
    const old = { builders: [{ type: 'qemu', iso_md5: 'a,b' }] }
    await writeFile(join(theirs, 'old.json'), JSON.stringify(old))

    const packer = await askPacker(words, theirs)
    const ours = await startProgram(words, { cwd: theirs, home: project.home }).finished

    expect([ours.exitCode, packer.exitCode]).toEqual([0, 0])
    expect(withoutTime(ours.output)).toBe(withoutTime(packer.log))
  })
})

function withoutTime(lines: string): string {
  return lines.replaceAll(/^\d+/gm, 'TIME').trim()
}

/** Lines for programs by whom they are about, without times and without why something failed, which we say better. */
function byTarget(log: string): Record<string, readonly string[]> {
  const lines: Record<string, string[]> = {}
  for (const line of log.split('\n')) {
    const [, target = '', type, ...data] = line.split(',')
    if (type === undefined || type === 'ui') continue
    ;(lines[target] ??= []).push([type, ...(type === 'error' ? [] : data)].join(','))
  }
  return lines
}

/** What the scripts printed, by build and stream. */
function printed(log: string): readonly string[] {
  return log
    .split('\n')
    .flatMap(line => /,ui,(?:message, {4}|error,==> ).*: .*/.exec(line)?.[0] ?? [])
    .filter(line => !line.includes('exit status'))
    .sort()
}
