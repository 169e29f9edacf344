import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createRunner, type Runner, type StepResult } from '../support/github/runner.js'

jest.setTimeout(60_000)

let directory: string
let runner: Runner
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'image-build-annotations-'))
  runner = await createRunner({ directory, entry: resolve('dist/index.js') })
  await mkdir(join(runner.workspace, 'images'))
})
afterAll(() => rm(directory, { recursive: true, force: true }))

const template = {
  variables: { port: '22', note: '' },
  builders: [
    {
      type: 'null',
      ssh_host: '127.0.0.1',
      ssh_username: 'u',
      ssh_password: 'p',
      ssh_port: '{{user `port`}}'
    }
  ]
}

/** Runs the action in `images` of the repository, with a file of variables of which each has a line of its own. */
async function step(
  variables: object,
  inputs: Readonly<Record<string, string>> = {},
  content: object = template
): Promise<StepResult> {
  const put = (name: string, value: object): Promise<void> =>
    writeFile(join(runner.workspace, 'images', name), JSON.stringify(value, null, 2))
  await put('t.json', content)
  await put('prod.json', variables)
  return await runner.step('main', {
    command: 'validate',
    'working-directory': 'images',
    template: 't.json',
    'var-files': 'prod.json',
    ...inputs
  })
}

const annotationsIn = ({ log }: StepResult): readonly string[] =>
  log.split('\n').filter(line => /^::(?:error|warning) /.test(line))

describe('an annotation', () => {
  it('about a value of a file of variables stands in that file, at its line', async () => {
    const result = await step({ note: '', port: 'ninety' })

    expect(result.exitCode).toBe(1)
    expect(annotationsIn(result)).toEqual([
      expect.stringMatching(/^::error file=images\/prod\.json,line=3,.*::builder "null": `ssh_port` must be/)
    ])
  })

  it('about a value that is no text, or a name that is misspelt, stands there too', async () => {
    const result = await step({ prot: '1', note: 5 })

    expect(annotationsIn(result)).toEqual([
      expect.stringMatching(/^::warning file=images\/prod\.json,line=2,.*did you mean `port`\?/),
      expect.stringMatching(/^::error file=images\/prod\.json,line=3,.*must be a string%0Aput it in quotes/)
    ])
  })

  it('about a value of the input names the input, and stands where the value is used', async () => {
    const result = await step({}, { var: 'port=ninety' })

    expect(annotationsIn(result)).toEqual([
      expect.stringMatching(
        /^::error file=images\/t\.json,line=\d+,.*the value comes from the input `var`, `port=…`$/
      )
    ])
  })

  it.each([
    ['note={{nope}}', 'error', /the input `var`, `note=…`: the function "nope" does not exist/],
    ['nite=1', 'warning', /the input `var`, `nite=…` has no effect.*did you mean `note`\?/]
  ])('about the input `var` with %s stands in no file', async (given, level, text) => {
    const [annotation, ...others] = annotationsIn(await step({}, { var: given }))

    expect(annotation).toMatch(new RegExp(`^::${level} title=Template::`))
    expect(annotation).toMatch(text)
    expect(others).toEqual([])
  })

  it('about a variable that is missing tells the names of the inputs', async () => {
    const result = await step({}, {}, { ...template, variables: { port: null } })

    expect(annotationsIn(result)).toEqual([
      expect.stringMatching(/^::error file=images\/t\.json,line=3,.*a line `port=…` of the input `var`/)
    ])
  })

  it('about a failure of a build stands where the value was written that failed', async () => {
    const result = await step(
      { port: '1', note: 'look' },
      { command: 'build', artifacts: 'none' },
      {
        variables: template.variables,
        builders: [{ type: 'null', communicator: 'none' }],
        provisioners: [{ type: 'breakpoint', note: '{{user `note`}}' }]
      }
    )

    expect(annotationsIn(result).filter(line => line.startsWith('::error'))).toEqual([
      expect.stringMatching(/^::error file=images\/prod\.json,line=3,.*nobody can press Enter/)
    ])
  })
})
