import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { packerFunctions } from '../../../src/template/functions/index.js'
import { parseTemplate, render } from '../../../src/template/go/template.js'
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
  const env = { PATH: process.env['PATH'], HOME: directory, CHECKPOINT_DISABLE: '1' }
  return await new Promise(resolve => {
    const child = execFile(
      '/usr/bin/packer',
      ['console', 't.json'],
      { cwd: directory, env },
      (_, stdout, stderr) => {
        resolve((stdout + stderr).includes('Interpolation error') ? failed : stdout.replace(/\n$/, ''))
      }
    )
    child.stdin?.end(`${line}\n`)
  })
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

const onLinuxWithPacker = hasPacker ? describe : describe.skip

onLinuxWithPacker("Packer's functions against packer 1.6.6", () => {
  it.each([
    '{{ split "a-b-c" "-" 1 }}',
    '{{ split "a-b-c" "-" -1 }}',
    '{{ split "a-b-c" "-" 3 }}',
    '{{ split "aé" "" 1 }}',
    '{{ split "" "-" 0 }}',
    '{{ split "" "" 0 }}',
    '{{ replace "a" "b" -1 "aaa" }}',
    '{{ replace "a" "b" 2 "aaa" }}',
    '{{ replace "a" "b" 0 "aaa" }}',
    '{{ replace "" "x" 2 "aaa" }}',
    '{{ replace "" "x" 4 "aaa" }}',
    '{{ replace "" "x" 9 "aaa" }}',
    '{{ replace "" "x" -1 "aéa" }}',
    '{{ "a.b.c" | replace "." "-" 1 | upper }}',
    '{{ replace_all "a" "$1" "aaa" }}',
    '{{ replace_all "" "x" "" }}',
    '{{ upper "straße ǆ ﬁ ı" }}',
    '{{ lower "İSTANBUL ΣΑΣ" }}',
    '{{ sed "s/a/b/" "x" }}',
    '{{ env "HOME" }}',
    '{{ user "known" }}{{ user `none` }}',
    '{{ build "ID" }}',
    '{{ build_name }}',
    '{{ clean_resource_name "a b" }}',
    '{{ pwd }} {{ template_dir }}',
    '{{ isotime "a" "b" }}',
    '{{ isotime "" }}',
    '{{ strftime "" }}',
    '{{ strftime }}',
    '{{ timestamp 1 }}',
    '{{ upper 1 }}',
    '{{ printf "%T" timestamp }}{{ printf "%T" uuid }}',
    '{{ users "x" }}',
    '{{ .Foo }} {{ .Foo.Bar }} {{ . }}',
    '{{ if .Foo }}a{{ else }}b{{ end }}',
    '{{ printf "%05d|%-6s|%q" 42 "ab" "c" }}'
  ])('agree on %s', async line => {
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
