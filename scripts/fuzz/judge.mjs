// Says whether a problem is told as a person wants it: a sentence, and the right place in the right file.

const longest = 2000
/** What only a fault of ours prints, unless the input has that word itself. */
const slips = /\bundefined\b|\[object |\bNaN\b|\bInfinity\b/
/** What JavaScript says when it fails. */
const engineWords =
  /Cannot (?:read|set|convert|mix|destructure)|is not (?:a function|iterable)|call stack|Invalid (?:array|string) length|\n\s+at \S/
// eslint-disable-next-line no-control-regex -- they are the point
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/

/**
 * @param {ReadonlyMap<string, string>} texts of all files by the name that places show
 * @returns a function of a problem, as events have it, and of its lines, as a terminal shows it, that gives what is
 * wrong with them
 */
export function createJudge(texts) {
  const lines = new Map([...texts].map(([file, text]) => [file, text.split('\n')]))
  const isInInput = word => [...texts.values()].some(text => text.toLowerCase().includes(word.toLowerCase()))
  return (problem, shown) => {
    const said = shown.join('\n')
    const [slip] = slips.exec(said) ?? []
    const faults = [...sentenceFaults(problem, said), ...placeFaults(problem.place, lines)]
    if (slip !== undefined && !isInInput(slip)) faults.push(`it says "${slip}"`)
    return faults.map(fault => `${fault}: ${JSON.stringify(problem).slice(0, 1000)}`)
  }
}

function sentenceFaults({ code, message, hint }, said) {
  const faults = []
  if (code === 'IB_INTERNAL') faults.push('it is told as a fault of ours')
  if (message.trim() === '') faults.push('it has no sentence')
  if (message.length > longest || (hint?.length ?? 0) > longest) faults.push('the sentence is too long')
  if (engineWords.test(said)) faults.push('it speaks of the program instead of the file')
  if (control.test(said)) faults.push('it has control characters')
  return faults
}

/** Places may end one behind the last letter of a line, to mark that something is missing there. */
function placeFaults(place, texts) {
  if (place === undefined) return ['it has no place']
  const { file, line, column, endLine = line, endColumn = column } = place
  // A secret of one letter is masked in names of files too.
  if (file.includes('<sensitive>')) return []
  const lines = texts.get(file)
  if (lines === undefined) return [`there is no file ${file}`]
  const isInside = (number, at, more) =>
    Number.isInteger(number) &&
    Number.isInteger(at) &&
    at >= 1 &&
    at <= (lines[number - 1]?.length ?? -1) + more
  if (!isInside(line, column, 1)) return ['its place is outside of the file']
  if (!isInside(endLine, endColumn, 2)) return ['its place ends outside of the file']
  return endLine < line || (endLine === line && endColumn < column) ? ['its place ends before it begins'] : []
}
