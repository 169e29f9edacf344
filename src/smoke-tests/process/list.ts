import type { SmokeContext } from '../../contracts/extension.js'
import { probeGuest } from '../../toolkit/scripts/guest-probe.js'

export interface GuestProcess {
  readonly pid: number
  /** The program's name; the kernel keeps 15 characters of it. */
  readonly name: string
  /** The whole command line; empty for threads of the kernel. */
  readonly commandLine: string
}

/** Linux by its process file system, for which any shell will do; others by POSIX `ps`. */
const script = `
if test -r /proc/self/stat; then
  for directory in /proc/[0-9]*; do
    test "$directory" = /proc/$$ && continue
    { read -r stat <"$directory/stat"; } 2>/dev/null || continue
    printf '%s\\t' "$stat"
    { tr '\\000\\n\\t' '   ' <"$directory/cmdline"; } 2>/dev/null
    echo
  done
else
  ps -A -o pid= -o state= -o comm= -o args= | while read -r pid state name line; do
    printf '%s (%s) %s\\t%s\\n' "$pid" "\${name##*/}" "$state" "$line"
  done
fi
`

/** The processes of the guest, but dead ones that nobody has asked after. */
export async function listProcesses(ctx: SmokeContext): Promise<readonly GuestProcess[]> {
  const { lines } = await probeGuest({ what: 'process', script }, ctx)
  return lines.map(parseProcess).filter(found => found !== undefined)
}

/** `PID (NAME) STATE …<tab>COMMAND LINE`; a name may have parentheses and spaces itself (man 5 proc_pid_stat). */
export function parseProcess(line: string): GuestProcess | undefined {
  const [, pid, name, state, commandLine = ''] = /^(\d+) \((.*)\) (\S)[^\t]*\t?(.*)$/s.exec(line) ?? []
  if (pid === undefined || name === undefined || state === 'Z') return undefined
  return { pid: Number(pid), name, commandLine: commandLine.trim() }
}
