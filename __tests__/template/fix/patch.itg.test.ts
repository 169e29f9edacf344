import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fixTemplate } from '../../../src/template/fix/fix.js'
import { isObject, plainValue } from '../../../src/template/fix/json-value.js'
import { patchFor } from '../../../src/template/fix/patch.js'
import { parseJson } from '../../../src/template/json/parse.js'
import { builderCases } from './cases/builders.js'
import { postProcessorCases, provisionerCases } from './cases/other-blocks.js'

let directory = ''
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'image-build-patch-'))
})
afterEach(() => rm(directory, { recursive: true }))

/** Every case, far enough from one another that there are many hunks. */
const template = {
  builders: builderCases.flatMap(({ before }, at) => [before, { type: 'null', a: 1, b: 2, c: 3, at }]),
  provisioners: provisionerCases.map(({ before }) => before),
  'post-processors': postProcessorCases.map(({ before }) => [before, 'manifest'])
}
const json = JSON.stringify(template, null, 2)

describe('the patch of a fix', () => {
  it.each([
    ['patch -p0', 'a file', `${json}\n`],
    ['patch -p0', 'a file whose last line does not end', json],
    ['patch template.json', 'a file', `${json}\n`],
    ['git apply -p0', 'a file', `${json}\n`],
    ['git apply -p0', 'a file with CR LF', `${json.replaceAll('\n', '\r\n')}\r\n`],
    ['patch -p0', 'a file of one line', `${JSON.stringify(template)}\n`]
  ])('is taken by `%s`: %s', async (command, _what, text) => {
    const file = join(directory, 'template.json')
    await writeFile(file, text)
    const { node } = parseJson(text, 'template.json')
    const value = node === undefined ? null : plainValue(node)
    if (node === undefined || !isObject(value)) throw new Error('the test gives no template')
    const fixed = fixTemplate(value)

    const patch = patchFor({ file: 'template.json', text, node }, fixed)
    const [program = '', ...words] = command.split(' ')
    execFileSync(program, words, { cwd: directory, input: patch })

    const patched = await readFile(file, 'utf8')
    expect(JSON.parse(patched)).toEqual(fixed)
    expect(patched.includes('\r\n')).toBe(text.includes('\r\n'))
    expect(patched.endsWith('\n')).toBe(text.endsWith('\n'))
  })
})
