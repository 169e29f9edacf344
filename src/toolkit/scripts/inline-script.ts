const defaultShebang = '/bin/sh -e'

/**
 * The text of a script made of commands: `#!` and the shebang (by default that of `/bin/sh -e`), then the commands.
 * With `keepOwn`, commands that bring a `#!` line themselves keep it unless a shebang is given.
 */
export function inlineScript(
  lines: readonly string[],
  shebang: string | undefined,
  { keepOwn }: { readonly keepOwn: boolean }
): string {
  const isGiven = shebang !== undefined && shebang !== ''
  const bringsOwn = keepOwn && !isGiven && lines[0]?.startsWith('#!') === true
  const all = bringsOwn ? lines : [`#!${isGiven ? shebang : defaultShebang}`, ...lines]
  return all.map(line => `${line}\n`).join('')
}
