import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from '../../src/app/build.js'
import type { BuildChoice } from '../../src/app/invocation.js'
import { checkTemplate } from '../../src/app/plan.js'
import { createRealProgram } from '../support/real-program.js'
import { startFlakyServer } from '../support/flaky-server.js'

const home = process.cwd()
let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'image-build-bad-'))
  process.chdir(directory)
  await writeFile(join(directory, 'boot.iso'), 'not much of an ISO')
})
afterEach(async () => {
  process.chdir(home)
  await rm(directory, { recursive: true, force: true })
})

const choice: BuildChoice = {
  template: 't.json',
  variables: [],
  variableFiles: [],
  only: [],
  except: [],
  smokeTests: [],
  force: false,
  onError: 'cleanup',
  parallelBuilds: 0,
  timeoutMs: 0,
  publish: []
}
const isoSha256 = '7bc3c8c6ab8ff2e1ff2b0c3e0e5b1f8bd5a3a2a4bd5a2f1a8e4f1a6b7f3e2d1c'
const qemu = {
  type: 'qemu',
  iso_url: 'boot.iso',
  iso_checksum: 'none',
  ssh_username: 'root',
  ssh_password: 'root',
  shutdown_command: 'poweroff',
  headless: true
}

const aboutToBuild = { force: false, isBuilding: true }

async function problemsOf(template: object | string, changes: Partial<BuildChoice> = {}) {
  const text = typeof template === 'string' ? template : JSON.stringify(template, null, 2)
  await writeFile(join(directory, 't.json'), text)
  const program = createRealProgram(directory)
  const { problems } = await checkTemplate({ ...choice, ...changes }, program, aboutToBuild)
  return problems.filter(({ severity }) => severity === 'error')
}

async function failureOf(template: object, env: Readonly<Record<string, string>> = {}) {
  await writeFile(join(directory, 't.json'), JSON.stringify(template, null, 2))
  const { result, problems } = await build(choice, createRealProgram(directory, { env }))
  const [problem] = problems.filter(({ severity }) => severity === 'error')
  return result?.builds[0]?.error ?? problem
}

describe('what is wrong is told before anything is made', () => {
  it('a template that does not exist', async () => {
    const { problems } = await checkTemplate(
      { ...choice, template: 'nope.json' },
      createRealProgram(directory),
      aboutToBuild
    )

    expect(problems).toMatchObject([
      {
        code: 'IB_TEMPLATE_UNREADABLE',
        message: 'the template nope.json does not exist',
        hint: `looked in ${directory}`
      }
    ])
  })

  it('JSON that is broken at a position', async () => {
    expect(await problemsOf('{\n  "builders": [{]\n}')).toMatchObject([
      { code: 'IB_JSON_SYNTAX', place: { file: 't.json', line: 2, column: 17 } }
    ])
  })

  it('an unknown key at the root and in each kind of plugin', async () => {
    const problems = await problemsOf({
      builders: [{ ...qemu, memmory: 1024 }],
      provisioners: [{ type: 'shell', inline: ['true'], inlin: [] }],
      'post-processors': [{ type: 'checksum', outputs: 'x' }],
      'smoke-tests': [{ type: 'port', name: 'p', port: 22, prot: 1 }],
      bilders: []
    })

    expect(problems.map(({ message, hint }) => `${message}: ${hint ?? ''}`)).toEqual([
      'builder "qemu" has no option `memmory`: did you mean `memory`?',
      'provisioner "shell" has no option `inlin`: did you mean `inline`?',
      'post-processor "checksum" has no option `outputs`: did you mean `output`?',
      'smoke test "p" has no option `prot`: did you mean `port`?',
      'unknown root level key `bilders`: did you mean `builders`?'
    ])
  })

  it('a value of the wrong type', async () => {
    expect(await problemsOf({ builders: [{ ...qemu, headless: 'maybe' }] })).toMatchObject([
      {
        code: 'IB_OPTION_TYPE',
        message: 'builder "qemu": `headless` must be true or false, but is the string "maybe"'
      }
    ])
  })

  it('a variable that is not given', async () => {
    expect(await problemsOf({ variables: { key: null }, builders: [qemu] })).toMatchObject([
      { code: 'IB_VARIABLE', message: 'required variable not set: key' }
    ])
  })

  it('a boot command with a bad wait', async () => {
    expect(await problemsOf({ builders: [{ ...qemu, boot_command: ['<wait-5s>'] }] })).toMatchObject([
      { code: 'IB_BOOT_COMMAND', message: expect.stringContaining('<wait-5s>'), place: { file: 't.json' } }
    ])
  })

  it('an output directory that exists', async () => {
    await mkdir(join(directory, 'output-qemu'))

    expect(await problemsOf({ builders: [qemu] })).toMatchObject([
      {
        code: 'IB_OUTPUT_EXISTS',
        message: expect.stringContaining('output-qemu'),
        hint: expect.stringContaining('force')
      }
    ])
  })
})

