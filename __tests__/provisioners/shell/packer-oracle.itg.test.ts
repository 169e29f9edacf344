import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createNodeHost } from '../../../src/host/node-host.js'
import { provisioner } from '../../../src/provisioners/shell/index.js'
import { createGuestContext } from '../../support/guest-context.js'
import { LocalGuest } from '../../support/local-guest.js'
import { hasPacker, runPacker } from '../../support/packer.js'
import { configOf } from '../../support/plugin-config.js'
import { canRunSshd, startSshd, type Sshd } from '../../support/sshd.js'

interface Case {
  readonly name: string
  readonly block: Readonly<Record<string, unknown>>
}

const dump = 'env | grep -v -e ^SSH_ -e ^MAIL= -e ^LOGNAME= -e ^USER= | sort'

function cases(path: string): readonly Case[] {
  const at = { remote_path: `${path}/script.sh` }
  return [
    { name: 'the environment', block: { ...at, inline: [dump] } },
    {
      name: 'odd values of variables',
      block: {
        ...at,
        environment_vars: [
          `QUOTE=it's "here"`,
          'DOLLAR=$HOME `id` $(id) ${X}',
          'TWO=one\ntwo\n',
          'UNICODE=žluťoučký ☃',
          'EQUALS==a=b=',
          'EMPTY=',
          'BACKSLASH=a\\nb\\',
          'SPACES=  a  b  ',
          'GLOB=* ? [a-z] ~',
          'BANG=a!b!!'
        ],
        inline: [dump]
      }
    },
    {
      name: 'several scripts',
      block: { ...at, environment_vars: ['A=1'], scripts: ['first.sh', 'second.sh', 'crlf.sh'] }
    },
    {
      name: 'name and directory',
      block: { ...at, inline: ['echo $0 $# "$@"', 'pwd', 'umask', 'ls -l $0 | cut -c1-10'] }
    },
    {
      name: 'standard input',
      block: {
        ...at,
        inline: ['cat | wc -c', 'test -t 0 || echo no terminal', 'readlink /proc/self/fd/0 | cut -d: -f1']
      }
    },
    {
      name: 'standard outputs',
      block: { ...at, inline: ['readlink /proc/self/fd/1 | cut -d: -f1', 'echo error >&2', 'printf unended'] }
    },
    { name: 'open files', block: { ...at, inline: ['ls /proc/self/fd | wc -l'] } },
    { name: 'blank lines', block: { ...at, inline: ['echo', 'echo a', 'echo', 'echo', 'echo b', 'echo'] } },
    { name: 'a script without a last line end', block: { ...at, script: 'unended.sh' } },
    { name: 'a binary', block: { ...at, binary: true, script: 'program' } },
    { name: 'CR LF kept', block: { ...at, binary: true, inline: ['printf %s a\r', 'od -c $0'] } },
    { name: 'CR LF', block: { ...at, inline: ['echo a\r', 'od -c $0'] } },
    { name: 'allowed exit codes', block: { ...at, valid_exit_codes: [0, 3, 137], inline: ['exit 3'] } },
    { name: 'death by signal', block: { ...at, valid_exit_codes: [137], inline: ['kill -9 $$'] } },
    {
      name: 'exit of the command line',
      block: { ...at, valid_exit_codes: [44], inline: ['echo in'], execute_command: 'sh {{.Path}}; exit 300' }
    },
    {
      name: 'a pipe into sudo',
      block: {
        ...at,
        environment_vars: ['A=b c'],
        inline: ['echo "$A"; env | grep ^PACKER_BUILD'],
        execute_command: "echo 'vagrant' | {{.Vars}} env B=1 bash '{{.Path}}'"
      }
    },
    {
      name: 'input from the command line',
      block: { ...at, inline: ['cat'], execute_command: "printf 'one\\ntwo\\n' | sh {{.Path}}" }
    },
    {
      name: 'another shell',
      block: {
        ...at,
        environment_vars: ['A=b c'],
        inline: ['echo "$A" $-'],
        execute_command: '{{.Vars}} bash -x {{.Path}}'
      }
    },
    {
      name: 'set -e in the command line',
      block: {
        ...at,
        valid_exit_codes: [1],
        inline: ['echo in'],
        execute_command: 'set -e; false; sh {{.Path}}'
      }
    },
    {
      name: 'set -x in the command line',
      block: { ...at, inline: ['echo in'], execute_command: 'set -x; sh {{.Path}}' }
    },
    {
      name: 'parameters in the command line',
      block: { ...at, inline: ['echo in'], execute_command: 'echo "[$1$#$*]"; sh {{.Path}}' }
    },
    {
      name: 'a here-document',
      block: { ...at, inline: ['cat'], execute_command: 'sh {{.Path}} <<END\nhere\nEND' }
    },
    { name: 'a syntax error', block: { ...at, valid_exit_codes: [0, 1, 2, 127], inline: ['if'] } },
    {
      name: 'a missing interpreter',
      block: { ...at, valid_exit_codes: [126, 127], inline_shebang: '/nonexistent', inline: ['true'] }
    },
    { name: 'a missing command', block: { ...at, valid_exit_codes: [127], inline: ['nonexistent-command'] } },
    {
      name: 'a format of variables',
      block: {
        ...at,
        environment_vars: ["A=it's", 'B=$HOME'],
        env_var_format: "export %s='%s' && ",
        execute_command: '{{.Vars}} sh {{.Path}}',
        inline: [dump]
      }
    },
    {
      name: 'a file of variables',
      block: {
        ...at,
        use_env_var_file: true,
        environment_vars: ["A=it's\ntwo"],
        scripts: ['first.sh', 'second.sh']
      }
    },
    {
      name: 'a file of variables, shown',
      block: {
        ...at,
        use_env_var_file: true,
        environment_vars: ['A=b'],
        execute_command:
          "cat {{.EnvVarFile}}; ls -l {{.EnvVarFile}} | cut -c1-10; echo '{{.Vars}}'; . {{.EnvVarFile}} && sh {{.Path}}",
        inline: ['echo $A']
      }
    },
    {
      name: 'a folder and a name',
      block: {
        remote_folder: path,
        remote_file: 'my script.sh',
        inline: ['echo $0'],
        execute_command: "sh '{{.Path}}'"
      }
    },
    { name: 'a replaced script', block: { ...at, inline: ['rm -f $0; echo gone'] } },
    { name: 'kept', block: { remote_path: `${path}/kept.sh`, skip_clean: true, inline: ['true'] } },
    { name: 'what is left', block: { ...at, inline: [`cd ${path}; ls -A`] } }
  ]
}

