import type { SmokeResult } from '../core/events.js'

/** Smoke tests of one build. */
export interface TestedBuild {
  readonly name: string
  readonly smokeResults: readonly SmokeResult[]
}

/** The results as JUnit XML, a suite a build, as CI systems read it (https://github.com/testmoapp/junitxml). */
export function junitXml(builds: readonly TestedBuild[]): string {
  const suites = builds.map(suite).join('')
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites}</testsuites>\n`
}

function suite({ name, smokeResults }: TestedBuild): string {
  const count = (outcome: SmokeResult['outcome']): number =>
    smokeResults.filter(result => result.outcome === outcome).length
  const seconds = smokeResults.reduce((sum, { ms }) => sum + ms, 0) / 1000
  const head = attributes({
    name,
    tests: smokeResults.length.toString(),
    failures: count('failed').toString(),
    skipped: count('skipped').toString(),
    time: seconds.toFixed(3)
  })
  return `  <testsuite${head}>\n${smokeResults.map(result => testCase(name, result)).join('')}  </testsuite>\n`
}

function testCase(build: string, { name, type, outcome, ms, detail = '', output }: SmokeResult): string {
  const head = attributes({ classname: `${build}.${type}`, name, time: (ms / 1000).toFixed(3) })
  const body = [
    ...(outcome === 'failed' ? [`<failure${attributes({ message: detail })}/>`] : []),
    ...(outcome === 'skipped' ? [`<skipped${attributes({ message: detail })}/>`] : []),
    ...(output === undefined ? [] : [`<system-out>${escapeXml(output)}</system-out>`])
  ]
  if (body.length === 0) return `    <testcase${head}/>\n`
  return `    <testcase${head}>${body.join('')}</testcase>\n`
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('')
}

/** A reader takes a tab or a line end in an attribute for a space, unless it is written by its number. */
function escapeAttribute(text: string): string {
  return escapeXml(text).replaceAll('\t', '&#9;').replaceAll('\n', '&#10;')
}

/** What XML 1.0 has no way to write: https://www.w3.org/TR/xml/#charsets */
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** Characters that cannot be written are dropped; a carriage return would be read as a line feed but for its number. */
function escapeXml(text: string): string {
  return text
    .replace(unwritable, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')
}
