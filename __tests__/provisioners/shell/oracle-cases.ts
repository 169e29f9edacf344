/** A block of the provisioner `shell` whose scripts show something that they can see of their surroundings. */
export interface OracleCase {
  readonly name: string
  readonly block: Readonly<Record<string, unknown>>
}

/** Scripts that the cases name, by file name. */
export const scriptFiles = {
  'first.sh': '#!/bin/sh\necho first $0 $A\nLEAK=1; export LEAK; cd /; umask 0\n',
  'second.sh': '#!/bin/bash\necho second $0 $A $LEAK; pwd; umask; echo error >&2\n',
  'crlf.sh': '#!/bin/sh\r\necho windows\r\nod -c $0 | head -2\r\n',
  'unended.sh': '#!/bin/sh\necho unended; tail -c 5 $0',
  'leave-trace.sh':
    "#!/bin/sh\nfor file in .bashrc .zshenv .cshrc; do echo 'setenv TRACE 1' >>$file; echo 'export TRACE=1' >>$file; done\n",
  'look-for-trace.sh': '#!/bin/sh\necho trace: $TRACE; cd; rm -f .bashrc .zshenv .cshrc\n',
  program: '#!/bin/sh\necho binary; tail -n 1 $0 | od -c; exit 0\n\0\r\n\u0001ÿ'
} as const

/** Without what differs from one login to the next. */
const environment = 'env | grep -v ^SSH_ | sort'

/** All succeed with a POSIX login shell; `folder` is a directory of the guest. */
export function oracleCases(folder: string): readonly OracleCase[] {
  const at = { remote_path: `${folder}/script.sh` }
  const plain = (name: string, ...inline: string[]): OracleCase => ({ name, block: { ...at, inline } })
  const special = (name: string, block: OracleCase['block']): OracleCase => ({
    name,
    block: { ...at, ...block }
  })
  return [
    plain('the environment', environment),
    special('odd values of variables', {
      environment_vars: [
        `QUOTE=it's "here"`,
        'DOLLAR=$HOME `id` $(id) ${X}',
        'TWO=one\ntwo',
        'UNICODE=žluťoučký ☃',
        'EQUALS==a=b=',
        'EMPTY=',
        'BACKSLASH=a\\nb\\',
        'SPACES=  a  b',
        'GLOB=* ? [a-z] ~',
        'PERCENT=%s %d %%'
      ],
      inline: [environment]
    }),
    special('several scripts', { environment_vars: ['A=1'], scripts: ['first.sh', 'second.sh', 'crlf.sh'] }),
    special('what one script changes for the next login', {
      scripts: ['leave-trace.sh', 'look-for-trace.sh']
    }),
    plain('the name of the script', 'echo $0 $# "$@"', 'ls -l $0 | cut -c1-10'),
    plain('the directory', 'pwd', 'umask', 'ulimit -n'),
    plain('the standard input', 'cat | wc -c', 'test -t 0 || echo no terminal'),
    plain('the kind of the standard input', 'readlink /proc/self/fd/0 | cut -d: -f1'),
    plain('the standard outputs', 'echo error >&2', 'printf unended'),
    plain('the open files', 'ls /proc/self/fd'),
    plain('blank lines', 'echo', 'echo a', 'echo', 'echo', 'echo b', 'echo'),
    special('a script without a last line end', { script: 'unended.sh' }),
    special('a binary', { binary: true, script: 'program' }),
    special('CR LF that is kept', { binary: true, inline: ['true \r', 'od -c $0'] }),
    special('CR LF', { inline: ['echo a\r', 'od -c $0'] }),
    special('a pipe into the shell, as for sudo', {
      environment_vars: ['A=b c'],
      inline: ['echo "$A"; env | grep ^PACKER_BUILD'],
      execute_command: "echo 'vagrant' | {{.Vars}} env B=1 bash '{{.Path}}'"
    }),
    special('input from the command line', {
      inline: ['cat'],
      execute_command: "printf 'one\\ntwo\\n' | sh {{.Path}}"
    }),
    special('another shell', {
      environment_vars: ['A=b c'],
      inline: ['echo "$A" $-'],
      execute_command: 'env {{.Vars}} bash -x {{.Path}}'
    }),
    special('set -e in the command line', {
      inline: ['echo in'],
      execute_command: 'set -e; false; sh {{.Path}}'
    }),
    special('parameters in the command line', {
      inline: ['echo in'],
      execute_command: 'echo "[$1]"; sh {{.Path}}'
    }),
    special('the level of the shell', { inline: ['echo $SHLVL; bash -c "echo \\$SHLVL"'] }),
    special('a here-document', { inline: ['cat'], execute_command: 'sh {{.Path}} <<END\nhere\nEND' }),
    special('the name of the login shell', {
      inline: ['true'],
      execute_command: 'sh {{.Path}}; basename "$0"'
    }),
    special('a format of variables', {
      environment_vars: ["A=it's", 'B=$HOME'],
      env_var_format: "export %s='%s' && ",
      execute_command: '{{.Vars}} sh {{.Path}}',
      inline: [environment]
    }),
    special('a file of variables', {
      use_env_var_file: true,
      environment_vars: ["A=it's\ntwo"],
      scripts: ['first.sh', 'second.sh']
    }),
    special('the file of variables itself', {
      use_env_var_file: true,
      environment_vars: ['A=b'],
      execute_command:
        "cat {{.EnvVarFile}}; ls -l {{.EnvVarFile}} | cut -c1-10; echo '{{.Vars}}' | wc -c; sh {{.Path}}",
      inline: ['echo $A']
    }),
    special('a folder and a name', {
      remote_path: '',
      remote_folder: folder,
      remote_file: 'my script.sh',
      inline: ['echo $0'],
      execute_command: "sh '{{.Path}}'",
      skip_clean: true
    }),
    plain('a script that removes itself', 'rm -f $0; echo gone'),
    special('a script that is kept', {
      remote_path: `${folder}/kept.sh`,
      skip_clean: true,
      inline: ['true']
    }),
    plain('what is left', `ls -A ${folder}`)
  ]
}
