/**
 * Scripts by which files travel, for any POSIX shell; see `startScript` for the characters they may not contain.
 * A missing program ends them with 127.
 */
export const missingProgramCode = 127

/** $1: file, $2: mode. Until it has its mode, nobody else can read it. */
export const uploadScript = 'umask 077; cat > "$1" && chmod "$2" "$1"'

/**
 * $1: directory. First come lines `MODE/PATH` of directories that unpacking would not make, or not with the right
 * mode, then an empty line, then the tar stream. Directories that are there keep their mode and may be links.
 */
export const uploadTreeScript = [
  'command -v tar >/dev/null || exit 127',
  'mkdir -p -- "$1" && CDPATH= cd -- "$1" || exit 1',
  'while IFS= read -r line && [ -n "$line" ]; do',
  '[ -d "./${line#*/}" ] || mkdir -p -m "${line%%/*}" "./${line#*/}" || exit 1; done',
  // p: modes as they are, whatever the umask; o: owned by whoever is logged in, also when that is root.
  'exec tar -xpof -'
]
  .join('; ')
  .replaceAll('do; ', 'do ')

/** $1: file. First comes a line with its mode as `ls` writes it and its size, then its content. */
export const downloadScript = [
  'facts=$(LC_ALL=C ls -ldnL -- "$1") || exit 1',
  'set -f',
  'set -- "$1" $facts',
  'printf "%s %s\\n" "$2" "$6"',
  'exec cat -- "$1"'
].join('; ')

/** $1: directory. A tar stream of its content; what links lead to comes in their place. */
export const downloadTreeScript = [
  'command -v tar >/dev/null || exit 127',
  'CDPATH= cd -- "$1" || exit 1',
  'exec tar -chf - .'
].join('; ')
