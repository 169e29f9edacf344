import type { SmokeContext } from '../../contracts/extension.js'
import { factsOf, probeGuest } from '../../toolkit/scripts/guest-probe.js'
import { shellQuote } from '../../toolkit/shell-quote.js'
import type { FileTestConfig } from './options.js'
import { parseListing } from './listing.js'

/** What is at a path of the guest; what could not be found out is undefined. */
export interface FileFacts {
  readonly kind: string
  /** Octal, without leading zeros. */
  readonly mode: string | undefined
  readonly owner: string | undefined
  readonly group: string | undefined
  readonly bytes: number | undefined
}

/** Looks at a path; undefined when nothing is there. */
export async function lookAt(
  { path, kind, sudo }: FileTestConfig,
  ctx: SmokeContext
): Promise<FileFacts | undefined> {
  const { lines } = await probeGuest({ what: 'file', script: script(path, kind !== 'link'), sudo }, ctx)
  const facts = factsOf(lines)
  const found = facts.get('kind')
  if (found === undefined) return undefined
  const listing = parseListing(facts.get('ls') ?? '')
  const [mode, owner, group, bytes] = facts.get('stat')?.split('|') ?? []
  return {
    kind: found,
    mode: mode?.replace(/^0+(?=.)/, '') ?? listing?.mode,
    owner: owner ?? listing?.owner,
    group: group ?? listing?.group,
    bytes: bytes === undefined ? listing?.bytes : Number(bytes)
  }
}

/** `stat` is not in POSIX and has two dialects (GNU and BusyBox, BSD); `ls` is there when it is missing. */
function script(path: string, follow: boolean): string {
  const flag = follow ? '-L' : ''
  return `
p=${shellQuote(path)}
case $p in -*) p=./$p ;; esac
kind=
for test in f:file d:directory S:socket p:pipe b:device c:device; do
  test -\${test%%:*} "$p" && kind=\${test#*:}
done
if test -L "$p"; then ${follow ? 'test "$kind" || kind=link' : 'kind=link'}; fi
test "$kind" || exit 0
echo "kind $kind"
if out=$(stat ${flag} -c '%a|%U|%G|%s' "$p" 2>/dev/null || stat ${flag} -f '%Lp|%Su|%Sg|%z' "$p" 2>/dev/null); then
  echo "stat $out"
else
  echo "ls $(ls -d -l ${flag} "$p")"
fi
`
}
