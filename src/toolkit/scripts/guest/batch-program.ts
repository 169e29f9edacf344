import { posix } from 'node:path'
import { shellQuote } from '../../shell-quote.js'
import type { RemoteText } from './job.types.js'

export interface Batch {
  /** Begins every line that reports to us; random, so that no script prints it by chance. */
  readonly nonce: string
  readonly scripts: readonly Uint8Array[]
  readonly remotePath: string
  readonly variablesFile: RemoteText | undefined
  readonly command: string
  readonly validExitCodes: readonly number[]
  readonly keepsFiles: boolean
}

export interface BatchRequest {
  /** The command line to run. */
  readonly command: string
  /** What it gets on its standard input. */
  readonly stdin: Uint8Array
}

/**
 * One command that runs several scripts in the guest, as Packer would run them with four commands for each: write
 * the script to the remote path, make it executable, let the login shell run the command line with an empty standard
 * input, remove it.
 *
 * Its standard input holds three parts: a program that restores the environment, the program that runs the scripts,
 * and the scripts (with the variables file before them). They are put aside in a file without a name first, because
 * not every guest has a tool that takes an exact number of bytes from a pipe; and so any byte may be in a script.
 * The command line itself has no quote, line end, backslash or `!` inside its quotes, so that POSIX shells, csh and
 * fish read it alike; a shell that does not know `sh` (cmd, appliances) fails before anything has happened.
 */
export function batchRequest(batch: Batch): BatchRequest {
  const variables = Buffer.from(batch.variablesFile?.text ?? '')
  const runner = Buffer.from(runnerProgram(batch, variables.length))
  const restorer = Buffer.from(restorerProgram(runner.length))
  const stdin = Buffer.concat([restorer, runner, variables, ...batch.scripts])
  return { command: commandLine(batch, restorer.length, stdin.length), stdin }
}

/** Exit codes with which the guest declines; any other without a report means that it could not even do that. */
const exitCodes = { terminal: 91, noPlace: 92, noSpace: 93, incomplete: 94, unknownEnvironment: 95 } as const

/**
 * Nothing of the input is run before all of it has arrived: the connection may break on the way, or a startup file
 * of the login shell may read some of it. `&& true` keeps the login shell from replacing itself by `sh`: its
 * environment is needed.
 */
function commandLine({ nonce, remotePath }: Batch, restorerBytes: number, allBytes: number): string {
  const places = [posix.dirname(remotePath), '/tmp', '/var/tmp', '.']
  const program = [
    `test -t 0 && exit ${exitCodes.terminal}`,
    `for image_build_place; do image_build_file=$image_build_place/.image-build-${nonce}; (umask 077; true >"$image_build_file") 2>/dev/null && break; image_build_file=; done`,
    `test "$image_build_file" || exit ${exitCodes.noPlace}`,
    `cat >"$image_build_file" || { rm -f "$image_build_file"; exit ${exitCodes.noSpace}; }`,
    `test $(wc -c <"$image_build_file") -eq ${allBytes} || { rm -f "$image_build_file"; exit ${exitCodes.incomplete}; }`,
    'exec 3<"$image_build_file"',
    'rm -f "$image_build_file"',
    `eval "$(dd bs=${restorerBytes} count=1 <&3 2>/dev/null)"`
  ].join('; ')
  return `sh -c '${program}' image-build ${places.map(shellQuote).join(' ')} && true`
}

/**
 * Goes on with the environment that sshd gave the login shell, so that each script's login shell, which reads its
 * startup files anew, starts where Packer's does. On Linux it can be read; elsewhere it is the one at hand if the
 * login shell is of those that read no startup files for a command.
 */
function restorerProgram(runnerBytes: number): string {
  return `
image_build_runner='eval "$(dd bs=${runnerBytes} count=1 <&3 2>/dev/null)"'
if test -r "/proc/$PPID/environ"; then
  image_build_environment=$(tr '\\n\\000' '\\001\\n' <"/proc/$PPID/environ" |
    LC_ALL=C sed -n "s/'/'\\\\\\\\''/g; s/^\\([A-Za-z_][A-Za-z_0-9]*\\)=\\(.*\\)$/\\1='\\2'; export \\1/p" | tr '\\001' '\\n')
  exec env -i PATH="$PATH" image_build_environment="$image_build_environment" image_build_session="\${SSH_CONNECTION-}" \\
    sh -c 'unset PATH
eval "$image_build_environment"
test "\${SSH_CONNECTION-}" = "$image_build_session" || exit ${exitCodes.unknownEnvironment}
unset image_build_environment image_build_session
'"$image_build_runner"
fi
case \${SHELL##*/} in
  sh|ash|dash|ksh|ksh93|mksh|pdksh) eval "$image_build_runner" ;;
  *) exit ${exitCodes.unknownEnvironment} ;;
esac
`
}

/**
 * Reports go to both outputs, so that the lines of each can be told apart by script. What this shell itself has to
 * say, such as that a script was killed, would not be there without it and goes nowhere.
 */
function runnerProgram(batch: Batch, variablesBytes: number): string {
  return `
unset SHLVL OLDPWD PWD
exec 4>&2 2>/dev/null
image_build_nonce=${batch.nonce}
image_build_path=${shellQuote(batch.remotePath)}
image_build_command=${shellQuote(`${batch.command}\n`)}
image_build_shell=\${SHELL:-/bin/sh}
image_build_last=${batch.scripts.length}
image_build_index=0
image_build_mark() {
  printf '\\n%s %s\\n' "$image_build_nonce" "$*"
  printf '\\n%s %s\\n' "$image_build_nonce" "$*" >&4
}
image_build_put() {
  image_build_said=
  if test "$1" -eq 0; then true >"$2"; else image_build_said=$(dd bs="$1" count=1 2>&1 <&3 >"$2"); fi && return
  image_build_mark unwritable "$image_build_index" "$(printf %s "$image_build_said" | tr '\\n' ' ')"
  exit 0
}
image_build_clean() {
${batch.keepsFiles ? '  true' : removal(batch)}
}
${variablesFile(batch.variablesFile, variablesBytes)}
for image_build_size in ${batch.scripts.map(({ length }) => length).join(' ')}; do
  image_build_index=$((image_build_index + 1))
  image_build_put "$image_build_size" "$image_build_path"
  chmod 0755 "$image_build_path"
  image_build_mark begin "$image_build_index"
  : | "$image_build_shell" -c "$image_build_command" 2>&4 3<&- 4>&-
  image_build_code=$?
  image_build_go=yes
  test "$image_build_index" -lt "$image_build_last" || image_build_go=
  case ${shellQuote(` ${batch.validExitCodes.join(' ')} `)} in *" $image_build_code "*) ;; *) image_build_go= ;; esac
  image_build_clean
  image_build_mark end "$image_build_index" "$image_build_code" "$?"
  test "$image_build_go" || exit 0
done
`
}

/** The variables file is removed after the last script that this program runs. */
function removal({ variablesFile }: Batch): string {
  const script = '  rm -f "$image_build_path"'
  if (variablesFile === undefined) return script
  return `${script} && { test "$image_build_go" || rm -f ${shellQuote(variablesFile.path)}; }`
}

function variablesFile(file: RemoteText | undefined, bytes: number): string {
  if (file === undefined) return ''
  const path = shellQuote(file.path)
  return `image_build_index=1
image_build_mask=$(umask)
umask 077
image_build_put ${bytes} ${path}
umask "$image_build_mask"
chmod 0600 ${path}
image_build_index=0`
}
