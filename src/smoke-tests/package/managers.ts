import { shellQuote } from '../../toolkit/shell-quote.js'

export const managers = ['dpkg', 'rpm', 'apk', 'pacman', 'pkg', 'opkg'] as const
export type Manager = (typeof managers)[number]

/** By package manager: the program that tells it is there, and how it prints `installed VERSION` for package `$p`. */
const queries: Readonly<Record<Manager, readonly [program: string, query: string]>> = {
  dpkg: [
    'dpkg-query',
    `dpkg-query -W -f '\${Status} \${Version}\\n' -- "$p" | sed -n 's/^[a-z]* ok installed /installed /p'`
  ],
  rpm: [
    'rpm',
    `rpm -q --qf 'installed %{EPOCH}:%{VERSION}-%{RELEASE}\\n' -- "$p" | grep '^installed ' | sed 's/(none)://'`
  ],
  apk: ['apk', 'apk info -e -v "$p" | sed "s/^/installed /"'],
  pacman: ['pacman', 'pacman -Q -- "$p" | sed "s/^[^ ]* /installed /"'],
  pkg: ['pkg', 'pkg query "installed %v" "$p"'],
  opkg: ['opkg', 'opkg list-installed "$p" | sed -n "s/^[^ ]* - /installed /p"']
}

/** Asks the package managers of the guest; the answer has the lines `manager NAME` and `installed VERSION`. */
export function packageScript(name: string, only: Manager | undefined): string {
  const parts = managers
    .filter(manager => only === undefined || manager === only)
    .map(manager => {
      const [program, query] = queries[manager]
      return `if command -v ${program} >/dev/null 2>&1; then echo manager ${manager}; ${query}; fi`
    })
  return `p=${shellQuote(name)}\n{\n${parts.join('\n')}\n} 2>/dev/null\nexit 0\n`
}

/**
 * The forms in which a version may be given: as the manager has it, without epoch (`1:`), and without the
 * packager's revision too. apk puts the package's name before it.
 */
export function versionForms(name: string, version: string): readonly string[] {
  const full = version.startsWith(`${name}-`) ? version.slice(name.length + 1) : version
  const withoutEpoch = full.replace(/^\d+:/, '')
  const upstream = withoutEpoch.replace(/-[^-]*$/, '')
  return [...new Set([full, withoutEpoch, upstream])]
}

/** Whether a version is the wanted one; a `*` at the end of the wanted one stands for anything. */
export function isVersion(wanted: string, forms: readonly string[]): boolean {
  return forms.some(form => (wanted.endsWith('*') ? form.startsWith(wanted.slice(0, -1)) : form === wanted))
}
