import type { Reader } from './reader.js'

/** Lines that any of the languages may start with and that say nothing about which it is. */
const preamble = /(?:[ \t\r\n]+|(?:#|\/\/)[^\n]*|\/\*[^]*?\*\/)*/y
const hclBlock = /[a-z_][\w-]*(?:[ \t]+"[^"\n]*"){0,2}[ \t]*\{/y
const hclAttribute = /[A-Za-z_][\w-]*[ \t]*=(?![=>])/y
const yaml = /---(?=\s)|- |[A-Za-z_][\w.-]*:(?=\s|$)/y
/** What UTF-16 becomes when it is read as UTF-8; Windows PowerShell writes it unless told otherwise. */
// eslint-disable-next-line no-control-regex -- NUL is the telling sign
const otherEncoding = /^(?:\ufffd\ufffd|\u0000|[^]\u0000)/
const markup = /<[!?A-Za-z]/y

const hcl = 'the file is written in HCL2, which is not JSON and not supported'

/** Reports a file that is no JSON at all with one sentence that says what it is, instead of many about its text. */
export function reportForeignFile(reader: Reader): boolean {
  const { position, text } = reader
  if (text.trim() !== '') reader.position += reader.match(preamble)?.length ?? 0
  const start = reader.position
  const found = recognise(reader)
  reader.position = position
  if (found === undefined) return false
  const lineEnd = text.slice(start).search(/\r?\n|$/)
  reader.report(start, start + lineEnd, found.message, { hint: found.hint })
  return true
}

interface Finding {
  readonly message: string
  readonly hint: string
}

function recognise(reader: Reader): Finding | undefined {
  if (reader.text.trim() === '') {
    return { message: 'the file is empty', hint: 'a template is a JSON object with at least "builders"' }
  }
  if (otherEncoding.test(reader.text)) {
    return { message: 'the file is not UTF-8; it looks like UTF-16', hint: 'save it as UTF-8 without BOM' }
  }
  if (reader.match(hclBlock) !== undefined) {
    return { message: hcl, hint: 'give the template as JSON: { "builders": […], "provisioners": […] }' }
  }
  // A file of variables begins like this, and a template hardly ever does.
  if (reader.match(hclAttribute) !== undefined) {
    return { message: hcl, hint: 'give variables as JSON: { "name": "value" }' }
  }
  if (reader.match(yaml) !== undefined) {
    return { message: 'the file is written in YAML, which is not JSON', hint: 'convert it to JSON' }
  }
  if (reader.match(markup) === undefined) return undefined
  return {
    message: 'the file holds HTML or XML, not JSON',
    hint: 'look whether the right file was downloaded'
  }
}
