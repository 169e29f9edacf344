import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import type { Failure } from '../../src/core/errors.js'
import { runProgram } from '../support/e2e/program.js'
import {
  createProgramProject,
  nothing,
  type ProgramProject,
  type ProgramRun
} from '../support/e2e/program-project.js'
import { startFlakyServer } from '../support/flaky-server.js'

jest.setTimeout(60_000)

let project: ProgramProject
beforeAll(async () => {
  project = await createProgramProject()
  await writeFile(join(project.directory, 'boot.iso'), 'not much of an ISO\n')
  await mkdir(join(project.directory, 'output-old'))
})
afterAll(() => project.remove())

const qemu = {
  type: 'qemu',
  iso_url: 'boot.iso',
  iso_checksum: 'md5:1d2d1cbd56ed71cb26f9d76539de11ad',
  ssh_username: 'root',
  ssh_password: 'root',
  shutdown_command: 'poweroff',
  accelerator: 'tcg',
  headless: true
}

/** The lines of an output but those that show a line of the template. */
function sentencesOf(output: string): readonly string[] {
  return output.split('\n').filter(line => line !== '' && !/^ *\d* \| /.test(line))
}

interface BadTemplate {
  readonly what: string
  readonly template: object | string
  /** Everything that is said. */
  readonly shown: readonly string[]
}

const beforeAnything: readonly BadTemplate[] = [
  {
    what: 'a script that is missing',
    template: { builders: [qemu], provisioners: [{ type: 'shell', script: 'nope.sh' }] },
    shown: [
      't.json:17:17: error: provisioner "shell": script "nope.sh" does not exist [IB_FILE_MISSING]',
      '  hint: relative paths are relative to the working directory, not to the template'
    ]
  },
  {
    what: 'a file to upload that is missing',
    template: { builders: [qemu], provisioners: [{ type: 'file', source: 'nope', destination: '/x' }] },
    shown: [
      't.json:17:17: error: provisioner "file": source "nope" does not exist [IB_FILE_MISSING]',
      '  hint: relative paths are relative to the working directory, not to the template'
    ]
  },
  {
    what: 'a directory to serve that is missing',
    template: { builders: [{ ...qemu, http_directory: 'nope' }] },
    shown: ['t.json:12:25: error: builder "qemu": http_directory nope does not exist [IB_FILE_MISSING]']
  },
  {
    what: 'JSON that is broken at a position',
    template: '{\n  "builders": [{]\n}',
    shown: [
      't.json:2:17: error: `]` cannot close the `{` of line 2, column 16 [IB_JSON_SYNTAX]',
      '  hint: a `}` is missing before it'
    ]
  },
  {
    what: 'an unknown key at the root and in each kind of plugin, the part of the communicator too',
    template: {
      builders: [{ ...qemu, memmory: 1, ssh_usernme: 'x' }],
      provisioners: [{ type: 'shell', inline: ['true'], inlin: [] }],
      'post-processors': [{ type: 'checksum', outputs: 'x' }],
      'smoke-tests': [{ type: 'port', name: 'p', port: 22, prot: 1 }],
      bilders: []
    },
    shown: [
      't.json:12:7: error: builder "qemu" has no option `memmory` [IB_UNKNOWN_OPTION]',
      '  hint: did you mean `memory`?',
      't.json:13:7: error: builder "qemu" has no option `ssh_usernme` [IB_UNKNOWN_OPTION]',
      '  hint: did you mean `ssh_username`?',
      't.json:22:7: error: provisioner "shell" has no option `inlin` [IB_UNKNOWN_OPTION]',
      '  hint: did you mean `inline`?',
      't.json:28:7: error: post-processor "checksum" has no option `outputs` [IB_UNKNOWN_OPTION]',
      '  hint: did you mean `output`?',
      't.json:36:7: error: smoke test "p" has no option `prot` [IB_UNKNOWN_OPTION]',
      '  hint: did you mean `port`?',
      't.json:39:3: error: unknown root level key `bilders` [IB_UNKNOWN_OPTION]',
      '  hint: did you mean `builders`?'
    ]
  },
  {
    what: 'a plugin of a kind that does not exist',
    template: {
      builders: [{ ...qemu, communicator: 'shh' }, { type: 'qmeu' }],
      provisioners: [{ type: 'shel', inline: [] }],
      'post-processors': [{ type: 'compres' }],
      'smoke-tests': [{ type: 'prt', name: 'q' }]
    },
    shown: [
      't.json:12:23: error: builder "qemu": `communicator` must be one of "ssh", "winrm", "none", but is "shh" [IB_OPTION_VALUE]',
      '  hint: did you mean "ssh"?',
      't.json:15:15: error: there is no builder of type `qmeu` [IB_UNKNOWN_PLUGIN]',
      '  hint: did you mean `qemu`?',
      't.json:20:15: error: there is no provisioner of type `shel` [IB_UNKNOWN_PLUGIN]',
      '  hint: did you mean `shell`?',
      't.json:26:15: error: there is no post-processor of type `compres` [IB_UNKNOWN_PLUGIN]',
      '  hint: did you mean `compress`?',
      't.json:31:15: error: there is no smoke test of type `prt` [IB_UNKNOWN_PLUGIN]',
      '  hint: did you mean `port`?'
    ]
  },
  {
    what: 'values of the wrong type',
    template: {
      builders: [{ ...qemu, headless: 'maybe', memory: 'lots', ssh_timeout: 'soon' }],
      provisioners: [{ type: 'shell', inline: { a: 1 }, valid_exit_codes: ['x'] }],
      'post-processors': [{ type: 'compress', compression_level: 'high' }],
      'smoke-tests': [{ type: 'port', name: 'p', port: 'ssh' }]
    },
    shown: [
      't.json:11:19: error: builder "qemu": `headless` must be true or false, but is the string "maybe" [IB_OPTION_TYPE]',
      't.json:12:17: error: builder "qemu": `memory` must be a whole number, but is the string "lots" [IB_OPTION_TYPE]',
      't.json:13:22: error: builder "qemu": `ssh_timeout` must be a duration such as `30s`, `5m` or `1h30m`, but is the string "soon" [IB_OPTION_TYPE]',
      't.json:19:17: error: provisioner "shell": `inline` must be a list of strings, but is an object [IB_OPTION_TYPE]',
      't.json:23:9: error: provisioner "shell": `valid_exit_codes` must be a whole number, but is the string "x" [IB_OPTION_TYPE]',
      't.json:30:28: error: post-processor "compress": `compression_level` must be a whole number, but is the string "high" [IB_OPTION_TYPE]',
      't.json:37:15: error: smoke test "p": `port` must be a whole number, but is the string "ssh" [IB_OPTION_TYPE]'
    ]
  },
  {
    what: 'a variable that is not given',
    template: { variables: { key: null }, builders: [qemu] },
    shown: [
      't.json:3:5: error: required variable not set: key [IB_VARIABLE]',
      '  hint: give it with `-var key=…` or in a variable file'
    ]
  },
  {
    what: 'a boot command with a bad wait',
    template: { builders: [{ ...qemu, boot_command: ['<wait-5s>'] }] },
    shown: [
      't.json:13:10: error: builder "qemu": boot_command: <wait-5s> must wait for more than no time [IB_BOOT_COMMAND]',
      '  hint: write `<wait>` for one second, `<wait10>` for seconds, or `<wait1m20s>`'
    ]
  },
  {
    what: 'an output directory that exists',
    template: { builders: [{ ...qemu, output_directory: 'output-old' }] },
    shown: [
      't.json:12:27: error: builder "qemu": output directory exists: output-old [IB_OUTPUT_EXISTS]',
      '  hint: delete it, choose another one, or let the build replace it with `force`'
    ]
  }
]

