import { describe, expect, it } from '@jest/globals'
import { provisioner } from '../../../src/provisioners/shell-local/index.js'
import type { ProcessCall, ProcessReply } from '../../support/fake-processes.js'
import { FakeGuest } from '../../support/fake-guest.js'
import { createFakeHost, type FakeHost, type FakeHostOptions } from '../../support/fake-host.js'
import { createGuestContext, type RecordedContext } from '../../support/guest-context.js'
import { configOf, problemsOf } from '../../support/plugin-config.js'

interface Run {
  readonly host: FakeHost
  readonly ctx: RecordedContext
  readonly calls: readonly ProcessCall[]
  readonly failure: unknown
}

async function run(
  block: object,
  reply: (call: ProcessCall, host: FakeHost) => ProcessReply | Promise<ProcessReply> = () => ({}),
  options: FakeHostOptions = {}
): Promise<Run> {
  const host = createFakeHost({ files: { '/work/a.sh': '', '/work/b.sh': '' }, ...options })
  host.processes.when(
    () => true,
    call => reply(call, host)
  )
  const ctx = createGuestContext({
    host,
    guest: new FakeGuest(),
    lines: { inline: 4, script: 5, scripts: 6 }
  })
  const failure: unknown = await provisioner.provision(configOf(provisioner, block), ctx).then(
    () => undefined,
    (error: unknown) => error
  )
  return { host, ctx, calls: host.processes.calls, failure }
}

