import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { runProgram } from '../support/e2e/program.js'
import { copySeedExample } from '../support/e2e/seed-project.js'

/** Tells at the end which of Node's own modules were loaded, which shows what code of ours was. */
const tellModules = `--import=data:text/javascript,process.on('exit',()=>console.log(process.moduleLoadList.join('\\n')))`
/** Of HTTP, of running programs, of the SSH library and of random numbers, which a build needs. */
const heavy = ['http', 'https', 'tls', 'child_process', 'crypto', 'zlib', 'dns']
const iso = ['-var', 'iso_url=https://mirror.example/guest.iso', '-var', `iso_checksum=${'a'.repeat(64)}`]

let home = ''
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'image-build-start-'))
  await mkdir(join(home, 'tmp'))
})
afterEach(() => rm(home, { recursive: true }))

describe('a command that builds nothing', () => {
  it.each([
    ['validate', ['validate', ...iso, 'template.json'], 'The configuration is valid.'],
    ['inspect', ['inspect', 'template.json'], 'qemu'],
    ['fix', ['fix', 'template.json'], '"builders"'],
    ['fix -diff', ['fix', '-diff', 'template.json'], '+++ '],
    ['console', ['console', ...iso, 'template.json'], ''],
    ['version', ['version'], 'image-build '],
    ['help', ['--help'], 'Usage:']
  ])('starts without the code of builds: %s', async (_name, words, said) => {
    const cwd = join(home, 'project')
    await copySeedExample(cwd)

    const { exitCode, output } = await runProgram(words, { cwd, home, env: { NODE_OPTIONS: tellModules } })

    expect(exitCode).toBe(0)
    expect(output).toContain(said)
    expect(output).toContain('NativeModule fs')
    expect(heavy.filter(name => output.includes(`NativeModule ${name}\n`))).toEqual([])
  })
})
