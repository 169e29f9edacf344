import { posix } from 'node:path'
import { shellQuote } from '../../shell-quote.js'
import type { RemoteText } from './job.js'

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
 * the script to the remote path, make it executable, run the command line with an empty standard input, remove it.
 *
 * The login shell itself runs everything, so that each command line meets what it would meet alone. The program
 * and the scripts come through standard input: nothing of them is in an argument that others can see, and any byte
 * may be in a script. They are put aside in a file without a name first, because not every guest has a program that
 * takes an exact number of bytes from a pipe. The command line is written so that a shell which is no POSIX shell
 * (csh, fish, cmd) refuses it before it does anything.
 */
export function batchRequest(batch: Batch): BatchRequest {
  const variables = Buffer.from(batch.variablesFile?.text ?? '')
  const program = Buffer.from(batchProgram(batch, variables.length))
  return {
    command: loader(batch, program.length),
    stdin: Buffer.concat([program, variables, ...batch.scripts])
  }
}

/** One line, because csh runs a text line by line; `$?home` is 1 in csh and the last exit code, 0, elsewhere. */
function loader({ nonce, remotePath }: Batch, programBytes: number): string {
  const folders = [posix.dirname(remotePath), '/tmp', '/var/tmp', '.']
  const places = folders.map(folder => shellQuote(posix.join(folder, `.image-build-${nonce}`)))
  return [
    'true; test "$?home" = 0home || exit 90',
    'test -t 0 && exit 91',
    `for image_build_file in ${places.join(' ')}; do (umask 077; : >"$image_build_file") 2>/dev/null && break; image_build_file=; done`,
    'test -n "$image_build_file" || exit 92',
    'cat >"$image_build_file" || { rm -f "$image_build_file"; exit 93; }',
    'exec 3<"$image_build_file"',
    'rm -f "$image_build_file"',
    `eval "$(dd bs=${programBytes} count=1 <&3 2>/dev/null)"`
  ].join('; ')
}

/** Reports go to both outputs, so that the lines of each can be told apart by script. */
function batchProgram(batch: Batch, variablesBytes: number): string {
  return `
image_build_nonce=${batch.nonce}
image_build_path=${shellQuote(batch.remotePath)}
image_build_command=${shellQuote(`${batch.command}\n`)}
image_build_last=${batch.scripts.length}
image_build_index=0
image_build_mark() {
  printf '\\n%s %s\\n' "$image_build_nonce" "$*"
  printf '\\n%s %s\\n' "$image_build_nonce" "$*" >&2
}
image_build_put() {
  image_build_said=
  if test "$1" -eq 0; then true >"$2"; else image_build_said=$(dd bs="$1" count=1 2>&1 <&3 >"$2"); fi && return
  image_build_mark unwritable "$image_build_index" "$(printf %s "$image_build_said" | tr '\\n' ' ')"
  exit 0
}
image_build_login() {
  (unset SHLVL; exec "\${SHELL:-/bin/sh}" -c 'env; umask; ulimit -a' </dev/null 2>&1 3<&-)
}
image_build_clean() {
${batch.keepsFiles ? '  true' : removal(batch)}
}
image_build_mark ready
${variablesFile(batch.variablesFile, variablesBytes)}
image_build_before=
test "\${BASH_VERSION:-}\${ZSH_VERSION:-}" && test "$image_build_last" -gt 1 && image_build_before=$(image_build_login)
for image_build_size in ${batch.scripts.map(({ length }) => length).join(' ')}; do
  image_build_index=$((image_build_index + 1))
  image_build_put "$image_build_size" "$image_build_path"
  chmod 0755 "$image_build_path" 2>/dev/null
  image_build_mark begin "$image_build_index"
  : | ( eval "$image_build_command" ) 3<&-
  image_build_code=$?
  image_build_go=yes
  test "$image_build_index" -lt "$image_build_last" || image_build_go=
  case ${shellQuote(` ${batch.validExitCodes.join(' ')} `)} in *" $image_build_code "*) ;; *) image_build_go= ;; esac
  if test "$image_build_go" && test "$image_build_before"; then
    test "$(image_build_login)" = "$image_build_before" || image_build_go=
  fi
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
chmod 0600 ${path} 2>/dev/null
image_build_index=0`
}
