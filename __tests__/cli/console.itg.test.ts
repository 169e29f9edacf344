import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { runCommandLine } from '../support/command-line.js'
import { askPacker, hasPacker } from '../support/packer.js'

let directory: string
let template: string
let variables: string
beforeAll(async () => {
  directory = await realpath(await mkdtemp(join(tmpdir(), 'image-build-console-')))
  template = join(directory, 't.json')
  variables = join(directory, 'v.json')
  await writeFile(
    template,
    JSON.stringify({
      variables: {
        must: null,
        a: 'A',
        b: '{{user `a`}}{{user `a`}}',
        home: '{{env `HOME`}}',
        secret: 'hush'
      },
      'sensitive-variables': ['secret'],
      // Packer's console leaves variables out that refer to others when nothing is to be built.
      builders: [{ type: 'null', communicator: 'none' }]
    })
  )
  await writeFile(variables, JSON.stringify({ a: 'from the file', c: 'c' }))
})
afterAll(() => rm(directory, { recursive: true, force: true }))

/** Each gives a text of one line. */
const expressions = [
  'text, "quoted"',
  '{{user `a`}}',
  '{{user `b`}}',
  '{{user `c`}}',
  '{{user `must`}}',
  '{{user `nobody`}}',
  '{{.Field}}',
  '{{upper `abc`}} {{lower "ABC"}}',
  '{{replace_all "a" "b" "banana"}}',
  '{{replace "a" "b" 1 "banana"}}',
  '{{split "a-b-c" "-" 1}}',
  '{{template_dir}}',
  '{{printf "%05d|%x|%q" 42 "hi" "x"}}',
  '{{if eq (user `must`) "given"}}yes{{else}}no{{end}}',
  '{{len (isotime)}} {{len uuid}} {{len timestamp}}',
  '{{isotime "2006" | len}}',
  '{{/* nothing */}}{{- " trimmed" -}} .'
]

const describeOracle = hasPacker ? describe : describe.skip

describeOracle('console beside Packer’s', () => {
  it('gives the values that Packer gives', async () => {
    const line = expressions.join(' | ')
    const words = ['-var', 'must=given', '-var-file', variables, template]
    const theirs = await askPacker(['console', ...words], directory, `${line}\n`)

    const ours = await runCommandLine(['console', ...words], [line])

    expect(ours.out.trimEnd()).toBe(theirs.log.trimEnd())
    expect([ours.exitCode, theirs.exitCode]).toEqual([0, 0])
  })
})

describe('console', () => {
  it('evaluates every line, and fails in the end when one of them cannot be', async () => {
    const lines = ['one', '{{upper `a`}}', '', '{{nope}}', '  {{user `a`}}', 'exit', 'never read']

    const { exitCode, out, err } = await runCommandLine(['console', '-var=a=x'], lines)

    expect(out).toBe('one\nA\n  x\n')
    expect(err).toContain('console:4:3: error: the function "nope" does not exist [IB_INTERPOLATION]')
    expect(err).not.toContain('has no effect')
    expect(exitCode).toBe(1)
  })

  it('knows the variables of a template, masks sensitive ones, and tells what is missing', async () => {
    const { exitCode, out, err } = await runCommandLine(['console', template], ['variables', 'a hush b'])

    expect(out.split('\n')).toEqual([
      'a: A',
      'b: AA',
      expect.stringMatching(/^home: /),
      'secret: <sensitive>',
      'a <sensitive> b',
      ''
    ])
    expect(err).toContain('required variable not set: must')
    expect(exitCode).toBe(0)
  })

  it('shows no secret in what is wrong', async () => {
    const lines = [
      '{{index (user `secret`) 99}}{{upper (user `secret`) 1}}',
      '{{split (user `secret`) `u` 9}}'
    ]

    const { err } = await runCommandLine(['console', '-var=must=x', template], lines)

    expect(err).toContain('console:2')
    expect(err).not.toContain('hush')
  })

  it('explains itself', async () => {
    expect((await runCommandLine(['console'], ['help'])).out).toContain('Ctrl-D')
  })

  it.each([
    [['nope.json'], 'the template nope.json does not exist'],
    [['-'], 'standard input has the expressions'],
    [['-var-file=nope.json'], 'the variable file nope.json does not exist'],
    [['a', 'b'], 'console takes [TEMPLATE], but 2 were given'],
    [['-var=a=b', '-var=c'], 'a variable must be given as name=value, but -var number 2 is not']
  ])('refuses %j', async (words, message) => {
    const { exitCode, err } = await runCommandLine(['console', ...words])

    expect(err).toContain(message)
    expect(exitCode).toBe(1)
  })
})

describe('version', () => {
  it.each([['-version'], ['--version'], ['-v'], ['version']])('is told by %s', async word => {
    expect(await runCommandLine([word])).toMatchObject({
      exitCode: 0,
      out: 'image-build 1.2.3-beta\n',
      err: ''
    })
  })

  it('is told to programs as Packer tells its own', async () => {
    const { out } = await runCommandLine(['version', '-machine-readable'])

    expect(out.replaceAll(/^\d+/gm, '')).toBe(
      ',,version,1.2.3\n,,version-prelease,beta\n,,version-commit,\n,,ui,say,image-build 1.2.3-beta\n'
    )
  })
})
