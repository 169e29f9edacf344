import { chmod, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createNodeHost } from '../../../src/host/node-host.js'
import { provisioner } from '../../../src/provisioners/shell-local/index.js'
import { messageOf } from '../../../src/core/errors.js'
import { createGuestContext } from '../../support/guest-context.js'
import { FakeGuest } from '../../support/fake-guest.js'
import { hasPacker, runPacker } from '../../support/packer.js'
import { configOf } from '../../support/plugin-config.js'

const cases: readonly (readonly [string, Record<string, unknown>])[] = [
  [
    'the environment',
    {
      inline: ['env | grep -e ^PACKER_BUILD -e ^A= -e ^B= | sort'],
      environment_vars: ['A=it\'s "x" $HOME', 'B=a=b']
    }
  ],
  ['the directory', { inline: ['pwd', 'umask'] }],
  ['the standard input', { inline: ['cat | wc -c', 'readlink /proc/self/fd/0'] }],
  ['both outputs', { inline: ['echo out', 'echo err >&2'] }],
  ['a script', { script: 'executable.sh' }],
  ['a script that may not be executed', { script: 'plain.sh' }],
  ['several scripts', { scripts: ['executable.sh', 'executable.sh'], environment_vars: ['A=1'] }],
  ['a command', { command: 'echo a,b' }],
  ['text with commas', { inline: 'echo a,echo b' }],
  ['a shebang', { inline: ['echo $-'], inline_shebang: '/bin/bash -x' }],
  ['its own shebang', { inline: ['#!/bin/bash', 'echo $-'] }],
  ['an exit code', { inline: ['exit 3'] }],
  ['an exit code that is allowed', { inline: ['exit 3'], valid_exit_codes: [3] }],
  ['a failing command', { inline: ['false', 'echo not reached'] }],
  ['a missing command', { inline: ['nonexistent-command'] }],
  [
    'a command of its own',
    {
      inline: ['echo $A'],
      environment_vars: ["A=it's"],
      execute_command: ['/bin/bash', '-c', '{{.Vars}} /bin/sh {{.Script}}']
    }
  ],
  [
    'a command of its own without the variables',
    { inline: ['echo [$A]'], environment_vars: ['A=1'], execute_command: ['/bin/sh', '{{.Script}}'] }
  ],
  ['a program that is missing', { inline: ['true'], execute_command: ['/nonexistent', '{{.Script}}'] }],
  ['another system', { inline: ['echo here'], only_on: ['windows'] }]
]

const describeOracle = hasPacker ? describe : describe.skip

describeOracle('the provisioner shell-local and Packer', () => {
  let directory: string
  beforeAll(async () => {
    directory = await realpath(await mkdtemp(join(tmpdir(), 'image-build-local-')))
    await writeFile(join(directory, 'executable.sh'), '#!/bin/sh\necho executable $A $#\n')
    await chmod(join(directory, 'executable.sh'), 0o755)
    await writeFile(join(directory, 'plain.sh'), '#!/bin/sh\necho plain\n')
  })
  afterAll(() => rm(directory, { recursive: true, force: true }))

  it.each(cases)('do the same with %s', async (_, block) => {
    const template = {
      builders: [{ type: 'null', communicator: 'none' }],
      provisioners: [{ type: 'shell-local', ...block }]
    }
    const theirs = await runPacker(template, directory)
    const host = createNodeHost({ runId: 'run-1' })
    const ctx = createGuestContext({ host, guest: new FakeGuest(), directory })

    const failure = await provisioner
      .provision(configOf(provisioner, block), { ...ctx, build: { ...ctx.build, name: 'null' } })
      .then(
        () => '',
        (error: unknown) => messageOf(error)
      )

    expect(byStream(ctx.output())).toEqual(byStream(theirs.output))
    expect(failure === '' ? 0 : 1).toBe(theirs.exitCode)
    const status = /exit status: (\d+)/
    expect(status.exec(failure)?.[1]).toBe(status.exec(theirs.log)?.[1])
  })
})

/** Lines by output, for only the order within each is certain, without what Packer itself says as an error. */
function byStream(output: readonly string[]): readonly (readonly string[])[] {
  const lines = output
    .filter(line => !/^!(?:Provisioning step had errors|Running local shell script)/.test(line))
    .map(line => line.trim().replace(/\S*(?:packer-shell\d+|shell-local-\w+\/script)/, 'SCRIPT'))
  return [lines.filter(line => !line.startsWith('!')), lines.filter(line => line.startsWith('!'))]
}
