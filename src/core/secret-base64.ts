/** A piece of base64 shorter than this may be part of anything. */
const shortestPiece = 8
/** Where programs break lines of base64: PEM, and MIME with GNU's `base64`. */
const widths = [64, 76] as const

/**
 * How base64 writes a text: by itself, as part of something longer (at each of the three ways in which its bytes can
 * fall into groups), in UTF-16 as PowerShell's `-EncodedCommand` has it, broken into lines, and in the alphabet of URLs.
 */
export function base64Forms(text: string): readonly string[] {
  const forms = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')].flatMap(bytes => {
    const whole = bytes.toString('base64')
    return [whole, whole.replace(/=+$/, ''), ...embedded(bytes), ...brokenLines(whole)]
  })
  return [...forms, ...forms.map(form => form.replaceAll('+', '-').replaceAll('/', '_'))]
}

/** The characters that are the same whatever stands before and behind, for each number of bytes before. */
function embedded(bytes: Buffer): readonly string[] {
  const pieces = [0, 1, 2].map(before => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64')
    return text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6))
  })
  return pieces.filter(piece => piece.length >= shortestPiece)
}

function brokenLines(whole: string): readonly string[] {
  return widths.flatMap(width => {
    if (whole.length <= width) return []
    const lines = whole.match(new RegExp(`.{1,${width}}`, 'g')) ?? []
    return lines.filter(line => line.length >= shortestPiece)
  })
}
