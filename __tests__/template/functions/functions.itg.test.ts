import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { packerFunctions } from '../../../src/template/functions/index.js'
import { parseTemplate, render } from '../../../src/template/go/template.js'
import { consoleCases } from '../../support/console-cases.js'
import { fakeEnvironment } from '../../support/function-environment.js'
import { hasPacker } from '../../support/packer.js'

const failed = Symbol('failed')
let directory = ''

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'packer-console-'))
  await writeFile(
    join(directory, 't.json'),
    '{"variables": {"known": "value"}, "builders": [{"type": "null"}]}'
  )
})

afterAll(async () => {
  await rm(directory, { recursive: true, force: true })
})

/** What `packer console` makes of one line. */
async function packerConsole(line: string): Promise<string | typeof failed> {
  const said = await rawConsole([line])
  return said.includes('Interpolation error') ? failed : said.replace(/\n$/, '')
}

/** It hangs about once in fifty runs. */
async function rawConsole(lines: readonly string[], triesLeft = 3): Promise<string> {
  const env = { PATH: process.env['PATH'], HOME: directory, CHECKPOINT_DISABLE: '1' }
  const options = { cwd: directory, env, timeout: 8000, killSignal: 'SIGKILL' } as const
  const said = await new Promise<string | undefined>(resolve => {
    const child = execFile('/usr/bin/packer', ['console', 't.json'], options, (error, stdout, stderr) => {
      resolve(error?.killed === true ? undefined : stdout + stderr)
    })
    child.stdin?.end(`${lines.join('\n')}\n`)
  })
  if (said !== undefined) return said
  if (triesLeft === 1) throw new Error('packer hung three times')
  return await rawConsole(lines, triesLeft - 1)
}

function ours(line: string, now: Date): string | typeof failed {
  const here = {
    buildName: undefined,
    buildType: undefined,
    build: undefined,
    directory,
    templateDirectory: directory
  }
  const functions = packerFunctions(fakeEnvironment({ now, ...here }))
  const { template } = parseTemplate(line, { functions: functions.keys() })
  if (template === undefined) return failed
  try {
    return render(template, { functions })
  } catch {
    return failed
  }
}

/** What packer's console says of several lines: each error, with its line breaks undone, and the last value. */
async function packerConsoleOf(lines: readonly string[]): Promise<{ errors: string[]; value: string }> {
  const [, ...parts] = `\n${await rawConsole(lines)}`.split(/\n[^\n]*: Interpolation error\n\n/)
  const last = parts.at(-1) ?? ''
  const end = last.indexOf('\n\n\n')
  const errors = [...parts.slice(0, -1), last.slice(0, end)].map(text => text.replace(/\s+/g, ' ').trim())
  return { errors, value: last.slice(end).trim() }
}

const onLinuxWithPacker = hasPacker ? describe : describe.skip

onLinuxWithPacker("Packer's functions against packer 1.6.6", () => {
  it('gives the answers that were recorded', async () => {
    const cases = consoleCases()
    const refused = cases.filter(({ error }) => error !== undefined)
    // a template can be defined only once in one text
    const answered = cases.filter(
      ({ expression, output }) => output !== undefined && !/define|block/.test(expression)
    )
    const all = answered.map(({ expression }) => expression).join('\u241e')

    const { errors, value } = await packerConsoleOf([...refused.map(({ expression }) => expression), all])

    expect(errors).toEqual(refused.map(({ error }) => error))
    expect(value.split('\u241e')).toEqual(answered.map(({ output }) => output))
  })

  it('agrees on the directories and on a function of no arguments', async () => {
    const line = '{{ pwd }} {{ template_dir }} {{ user `none` }}{{ .Foo.Bar }}'

    expect(ours(line, new Date())).toBe(await packerConsole(line))
  })

  it.each([
    [
      'layouts',
      '{{ isotime "Monday Jan _2 02 2006 06 1 01 15 3 03 4 04 5 05 .000 .999 PM pm MST -0700 Z07:00 002" }}'
    ],
    ['the plain form', '{{ isotime }}'],
    ['codes', '{{ strftime "%a %A %b %B %d %H %I %L %m %M %p %S %y %Y %z %Z %% %j %s %e %f %U %c %" }}']
  ])('agree on %s of the same instant', async (_, text) => {
    const answer = await packerConsole(`{{ timestamp }}{{ isotime ".000" }}|${text}`)
    const [instant = '', theirs] = typeof answer === 'string' ? answer.split(/\|(.*)/s) : []

    expect(ours(text, new Date(Number(instant) * 1000))).toBe(theirs)
  })
})