describe('a template with a mistake fails before anything is made', () => {
  it.each(beforeAnything)('$what', async ({ template, shown }) => {
    const { exitCode, output, events } = await project.build(template)

    expect(sentencesOf(output)).toEqual(shown)
    expect(exitCode).toBe(1)
    expect(await project.remains()).toEqual(nothing)
    expect(new Set(events.map(({ type }) => type))).toEqual(new Set(['problem']))
  })

  it('a template that is not there', async () => {
    const { directory, home } = project

    const { exitCode, output } = await runProgram(['build', 'nope.json'], { cwd: directory, home })

    expect(output).toBe(
      `error: the template nope.json does not exist [IB_TEMPLATE_UNREADABLE]\n  hint: looked in ${directory}\n`
    )
    expect(exitCode).toBe(1)
  })
})

describe('what is found only on the way is told in a sentence, and nothing of the build stays', () => {
  it('an ISO with another checksum', async () => {
    const wrong = '0'.repeat(32)

    const run = await project.build({ builders: [{ ...qemu, iso_checksum: `md5:${wrong}` }] })

    const path = join(project.directory, 'boot.iso')
    await expectFailure(run, {
      code: 'IB_CHECKSUM_MISMATCH',
      message: `cannot retrieve ISO: ${path} does not have the stated checksum: expected md5:${wrong}, got ${qemu.iso_checksum}`,
      hint: 'the file changed or is not complete, or the checksum in the template is of another file'
    })
  })

  it('an ISO whose download ends early', async () => {
    const server = await startFlakyServer({ announcedBytes: 1000, sentBytes: 10 })

    const run = await project.build({ builders: [{ ...qemu, iso_url: `${server.url}/boot.iso` }] })
    await server.stop()

    await expectFailure(run, {
      code: 'IB_DOWNLOAD_FAILED',
      message: `cannot retrieve ISO: ${server.url}/boot.iso: the transfer ends early: got 10 of 1000 bytes`,
      hint: 'run it again, which goes on where this one ended if the server allows that, or name another mirror in `iso_urls`'
    })
  })

  it('QEMU that is not installed', async () => {
    const bin = join(project.directory, 'bin')
    await mkdir(bin)
    await symlink('/usr/bin/flock', join(bin, 'flock'))

    const run = await project.build({ builders: [qemu] }, { env: { PATH: bin } })

    await expectFailure(run, {
      code: 'IB_TOOL_MISSING',
      message: 'qemu-system-x86_64 is not installed',
      hint: 'install QEMU (Debian and Ubuntu: apt-get install qemu-system-x86 qemu-utils; macOS: brew install qemu)'
    })
  })

  it('a range of ports without a free one', async () => {
    const { server, port } = await takePort()

    const range = { host_port_min: port, host_port_max: port }
    const run = await project.build({ builders: [{ ...qemu, ...range }] })
    server.close()

    await expectFailure(run, {
      code: 'IB_NO_PORT',
      message: `port ${port} of 127.0.0.1 is in use`,
      hint: 'widen the range of ports, or end the programs and other builds that use them'
    })
  })
})

async function expectFailure({ exitCode, output, failures }: ProgramRun, expected: Failure): Promise<void> {
  const { code, message, hint } = failures.get('qemu') ?? {}
  expect({ code, message, hint }).toEqual(expected)
  expect(output).toMatch(/error: [^\n]+\n[^\n]+hint: [^\n]+\n$/)
  expect(output).toContain(`error: ${expected.message} [${expected.code}]\n`)
  expect(exitCode).toBe(1)
  expect(await project.remains()).toEqual(nothing)
}

async function takePort(): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { server, port: address.port }
}