describe('the provisioner shell-local', () => {
  it('runs scripts in order in the working directory, with the variables in their environment', async () => {
    const { calls, ctx } = await run({
      scripts: ['a.sh', 'b.sh'],
      environment_vars: ["A=it's"],
      env: { B: '2' }
    })

    expect(calls).toEqual(
      ['/work/a.sh', '/work/b.sh'].map(path => ({
        argv: ['/bin/sh', '-c', '"$1"', '/bin/sh', path],
        cwd: '/work',
        env: { A: "it's", B: '2', PACKER_BUILD_NAME: 'web', PACKER_BUILDER_TYPE: 'null' },
        stdin: undefined
      }))
    )
    expect(ctx.steps()).toEqual(['Run a.sh on this machine', 'Run b.sh on this machine'])
  })

  it('puts an inline script into a file of its own that is gone afterwards', async () => {
    const seen: unknown[] = []
    const { host, calls } = await run({ inline: ['echo a', 'echo b'] }, async ({ argv }, { files }) => {
      const path = argv.at(-1) ?? ''
      seen.push(await files.readText(path), (await files.stat(path))?.mode.toString(8).slice(-3))
      return {}
    })

    expect(seen).toEqual(['#!/bin/sh -e\necho a\necho b\n', '700'])
    expect(await host.files.stat(calls[0]?.argv.at(-1) ?? '')).toBeUndefined()
  })

  it('shows what the script prints', async () => {
    const { ctx } = await run({ script: 'a.sh' }, () => ({ stdout: 'out\n', stderr: 'err\n' }))

    expect(ctx.output()).toEqual(['out', '!err'])
  })

  it('fails with an exit code that is not allowed', async () => {
    const { failure } = await run({ script: 'a.sh' }, () => ({ exitCode: 3, stderr: 'why' }))

    expect(failure).toMatchObject({
      code: 'IB_SCRIPT_FAILED',
      message: 'Script exited with non-zero exit status: 3. Allowed exit codes are: [0] (a.sh)',
      hint: 'its last lines were:\nwhy',
      place: { line: 5 }
    })
  })

  it('fails at the place of the script that failed', async () => {
    const { failure } = await run({ scripts: ['a.sh', 'b.sh'] }, ({ argv }) => ({
      exitCode: argv.at(-1) === '/work/b.sh' ? 3 : 0
    }))

    expect(failure).toMatchObject({ place: { line: 6, column: 2 } })
  })

  it('accepts an exit code that is allowed', async () => {
    const { failure } = await run({ script: 'a.sh', valid_exit_codes: [0, 3] }, () => ({ exitCode: 3 }))

    expect(failure).toBeUndefined()
  })

  it('takes `command` for an inline script of one line, with a warning', async () => {
    const texts: unknown[] = []
    await run({ command: 'echo a,b' }, async ({ argv }, { files }) => {
      texts.push(await files.readText(argv.at(-1) ?? ''))
      return {}
    })

    expect(texts).toEqual(['#!/bin/sh -e\necho a,b\n'])
    expect(await problemsOf(provisioner, { command: 'a' }, createFakeHost())).toEqual([
      expect.objectContaining({ code: 'IB_OPTION_DEPRECATED', severity: 'warning' })
    ])
  })

  it('runs a command of the template without a shell, with the variables where it says', async () => {
    const { calls } = await run({
      script: 'a.sh',
      environment_vars: ["A=it's"],
      execute_command: ['/usr/bin/bash', '-c', '{{.Vars}} {{.Script}} {{.Command}}', 'a  b']
    })

    expect(calls[0]).toMatchObject({
      argv: [
        '/usr/bin/bash',
        '-c',
        `A='it'"'"'s' PACKER_BUILDER_TYPE='null' PACKER_BUILD_NAME='web'  /work/a.sh /work/a.sh`,
        'a  b'
      ],
      env: {}
    })
  })

  it('formats the variables for the default command when a format is given', async () => {
    const { calls } = await run({ script: 'a.sh', env_var_format: 'export %s="%s"; ' })

    expect(calls[0]?.argv).toEqual([
      '/bin/sh',
      '-c',
      'export PACKER_BUILDER_TYPE="null"; export PACKER_BUILD_NAME="web";  /work/a.sh'
    ])
  })

  it.each([
    [['windows', 'darwin'], 'linux', 0],
    [['linux'], 'linux', 1],
    [['windows'], 'win32', 1],
    [[], 'freebsd', 1]
  ] as const)('with only_on %j on %s runs %d times', async (only_on, platform, times) => {
    const { calls, ctx } = await run({ script: 'a.sh', only_on }, undefined, { platform })

    expect(calls).toHaveLength(times)
    expect(ctx.notices()).toEqual(times === 0 ? ['Skipping shell-local due to runtime OS'] : [])
  })

  it('has a command of its own on Windows', async () => {
    const texts: unknown[] = []
    const { calls } = await run(
      { inline: ['echo a'] },
      async ({ argv }, { files }) => {
        texts.push(await files.readText(argv.at(-1) ?? ''))
        return {}
      },
      { platform: 'win32' }
    )

    expect(calls[0]?.argv).toEqual(['cmd', '/V', '/C', 'call', expect.stringMatching(/script\.cmd$/)])
    expect(texts).toEqual(['echo a\r\n'])
  })

  it('gives the file of an inline script the ending that is asked for', async () => {
    const { calls } = await run({ inline: ['a'], tempfile_extension: '.py' })

    expect(calls[0]?.argv.at(-1)).toMatch(/script\.py$/)
  })

  it('fails when the command is an empty text', async () => {
    const { failure } = await run({ script: 'a.sh', execute_command: [''] })

    expect(failure).toMatchObject({ code: 'IB_OPTION_VALUE' })
  })

  it.each([
    ['bash {{.Script}}', 1],
    [['/bin/sh', '-c', '{{.Vars}} {{.Script}}'], 0],
    ['{{ .Script }}', 0],
    [['/opt/run'], 0]
  ])('warns of a command line that is no list: %j', async (execute_command, warnings) => {
    const problems = await problemsOf(provisioner, { inline: ['a'], execute_command }, createFakeHost())

    expect(problems.filter(({ severity }) => severity === 'warning')).toHaveLength(warnings)
  })

  it('reports an inline script for the Linux subsystem of Windows', async () => {
    const host = createFakeHost({ platform: 'win32' })

    const problems = await problemsOf(provisioner, { inline: ['a'], use_linux_pathing: true }, host)

    expect(problems).toEqual([expect.objectContaining({ code: 'IB_OPTION_VALUE', severity: 'error' })])
  })
})
