import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { runCommandLine } from '../support/command-line.js'

/** A template in lines and one in a single line, with the value of the sensitive variable as it is written. */
function templates(value: string, names = '["pw"]'): readonly string[] {
  const parts = [
    `"variables": {"a": "b",`,
    `"pw": ${value},`,
    `"c": 5},`,
    `"sensitive-variables": ${names},`,
    `"builders": [{"type": "null", "communicator": "none", "c": "{{user \`pw\`}}"}]`
  ]
  const others = [parts[3], ...parts.slice(0, 3), parts[4]]
  return [parts.join('\n'), parts.join(' '), others.join('\n')].map(text => `{${text}}`)
}

const commands = [
  ['validate'],
  ['validate', '-syntax-only'],
  ['validate', '-machine-readable'],
  ['inspect'],
  ['console']
]

describe('a sensitive variable whose value stands in the template is not shown', () => {
  let directory: string
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'image-build-mistakes-'))
  })
  afterAll(() => rm(directory, { recursive: true, force: true }))

  async function told(text: string, words: readonly string[]): Promise<string> {
    const file = join(directory, 't.json')
    await writeFile(file, text)
    const { err, log } = await runCommandLine([...words, file])
    // What \`fix\` prints is the template itself.
    return words[0] === 'fix' ? err : log
  }

  it.each([
    ['with a function that there is not', '"hunter2SECRET{{nofunc}}"'],
    ['with an action that is none', '"{{SECRET}}"'],
    ['that is no text', '987654321'],
    ['that is a list', '[\n"SECRET",\n987654321]'],
    ['that is not closed', '"hunter2SECRET'],
    ['with an escape that there is not', '"hunter2\\qSECRET"'],
    ['with a quote in it', '"hunter2SECRET" oops'],
    ['with a quote before its end', '"hunter2"SECRET"'],
    ['in no quotes', 'hunter2SECRET'],
    ['in other quotes', "'hunter2SECRET'"],
    ['with a zero before it', '0987654321'],
    ['that is given twice', '"SECRET", "pw": "987654321"'],
    ['in another form than its value', '"SECR\\u0045T{{`{{`}}word\\u0041BC"'],
    ['with a brace that closes too much', '"x"}, "d": "SECRET"']
  ])('%s', async (_, value) => {
    for (const text of templates(value)) {
      for (const words of [...commands, ['fix']]) {
        const log = await told(text, words)

        expect(log.match(/.*(?:SECRET|987654321|word\\u).*/g) ?? []).toEqual([])
        expect(words[0] !== 'validate' || log.includes('error')).toBe(true)
      }
    }
  })

  it('where the list of names has something else in it', async () => {
    for (const text of [...templates('"SECRET"', '["pw", 5]'), ...templates('"SECRET"', '"pw"')]) {
      for (const words of commands) expect(await told(text, words)).not.toContain('SECRET')
    }
  })

  it('while all else is', async () => {
    const [text = ''] = templates('"SECRET{{nofunc}}"')

    const log = await told(text.replace('"b"', '"b{{nofunc}}"'), ['validate'])

    expect(log).toContain('| {"variables": {"a": "b{{nofunc}}",')
    expect(log).toContain('| "pw": "••••••••••••••••",')
    expect(log).toContain('put it in quotes: "5"')
  })
})
