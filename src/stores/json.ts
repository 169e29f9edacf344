/** What a JSON text says; undefined when it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Whether a value that was parsed is an object, and no list. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The members of a JSON object, by their names; none when the text is anything else. */
export function membersOf(text: string): ReadonlyMap<string, unknown> {
  const value = parseJson(text)
  return new Map<string, unknown>(isObject(value) ? Object.entries(value) : [])
}

/** Those members of a JSON object that are texts, by their names; none when the text is no JSON object. */
export function textMembersOf(text: string): ReadonlyMap<string, string> {
  const members = [...membersOf(text)]
  return new Map(members.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
}