const shells = [
  ['dash', '/bin/dash'],
  ['bash', '/bin/bash'],
  ['busybox ash', '/bin/busybox-sh'],
  ['zsh', '/usr/bin/zsh'],
  ['mksh', '/bin/mksh'],
  ['fish', '/usr/bin/fish'],
  ['tcsh', '/usr/bin/tcsh']
] as const

async function writeScripts(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true })
  const files = {
    'first.sh': '#!/bin/sh\necho first $0 $A\nLEAK=1; export LEAK; cd /\n',
    'second.sh': '#!/bin/bash\necho second $0 $A $LEAK; pwd >&2\n',
    'crlf.sh': '#!/bin/sh\r\necho windows\r\nod -c $0 | head -2\r\n',
    'unended.sh': '#!/bin/sh\necho unended; tail -c 5 $0',
    program: '#!/bin/sh\necho binary; tail -n 1 $0 | od -c; exit 0\n\0\r\n\u0001ÿ'
  }
  for (const [name, text] of Object.entries(files)) await writeFile(join(directory, name), text)
}

const describeOracle = canRunSshd && hasPacker ? describe : describe.skip

describeOracle.each(shells)('shell with the login shell %s', (_, shell) => {
  let sshd: Sshd
  let list: readonly Case[] = []
  let expected: ReadonlyMap<string, readonly string[]> = new Map()

  beforeAll(async () => {
    sshd = await startSshd({ shell })
    const folder = join(sshd.directory, 'guest')
    await mkdir(folder)
    await chmod(folder, 0o777)
    await writeScripts(join(sshd.directory, 'scripts'))
    list = cases(folder)
  }, 60_000)
  afterAll(() => sshd[Symbol.asyncDispose]())

  it('does what Packer does', async () => {
    const builder = {
      type: 'null',
      ssh_host: sshd.host,
      ssh_port: sshd.port,
      ssh_username: sshd.username,
      ssh_private_key_file: sshd.privateKeyFile
    }
    const directory = join(sshd.directory, 'scripts')
    for (const { name, block } of list) {
      const theirs = await runPacker(
        { builders: [builder], provisioners: [{ type: 'shell', ...block }] },
        directory
      )
      const host = createNodeHost({ runId: 'run' })
      const guest = new LocalGuest({
        shell,
        home: sshd.home,
        env: {
          HOME: sshd.home,
          SHELL: shell,
          SSH_CLIENT: 'x',
          PATH: '/usr/local/bin:/usr/bin:/bin:/usr/games'
        }
      })
      const ctx = createGuestContext({ host, guest, directory })
      const build = { ...ctx.build, name: 'null' }
      const code = await provisioner.provision(configOf(provisioner, block), { ...ctx, build }).then(
        () => 0,
        (e: unknown) => String(e)
      )
      const a = JSON.stringify([theirs.exitCode, ...theirs.output.map(l => l.trim())].sort())
      const b = JSON.stringify(
        [
          code === 0 ? 0 : 1,
          ...ctx.output().map(l => l.trim().replaceAll(shell + ':', shell.split('/').at(-1) + ':'))
        ].sort()
      )
      console.log(
        `${a === b ? 'same' : 'DIFF'} ${name} (${guest.commands.length})\n` +
          (a === b ? '' : `theirs ${a}\nours   ${b} ${code}`)
      )
    }
  }, 600_000)
})
