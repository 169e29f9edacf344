import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fix, type Fixed } from '../../src/app/fix.js'
import { checkTemplate } from '../../src/app/plan.js'
import type { Problem } from '../../src/core/problem.js'
import { createRealProgram } from '../support/real-program.js'

let directory = ''
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'image-build-fix-'))
  await writeFile(join(directory, 'boot.iso'), 'an ISO')
})
afterEach(() => rm(directory, { recursive: true }))

/** What a template of 2015 may look like. */
const old = `{
  "_comment": "years old",
  "builders": [
    {
      "type": "qemu",
      "iso_url": "boot.iso",
      "iso_md5": "9d8f4dd4b0ee0c1bd1cd1b0c3b1c6e0b",
      "ssh_username": "root",
      "ssh_password": "root",
      "ssh_wait_timeout": "20m",
      "ssh_host_port_min": 2222,
      "ssh_key_path": "key",
      "vm_name": "{{clean_image_name \`x y\`}}",
      "shutdown_command": "poweroff",
      "headless": true
    }
  ],
  "post-processors": [{ "type": "manifest", "filename": "m.json" }]
}
`

async function fixText(
  text: string,
  choice: { asPatch?: boolean; isChecked?: boolean } = {}
): Promise<Fixed> {
  await writeFile(join(directory, 't.json'), text)
  return await fix(
    { template: 't.json', asPatch: false, isChecked: true, ...choice },
    createRealProgram(directory)
  )
}

async function validate(text: string): Promise<readonly Problem[]> {
  await writeFile(join(directory, 't.json'), text)
  const lists = { variables: [], variableFiles: [], only: [], except: [], smokeTests: [] }
  const program = createRealProgram(directory)
  const settings = { force: false, isBuilding: false }
  return (await checkTemplate({ template: 't.json', ...lists }, program, settings)).problems
}

const messages = (problems: readonly Problem[]): readonly string[] => problems.map(({ message }) => message)

