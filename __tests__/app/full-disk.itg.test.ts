import { randomBytes } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals'
import {
  createProgramProject,
  nothing,
  type ProgramProject,
  type ProgramRun
} from '../support/e2e/program-project.js'
import { mountSmallDisk, type SmallDisk } from '../support/small-disk.js'

jest.setTimeout(60_000)

const mebibyte = 1024 * 1024
const hint = 'free some space, or choose a directory on a larger disk'

let project: ProgramProject
let disk: SmallDisk
beforeAll(async () => {
  project = await createProgramProject()
  await writeFile(join(project.directory, 'noise'), randomBytes(6 * mebibyte))
})
afterAll(() => project.remove())
beforeEach(async () => {
  disk = await mountSmallDisk(4)
})
afterEach(() => disk.unmount())

/** Makes an image on the big disk and hands it to a post-processor. */
async function postProcess(processor: object): Promise<ProgramRun> {
  await writeFile(join(project.directory, 'image'), 'of an earlier run')
  return await project.build(
    {
      builders: [{ type: 'file', source: 'noise', target: 'image' }],
      'post-processors': [processor]
    },
    { flags: ['-force'] }
  )
}

/** The failure is exactly this, in the events and on the terminal, and the disk has only what is named. */
async function expectNoSpace(
  run: ProgramRun,
  expected: { readonly message: string; readonly hint: string; readonly left: readonly string[] }
): Promise<void> {
  const { code, message, hint: given } = [...run.failures.values()][0] ?? {}
  expect({ code, message, hint: given }).toEqual({
    code: 'IB_NO_SPACE',
    message: expected.message,
    hint: expected.hint
  })
  expect(run.output).toContain(`error: ${expected.message} [IB_NO_SPACE]\n`)
  expect(run.output).toMatch(new RegExp(`hint: ${expected.hint}\n$`))
  expect(run.exitCode).toBe(1)
  expect((await readdir(disk.path)).sort()).toEqual(expected.left)
  expect(await project.remains()).toEqual(nothing)
}

describe('a disk that is full', () => {
  it.each([
    ['compress', 'image.gz', 0],
    ['compress', 'image.zip', mebibyte],
    ['compress', 'image.tar.gz', mebibyte],
    ['checksum', 'image.sums', 0],
    ['manifest', 'manifest.json', 0]
  ])(
    'is named by the post-processor %s with its %s, of which nothing stays; the image does',
    async (type, name, free) => {
      await disk.leave(free)
      const output = join(disk.path, name)

      const run = await postProcess({ type, output })

      await expectNoSpace(run, {
        message: `post-processor ${type} failed: cannot write ${output}: no space is left on the disk (0 B free)`,
        hint,
        left: ['ballast']
      })
      const image = await readFile(join(project.directory, 'image'))
      expect(image.equals(await readFile(join(project.directory, 'noise')))).toBe(true)
    }
  )

  it.each([
    ['checksum', 'image.sums', `${'x'.repeat(4095)}\n`],
    ['manifest', 'manifest.json', `{"builds": [], "last_run_uuid": "", "x": "${'x'.repeat(4000)}"}`]
  ])('does not cost what %s has written before', async (type, name, before) => {
    const output = join(disk.path, name)
    await writeFile(output, before)
    await disk.leave(0)

    const run = await postProcess({ type, output, checksum_types: undefined })

    expect(run.failures.get('file')?.code).toBe('IB_NO_SPACE')
    expect(await readFile(output, 'utf8')).toBe(before)
    expect((await readdir(disk.path)).sort()).toEqual(['ballast', name].sort())
  })

  it('is named by the builder that copies an image to it', async () => {
    const target = join(disk.path, 'image')

    const run = await project.build({ builders: [{ type: 'file', source: 'noise', target }] })
    const partial = /\S+\/\.image\.partial-[\w-]+\/image/.exec(run.output)?.[0] ?? target

    await expectNoSpace(run, {
      message: `cannot write ${partial}: no space is left on the disk (0 B free)`,
      hint,
      left: []
    })
  })

  it.each([
    ['raw', /^cannot copy \S+\/noise to PARTIAL: no space is left on the disk \(4\.0 MiB free\)$/, hint],
    [
      'qcow2',
      /^qemu-img convert cannot write PARTIAL: no space is left on the disk \(0 B free\)$/,
      'free some space, or choose an output_directory on a larger disk'
    ]
  ])('is named where a disk image is made on it (%s)', async (format, sentence, advice) => {
    const run = await project.build({
      builders: [
        {
          type: 'qemu',
          disk_image: true,
          iso_url: 'noise',
          iso_checksum: 'none',
          format,
          skip_resize_disk: true,
          ssh_username: 'root',
          ssh_password: 'root',
          shutdown_command: 'poweroff',
          accelerator: 'tcg',
          headless: true,
          output_directory: join(disk.path, 'output')
        }
      ]
    })

    const { message = '' } = run.failures.get('qemu') ?? {}
    const partial = new RegExp(`${disk.path}/\\.output\\.partial-[0-9a-f-]{36}/packer-qemu`)
    expect(message.replace(partial, 'PARTIAL')).toMatch(sentence)
    await expectNoSpace(run, { message, hint: advice, left: [] })
  })
})
