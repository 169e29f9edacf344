const trueWords = ['1', 't', 'T', 'TRUE', 'true', 'True']
const falseWords = ['0', 'f', 'F', 'FALSE', 'false', 'False']

/**
 * A switch as Go writes it, or undefined when the text is none.
 * Grammar: https://pkg.go.dev/strconv#ParseBool
 */
export function parseBool(text: string): boolean | undefined {
  if (trueWords.includes(text)) return true
  return falseWords.includes(text) ? false : undefined
}