describe('fix', () => {
  it('prints a template that validates where the old one did not', async () => {
    // What cleans names is allowed nowhere but with AWS, also under its new name; a key would have to be a real one.
    const template = old.replace('{{clean_image_name `x y`}}', 'x-y').replace(/ +"ssh_key_path".*\n/, '')
    expect(messages(await validate(template))).toContain('builder "qemu" has no option `iso_md5`')

    const { text = '', problems } = await fixText(template)

    expect(problems).toEqual([])
    expect(messages(await validate(text))).toEqual([])
  })

  it('prints a patch that makes the same of the file, and keeps its order', async () => {
    const { text: patch = '' } = await fixText(old, { asPatch: true })
    const { text: printed = '' } = await fixText(old)
    execFileSync('patch', ['t.json'], { cwd: directory, input: patch })

    const patched = await readFile(join(directory, 't.json'), 'utf8')
    expect(JSON.parse(patched)).toEqual(JSON.parse(printed))
    expect(patched).toContain('"iso_checksum": "md5:9d8f4dd4b0ee0c1bd1cd1b0c3b1c6e0b",\n      "ssh_username"')
    expect((await fixText(patched, { asPatch: true })).text).toBe('')
  })

  it.each([
    ['a name', 't.json'],
    ['a name with blanks', 'my old template.json'],
    ['a name with a tab', 'a\tb.json'],
    ['a name that begins with quotes', '"a" b.json'],
    ['a path', './sub/t.json']
  ])('prints a patch that finds its file by itself: %s', async (_what, template) => {
    const path = join(directory, template)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, old)

    const { text = '' } = await fix(
      { template, asPatch: true, isChecked: true },
      createRealProgram(directory)
    )
    execFileSync('patch', ['-p0'], { cwd: directory, input: text })

    expect(await readFile(path, 'utf8')).toContain('"iso_checksum": "md5:')
  })

  it.each([
    ['relative', (path: string) => join('..', path)],
    ['absolute', (path: string) => join(directory, path)]
  ])(
    'prints a patch of a file above the working directory, %s, that has its bare name',
    async (_what, nameOf) => {
      await mkdir(join(directory, 'work'))
      await writeFile(join(directory, 'my t.json'), old)
      const template = nameOf('my t.json')

      const { text = '' } = await fix(
        { template, asPatch: true, isChecked: true },
        createRealProgram(join(directory, 'work'))
      )
      execFileSync('patch', [template], { cwd: join(directory, 'work'), input: text })

      expect(text.split('\n').slice(0, 2)).toEqual(['--- my t.json\t', '+++ my t.json\t'])
      expect(await readFile(join(directory, 'my t.json'), 'utf8')).toContain('"iso_checksum": "md5:')
    }
  )

  it.each([
    ['HCL', 'source "null" "x" {\n}\n', 'the file is written in HCL2, which is not JSON and not supported'],
    ['no object', '[1]', 'a template must be a JSON object'],
    ['broken JSON', '{"builders": [}', '`}` cannot close the `[` of line 1, column 14'],
    ['builders that are no list', '{"builders": {}}', '`builders` must be a list of objects'],
    ['a builder that is none', '{"builders": ["x"]}', 'a builder must be an object'],
    ['a key twice', '{"builders": [], "builders": []}', 'the key "builders" is given twice in one object']
  ])('refuses %s', async (_what, text, message) => {
    const fixed = await fixText(text, { isChecked: false })

    expect(fixed.text).toBeUndefined()
    expect(messages(fixed.problems)).toContain(message)
  })

  it('prints what cannot be parsed as a template, and says so unless it shall not', async () => {
    const text = '{"builders": [{"type": "x", "ssh_key_path": "k"}], "bilders": []}'

    const checked = await fixText(text)
    const unchecked = await fixText(text, { isChecked: false })

    expect(messages(checked.problems)).toEqual(['unknown root level key `bilders`'])
    expect(unchecked.problems).toEqual([])
    expect(unchecked.text).toBe(checked.text)
    expect(unchecked.text).toContain('"ssh_private_key_file": "k"')
  })

  it('finds that two builders have one name after the fix', async () => {
    const { problems } = await fixText('{"builders": [{"type": "virtualbox"}, {"type": "virtualbox-iso"}]}')

    expect(messages(problems)).toEqual(['a builder with the name `virtualbox-iso` already exists'])
  })

  it('does not ask for builders', async () => {
    expect((await fixText('{"variables": {}}')).problems).toEqual([])
  })

  it('reads standard input', async () => {
    const program = { ...createRealProgram(directory), readStandardInput: () => Promise.resolve(old) }

    const { text = '' } = await fix({ template: '-', asPatch: true, isChecked: true }, program)

    expect(text.startsWith('--- template.json\n+++ template.json\n@@ ')).toBe(true)
  })

  it('says which file does not exist', async () => {
    const { text, problems } = await fix(
      { template: 'no.json', asPatch: false, isChecked: true },
      createRealProgram(directory)
    )

    expect(text).toBeUndefined()
    expect(messages(problems)).toEqual(['the template no.json does not exist'])
  })
})

describe('validate', () => {
  const command = '; `image-build fix -diff t.json | patch t.json` writes it'

  it.each([
    ['has no option `iso_md5`', '`iso_md5` is written `"iso_checksum": "md5:…"` today'],
    ['has no option `ssh_key_path`', '`ssh_key_path` is called `ssh_private_key_file` today'],
    ['`ssh_wait_timeout` is deprecated', 'use `ssh_timeout`'],
    ['has no option `filename`', '`filename` is called `output` today'],
    [
      'the function "clean_image_name" does not exist',
      '`clean_ami_name` and `clean_image_name` are called `clean_resource_name` today'
    ]
  ])('offers the fix where %s', async (message, advice) => {
    const found = (await validate(old)).find(each => each.message.includes(message))

    expect(found?.hint).toBe(`${advice}${command}`)
  })

  it('offers none for what no fixer mends', async () => {
    const problems = await validate(old.replace('"headless"', '"headles"'))

    const found = problems.find(({ message }) => message.includes('`headles`'))
    expect(found?.hint).toBe('did you mean `headless`?')
  })
})
