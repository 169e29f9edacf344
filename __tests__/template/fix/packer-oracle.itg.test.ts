import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fixTemplate } from '../../../src/template/fix/fix.js'
import { fixers } from '../../../src/template/fix/fixers.js'
import type { JsonObject } from '../../../src/template/fix/json-value.js'
import { printTemplate } from '../../../src/template/fix/print.js'
import { fixWithPacker, hasPacker, packerFixers } from '../../support/packer-fix.js'
import type { BlockCase } from './cases/block-case.js'
import { builderCases } from './cases/builders.js'
import { postProcessorCases, provisionerCases } from './cases/other-blocks.js'
import { templateCases } from './cases/templates.js'

let directory = ''
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'image-build-fix-'))
})
afterEach(() => rm(directory, { recursive: true }))

const alike = (cases: readonly BlockCase[]): JsonObject[] =>
  cases.filter(({ differs }) => differs === undefined).map(({ before }) => before)
const oddTexts = '<a> & b "q" \\ \\u003c \u2028\u2029 é 😀 \b\f\n\r\t\u0001\u007f / `'
const everything: JsonObject = {
  _comment: oddTexts,
  [oddTexts]: { é: 1, '😀': 2, '\uffee': 3, Z: 4, a: 5 },
  numbers: [0, -0, 1.5, 1e3, 1e20, 1e21, 1e-6, 1e-7, 1.5e300, 2 ** 63, 123456789.12345679, -1e-10],
  empty: [{}, [], [[], {}], null, true, false],
  builders: alike(builderCases),
  provisioners: alike(provisionerCases),
  'post-processors': [...alike(postProcessorCases), alike(postProcessorCases)]
}
/** Go undoes its escapes in the text as a whole, and so also what only looks like one. */
const undone = (text: string): string => text.replaceAll('\\\\u003c', '\\<')

const describeWithPacker = hasPacker ? describe : describe.skip
describeWithPacker('fix, beside Packer 1.6.6', () => {
  it('prints every block as Packer does, byte for byte', async () => {
    const { exitCode, output } = await fixWithPacker(everything, directory)

    expect(exitCode).toBe(0)
    expect(undone(printTemplate(fixTemplate(everything)))).toBe(output)
  })

  it('prints thousands of builders that have the options of two cases as Packer does', async () => {
    const blocks = alike(builderCases)
    const pairs = blocks.flatMap((one, at) =>
      blocks.filter((_, other) => (at + other) % 3 === 0).map(other => ({ ...other, ...one }))
    )
    const template = { builders: pairs, 'post-processors': [] }

    const { exitCode, output } = await fixWithPacker(template, directory)

    expect(exitCode).toBe(0)
    expect(pairs.length).toBeGreaterThan(2000)
    expect(printTemplate(fixTemplate(template)) === output).toBe(true)
  })

  it.each(templateCases.filter(({ differs }) => differs === undefined))('$what', async ({ before }) => {
    const { output } = await fixWithPacker(before, directory)

    expect(printTemplate(fixTemplate(before))).toBe(output)
  })

  it('knows no fixer less, and runs them in the same order', async () => {
    expect(fixers.map(({ name }) => name)).toEqual(await packerFixers())
  })

  it('differs where the cases say so', async () => {
    const differing = [...builderCases, ...templateCases].filter(
      ({ differs }) => differs !== undefined && differs !== 'Packer crashes'
    )
    for (const { before } of differing) {
      const template = 'type' in before ? { builders: [before] } : before
      const { output } = await fixWithPacker(template, directory)

      expect(printTemplate(fixTemplate(template))).not.toBe(output)
    }
  })
})
