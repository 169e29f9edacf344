// Packer's recorded answers, a file a theme.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const folder = new URL('../../__tests__/fixtures/packer-1.6.6/conformance/', import.meta.url)

/** By the names of the cases. */
export function readRecords(theme) {
  const path = new URL(`${theme}.json`, folder)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
}

export function writeRecords(theme, records) {
  writeFileSync(new URL(`${theme}.json`, folder), `${JSON.stringify(records, null, 1)}\n`)
}
