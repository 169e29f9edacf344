import { describe, expect, it } from '@jest/globals'
import { createRedactor } from '../../src/core/redact.js'
import { wickedSecrets } from './wicked-secrets.js'

const utf16 = (text: string): string => Buffer.from(text, 'utf16le').toString('base64')
const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64')

/** How programs write a text; each gives what is on the screen then, without the decoration around it. */
const writers: Readonly<Record<string, (text: string) => string>> = {
  'as it is': text => text,
  JSON: text => JSON.stringify(text),
  'JSON in JSON': text => JSON.stringify(JSON.stringify(text)),
  'JSON in ASCII': text =>
    JSON.stringify(text).replace(
      /[\u007f-\uffff]/g,
      c => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`
    ),
  'a component of a URL': text => encodeURIComponent(text),
  'a form': text => new URLSearchParams({ a: text }).toString(),
  'single quotes of a shell': text => `'${text.replaceAll("'", `'\\''`)}'`,
  'double quotes of a shell': text => `"${text.replace(/(["$\x60\\])/g, '\\$1')}"`,
  'single quotes of PowerShell': text => `'${text.replaceAll("'", "''")}'`,
  XML: text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  "HTML of Python's html.escape": text =>
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#x27;'),
  base64,
  'base64 for URLs': text => Buffer.from(text, 'utf8').toString('base64url'),
  'base64 with a byte before it': text => base64(`:${text}`),
  'base64 with two bytes before it and one behind': text => base64(`u:${text}\n`),
  'base64 in lines of 76': text => (base64(text).match(/.{1,76}/g) ?? []).join('\n'),
  "PowerShell's encoded command": text => utf16(` ${text};`),
  hexadecimal: text => Buffer.from(text, 'utf8').toString('hex'),
  'Windows line ends': text => text.replaceAll(/\r?\n/g, '\r\n'),
  'a copy without the blanks around it': text => text.trim()
}

/** What is left of a text when all that can be known of the masks is taken away. */
function shown(text: string, secrets: readonly string[]): string {
  const redactor = createRedactor()
  for (const secret of secrets) redactor.add(secret)
  return redactor.redact(text).replaceAll('<sensitive>', '')
}

describe.each(Object.entries(writers))('%s', (_, write) => {
  it.each(wickedSecrets.map(secret => [secret.slice(0, 40), secret]))('hides %j', (_name, secret) => {
    const written = write(secret)

    const left = shown(`before ${written} after`, [secret]).replace(/\s/g, '')

    // Base64 mixes a character at each end with its neighbours, and brackets alone in a line are no secret.
    expect(left.length).toBeLessThanOrEqual('before  after'.length + Math.min(24, written.length / 2))
  })
})

it('hides secrets that contain one another', () => {
  expect(shown('[contained-in-another] [contained]', ['contained', 'contained-in-another'])).toBe('[] []')
})
