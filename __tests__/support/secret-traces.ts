/** Six characters of it in a row are nowhere by chance, so that even a piece of it that is left is found. */
export const canary = `Xq7"Kw-vW3k9'Zr5\\Hd8`

const pieceLength = 6

/** What of secrets stands in a text, in the forms in which programs write them; of the canary every piece. */
export function tracesIn(text: string, secrets: readonly string[]): readonly string[] {
  const pieces = Array.from({ length: canary.length - pieceLength + 1 }, (_, at) =>
    canary.slice(at, at + pieceLength)
  )
  const found = [...pieces, ...secrets.flatMap(formsOf)].filter(form => text.includes(form))
  return [...new Set(found)]
}

function formsOf(secret: string): readonly string[] {
  const lines = secret.split(/\r\n|\n|\r/).filter(line => /[\p{L}\p{N}]{2}/u.test(line))
  return [secret, ...lines].flatMap(text => [
    text,
    text.trim(),
    JSON.stringify(text).slice(1, -1),
    JSON.stringify(JSON.stringify(text)).slice(3, -3),
    encodeURIComponent(text),
    new URLSearchParams({ _: text }).toString().slice(2),
    text.replaceAll("'", `'\\''`),
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    Buffer.from(text).toString('base64').replace(/=+$/, ''),
    Buffer.from(text).toString('hex')
  ])
}
