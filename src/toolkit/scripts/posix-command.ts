/**
 * A command line that runs a script in a POSIX shell, whatever the login shell of the guest is: csh and fish read
 * single quotes in ways of their own, so that no character that one of them could take amiss stands between them.
 * `$1`, `$2` … are not set; values go into the script with `shellQuote`.
 */
export function posixCommand(script: string): string {
  return `sh -c 'eval "$(printf %b "$1")"' sh '${octal(script)}'`
}

/** Bytes that some shell could take amiss as `\0ooo`, which is how `printf %b` is told them (POSIX, "printf"). */
function octal(text: string): string {
  return Array.from(Buffer.from(text), byte => {
    const character = String.fromCharCode(byte)
    return /[\w ./:;,=%@+"$(){}[\]|&<>*?~^#-]/.test(character)
      ? character
      : `\\0${byte.toString(8).padStart(3, '0')}`
  }).join('')
}
