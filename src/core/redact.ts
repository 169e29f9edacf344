const mask = '<sensitive>'

/** Replaces secrets in text. Each is known in the forms in which programs are likely to print it. */
export interface Redactor {
  add(secret: string): void
  redact(text: string): string
}

/** @param onForm told of every form of every secret, once */
export function createRedactor(onForm: (form: string) => void = () => undefined): Redactor {
  const forms = new Set<string>()
  let longestFirst: readonly string[] = []
  return {
    add(secret) {
      for (const form of derivedForms(secret)) {
        if (!forms.has(form)) onForm(form)
        forms.add(form)
      }
      longestFirst = [...forms].sort((a, b) => b.length - a.length)
    },
    redact: text => longestFirst.reduce((result, form) => result.replaceAll(form, mask), text)
  }
}

/** The secret, each line of it, and how shells, JSON, URLs and base64 write it. */
export function derivedForms(secret: string): readonly string[] {
  const lines = secret.split(/\r?\n/)
  const plain = [secret, ...lines]
  const forms = plain.flatMap(text => [
    text,
    JSON.stringify(text).slice(1, -1),
    new URLSearchParams({ _: text }).toString().slice(2),
    text.replaceAll("'", `'"'"'`),
    text.replaceAll("'", `'\\''`),
    text.replace(/(["$`\\])/g, '\\$1')
  ])
  const base64 = Buffer.from(secret, 'utf8').toString('base64')
  return [...new Set([...forms, base64])].filter(form => form.trim() !== '')
}

/** A copy of plain data with every string in it redacted. */
export function redactData<T>(data: T, redact: (text: string) => string): T
export function redactData(data: unknown, redact: (text: string) => string): unknown {
  if (typeof data === 'string') return redact(data)
  if (Array.isArray(data)) return data.map(item => redactData<unknown>(item, redact))
  if (typeof data !== 'object' || data === null) return data
  const copy: Record<string, unknown> = {}
  for (const [key, item] of Object.entries(data)) copy[key] = redactData<unknown>(item, redact)
  return copy
}