describe('what is wrong with this machine only', () => {
  const lacking = { builders: [{ ...qemu, iso_url: 'gone.iso' }] }
  const severities = async (isBuilding: boolean) => {
    await writeFile(join(directory, 't.json'), JSON.stringify(lacking))
    await mkdir(join(directory, 'output-qemu'))
    const program = createRealProgram(directory)
    const { plan, problems } = await checkTemplate(choice, program, { force: false, isBuilding })
    const codes = problems.map(({ code, severity }) => `${severity} ${code}`)
    return { isPlanned: plan !== undefined, codes: codes.filter(text => !text.endsWith('VALUE')) }
  }

  it('keeps a build from beginning', async () => {
    expect(await severities(true)).toEqual({
      isPlanned: false,
      codes: ['error IB_OUTPUT_EXISTS', 'error IB_FILE_MISSING']
    })
  })

  it('is worth a warning when the template is looked at', async () => {
    expect(await severities(false)).toEqual({
      isPlanned: true,
      codes: ['warning IB_OUTPUT_EXISTS', 'warning IB_FILE_MISSING']
    })
  })
})

describe('what goes wrong on the way is told in a sentence', () => {
  it('an ISO with another checksum', async () => {
    expect(await failureOf({ builders: [{ ...qemu, iso_checksum: `sha256:${isoSha256}` }] })).toMatchObject({
      code: 'IB_CHECKSUM_MISMATCH',
      message: expect.stringContaining(isoSha256)
    })
  })

  it('an ISO whose download ends early', async () => {
    const server = await startFlakyServer({ announcedBytes: 1000, sentBytes: 10 })

    const error = await failureOf({
      builders: [{ ...qemu, iso_url: `${server.url}/boot.iso`, iso_checksum: `sha256:${isoSha256}` }]
    })
    await server.stop()

    expect(error).toMatchObject({
      code: 'IB_DOWNLOAD_FAILED',
      message: expect.stringMatching(/got 10 of 1000 bytes/)
    })
  })

  it('QEMU that is not installed', async () => {
    expect(await failureOf({ builders: [{ ...qemu, qemu_binary: 'qemu-system-nope' }] })).toMatchObject({
      code: 'IB_TOOL_MISSING',
      message: expect.stringContaining('qemu-system-nope')
    })
  })

  it('a range without a free port', async () => {
    const taken = createServer()
    const port = await new Promise<number>(done => {
      taken.listen(0, '127.0.0.1', () => {
        const address = taken.address()
        done(typeof address === 'object' && address !== null ? address.port : 0)
      })
    })

    const error = await failureOf({ builders: [{ ...qemu, host_port_min: port, host_port_max: port }] })
    taken.close()

    expect(error).toMatchObject({ code: 'IB_NO_PORT', message: expect.stringContaining(port.toString()) })
  })
})
