import type { GuestContext } from '../../contracts/extension.js'
import { BuildError } from '../../core/errors.js'
import { posixCommand } from '../../toolkit/scripts/posix-command.js'
import { shellQuote } from '../../toolkit/shell-quote.js'

export interface GuestEntry {
  readonly path: string
  readonly isDirectory: boolean
}

/** The files and directories of the guest that a pattern matches. IB_TRANSFER_FAILED when there is none. */
export async function guestGlob(
  pattern: string,
  { guest, signal }: Pick<GuestContext, 'guest' | 'signal'>
): Promise<readonly GuestEntry[]> {
  const entries: GuestEntry[] = []
  const script = `for path in ${quoteGlob(pattern)}; do
  if test -d "$path"; then printf 'd%s\\n' "$path"; elif test -e "$path"; then printf 'f%s\\n' "$path"; fi
done`
  await guest.run(posixCommand(script), {
    signal,
    onLine: (line, stream) => {
      if (stream === 'stdout' && line !== '')
        entries.push({ path: line.slice(1), isDirectory: line.startsWith('d') })
    }
  })
  if (entries.length > 0) return entries
  throw new BuildError('IB_TRANSFER_FAILED', `no file of the guest matches ${pattern}`)
}

/** A pattern as one word of a shell script in which only `*`, `?` and `[…]` have a meaning. */
export function quoteGlob(pattern: string): string {
  return pattern.replaceAll(/\[[!^]?|[*?\]]|[^*?[\]]+/g, part =>
    /^(?:\[[!^]?|[*?\]])$/.test(part) ? part.replace('^', '!') : shellQuote(part)
  )
}
