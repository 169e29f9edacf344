import { describe, expect, it } from '@jest/globals'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findProgram } from '../../../src/host/processes/find-program.js'
import { temporaryDirectories } from '../temporary.js'

const temporary = temporaryDirectories()

function withPrograms(...names: readonly string[]): string {
  const directory = temporary()
  for (const name of names) writeFileSync(join(directory, name), '', { mode: 0o755 })
  return directory
}

describe('finding a program', () => {
  it('takes the first on PATH, past what cannot be run', async () => {
    const [first, second, third] = [withPrograms(), withPrograms('tool'), withPrograms('tool')]
    mkdirSync(join(first, 'tool'))

    const found = await findProgram('tool', {
      env: { PATH: `${first}:${second}:${third}` },
      isWindows: false
    })

    expect(found).toBe(join(second, 'tool'))
  })

  it('does not look in the working directory, whatever PATH says', async () => {
    const found = await findProgram('package.json', { env: { PATH: ':.:relative' }, isWindows: false })

    expect(found).toBeUndefined()
  })

  it.each([
    ['tool', undefined, 'tool.exe'],
    ['tool', '.CMD;.EXE', 'tool.cmd'],
    ['tool.exe', undefined, 'tool.exe'],
    ['tool.v2', undefined, 'tool.v2.exe'],
    ['missing', undefined, undefined]
  ])('finds %s on Windows with PATHEXT %s as %s', async (program, pathExt, expected) => {
    const directory = withPrograms('tool.exe', 'tool.cmd', 'tool.v2.exe', 'missing')
    const env = { Path: directory, ...(pathExt === undefined ? {} : { PATHEXT: pathExt }) }

    const found = await findProgram(program, { env, isWindows: true })

    expect(found).toBe(expected === undefined ? undefined : join(directory, expected))
  })
})
