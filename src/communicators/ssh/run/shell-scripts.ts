/*
 * Scripts by which files travel, for any POSIX shell; see `startScript` for the characters they may not contain. Paths
 * come as `operand` makes them.
 */

/** How a script ends that lacks a program. */
export const missingProgram = 127

/** $1: file, $2: mode. Until it has its mode, nobody else can read it. */
export const upload = 'umask 077; cat > "$1" && chmod "$2" "$1"'

/** Where parts of a file may begin. */
export const partBlockBytes = 1024 * 1024

/**
 * $1: file, $2: where the part begins, in blocks, $3: how to open the file. For plain files only: others have no parts,
 * and where there is none it is made. dd puts together blocks from whatever pieces come.
 */
export const uploadPart = [
  'command -v dd >/dev/null || exit 127',
  '[ -f "$1" ] || { [ -e "$1" ] && exit 127; }',
  'umask 077',
  `exec dd ibs=65536 obs=${partBlockBytes.toString()} seek="$2" of="$1" $3`
].join('; ')

/** $1: file, $2: mode. */
export const setMode = 'chmod "$2" "$1"'

/**
 * $1: directory. Reads lines `MODE/PATH` of directories to make in it, up to an empty line. Those that are there keep
 * their mode and may be links.
 */
export const makeDirectories = [
  'mkdir -p "$1" && CDPATH= cd "$1" || exit 1',
  'while IFS= read -r line && [ -n "$line" ]',
  'do [ -d "./${line#*/}" ] || mkdir -p -m "${line%%/*}" "./${line#*/}" || exit 1',
  'done'
].join('; ')

/** $1: directory. Reads what `makeDirectories` reads, for directories that unpacking would not make so, then a tar stream. */
export const uploadTree = [
  'command -v tar >/dev/null || exit 127',
  makeDirectories,
  // p: modes as they are, whatever the umask; o: owned by whoever is logged in, also when that is root.
  'exec tar -xpof -'
].join('; ')

/** $1: link, $2: where it leads. */
export const makeLink = 'rm -f "$1" && ln -s -- "$2" "$1"'

/** $1: file. First comes a line with its mode as `ls` writes it and its size, then its content. */
export const download = [
  'facts=$(LC_ALL=C ls -ldnL "$1") || exit 1',
  'set -f',
  'set -- "$1" $facts',
  'printf "%s %s\\n" "$2" "$6"',
  'exec cat "$1"'
].join('; ')

/** $1: directory. A tar stream of its content; what links lead to comes in their place. */
export const downloadTree = [
  'command -v tar >/dev/null || exit 127',
  'CDPATH= cd "$1" || exit 1',
  'exec tar -chf - .'
].join('; ')

/** A path that no program takes for an option. */
export function operand(path: string): string {
  return path.startsWith('-') ? `./${path}` : path
}
