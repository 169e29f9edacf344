import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { peakMemory } from '../support/peak-memory.js'
import { startProgram } from '../support/e2e/program.js'

const mib = 1024 * 1024
/** A second on a quiet machine; those of CI are shared. */
const mostMs = 4000
const mostBytes = 300 * mib

let home = ''
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'image-build-limits-'))
})
afterEach(() => rm(home, { recursive: true }))

const builders = '"builders":[{"type":"null","communicator":"none"}]'
const list = (count: number, item: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => item(at)).join(',')
const template = (rest: string): string => `{${builders},${rest}}`

/** Validates a template, given as a file, and tells what was said, how long it took, and the most memory in use. */
async function validate(text: string, words: readonly string[] = ['t.json']) {
  await writeFile(join(home, 't.json'), text)
  const { child, finished } = startProgram(['validate', ...words], { cwd: home, home })
  const peak = peakMemory(child.pid ?? 0)
  const { exitCode, output, ms } = await finished
  return { exitCode, output, ms, peakBytes: await peak }
}

describe('what is too much is refused at once, with a sentence and a place', () => {
  it.each([
    ['50 MB', () => template(`"description":"${'x'.repeat(50 * mib)}"`), /^t\.json:1:1: .* has 50\.0 MiB/],
    [
      '10 MB in one line',
      () =>
        template(
          `"provisioners":[${list(100_000, at => `{"type":"shell-local","inline":["echo ${at} ${'x'.repeat(60)}"]}`)}]`
        ),
      /^t\.json:1:1: .* more than the 4\.0 MiB/
    ],
    [
      '10,000 levels of lists',
      () => '['.repeat(10_000) + ']'.repeat(10_000),
      /^t\.json:1:1002: .*1000 levels/
    ],
    [
      '10,000 levels of objects',
      () => '{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000),
      /:1:5006: .*1000 levels/
    ],
    [
      '200,000 keys',
      () => `{${list(200_000, at => `"key${at}":1`)}}`,
      /^t\.json:1:\d+: .*value number 50001/
    ],
    ['20,000 unknown keys', () => `{${list(20_000, at => `"key${at}":1`)}}`, /more than 1000 errors/],
    [
      '20,000 options that do not exist',
      () => template(`"provisioners":[{"type":"shell-local",${list(20_000, at => `"key${at}":1`)}}]`),
      /more than 1000 errors/
    ],
    [
      'an expression of 3 MB',
      () => template(`"provisioners":[{"type":"shell-local","inline":["${'{{1}}'.repeat(600_000)}"]}]`),
      /^t\.json:1:\d+: .*words and signs/
    ],
    [
      'an opened expression of 3 MB',
      () => template(`"variables":{"a":"${'{{.x '.repeat(600_000)}"}`),
      /^t\.json:1:\d+: /
    ]
  ])('%s', async (_name, text, said) => {
    const { exitCode, output, ms, peakBytes } = await validate(text())

    expect(exitCode).toBe(1)
    expect(output).toMatch(said)
    expect(ms).toBeLessThan(mostMs)
    expect(peakBytes).toBeLessThan(mostBytes)
  })

  it('a variable file of 50 MB', async () => {
    await writeFile(join(home, 'big.json'), `{"a":"${'x'.repeat(50 * mib)}"}`)

    const { exitCode, output, ms, peakBytes } = await validate(`{${builders}}`, [
      '-var-file=big.json',
      't.json'
    ])

    expect(exitCode).toBe(1)
    expect(output).toMatch(/^big\.json:1:1: .*the variable file big\.json has 50\.0 MiB/)
    expect(ms).toBeLessThan(mostMs)
    expect(peakBytes).toBeLessThan(mostBytes)
  })

  it('standard input that never ends', async () => {
    const words = ['dist/index.js', 'validate', '-']
    const child = spawn(process.execPath, words, { stdio: ['pipe', 'pipe', 'ignore'] })
    const peak = peakMemory(child.pid ?? 0)
    const chunk = 'x'.repeat(64 * 1024)
    const write = (): void => {
      while (child.stdin.writable && child.stdin.write(chunk)) continue
    }
    child.stdin.on('drain', write).on('error', () => undefined)
    write()
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))

    const exitCode = await new Promise(done => child.on('close', done))

    expect(exitCode).toBe(1)
    expect(output).toMatch(/^standard input:1:1: .* more than the 4\.0 MiB/)
    expect(await peak).toBeLessThan(mostBytes)
  })
})

describe('what is just not too much is answered', () => {
  it.each([
    ['a text of 3.9 MiB', () => template(`"description":"${'x'.repeat(3.9 * mib)}"`)],
    ['40,000 variables', () => template(`"variables":{${list(40_000, at => `"key${at}":"1"`)}}`)]
  ])('%s', async (_name, text) => {
    const { exitCode, output, ms, peakBytes } = await validate(text())

    expect(output).toContain('The configuration is valid.')
    expect(exitCode).toBe(0)
    expect(ms).toBeLessThan(mostMs)
    expect(peakBytes).toBeLessThan(mostBytes)
  })
})
