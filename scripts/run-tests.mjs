// Runs the test tiers that this machine can run, and tells at the end which it left out and what they need.
//   node scripts/run-tests.mjs [--all] [--also-on=NODE] [unit] [integration] [e2e]
// With --all a tier that cannot run, or a test that is skipped, is a failure instead. With --also-on the unit tests and those of the action run a
// second time, on another Node: the action runs on Node 24, people's machines often have an older one.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

/** Programs without which a tier's tests cannot run, with the Debian package of each. */
const needs = {
  unit: {},
  integration: JSON.parse(readFileSync(new URL('./test-packages.json', import.meta.url), 'utf8')).integration,
  e2e: JSON.parse(readFileSync(new URL('./test-packages.json', import.meta.url), 'utf8')).e2e
}

const words = process.argv.slice(2)
const isStrict = words.includes('--all')
const [, otherNode] = words.find(word => word.startsWith('--also-on='))?.split('=') ?? []
const wanted = words.filter(word => word in needs)
const tiers = wanted.length === 0 ? Object.keys(needs) : wanted

/** A program on PATH, or a file at a path. */
const isInstalled = program =>
  existsSync(program.startsWith('/') ? program : '/nowhere') ||
  [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin'].some(directory => {
    try {
      accessSync(join(directory, program), constants.X_OK)
      return true
    } catch {
      return false
    }
  })

const leftOut = []
const total = { passed: 0, failed: 0 }
let isOk = true
for (const tier of tiers) {
  const missing = Object.entries(needs[tier]).filter(([program]) => !isInstalled(program))
  if (missing.length > 0) {
    leftOut.push({ tier, packages: missing.map(([, name]) => name) })
    continue
  }
  count(runTier(tier))
}
if (otherNode !== undefined) {
  console.log(`\nOn ${otherNode}:`)
  count(runTier('unit', otherNode))
  for (const tier of ['integration', 'e2e']) count(runTier(tier, otherNode, ['/action']))
}
for (const { tier, packages } of leftOut) {
  console.log(
    `\nLeft out: the ${tier} tests. They need: sudo apt-get install ${[...new Set(packages)].join(' ')}`
  )
}
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = isOk && !(isStrict && leftOut.length > 0) ? 0 : 1

function count({ passed, failed, ok }) {
  total.passed += passed
  total.failed += failed
  isOk &&= ok
}

function runTier(tier, node = process.execPath, paths = []) {
  const directory = mkdtempSync(join(tmpdir(), 'image-build-tests-'))
  const report = join(directory, 'report.json')
  const { status } = spawnSync(
    node,
    [
      '--no-warnings',
      '--experimental-vm-modules',
      'node_modules/jest/bin/jest.js',
      ...paths,
      '--json',
      `--outputFile=${report}`,
      ...(tier === 'unit' ? [] : ['--runInBand']),
      '--selectProjects',
      tier
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] }
  )
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'))
    const failed = Math.max(result.numFailedTests, result.numFailedTestSuites)
    // Suites leave themselves out where they cannot run, such as those with a real sshd without root's rights.
    const isWhole = !isStrict || result.numPendingTests === 0
    if (!isWhole) console.log(`${result.numPendingTests} of the ${tier} tests left themselves out`)
    return { passed: result.numPassedTests, failed, ok: status === 0 && failed === 0 && isWhole }
  } catch {
    return { passed: 0, failed: 1, ok: false }
  } finally {
    rmSync(directory, { recursive: true })
  }
}
