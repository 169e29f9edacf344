import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'

const page = readFileSync('docs/environment.md', 'utf8')
const [, read = '', given = '', ignored = ''] = page.split(/^## /m)
const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(/`([A-Z][A-Z0-9_]*[A-Z0-9])`/g)].map(([, name = '']) => name)

/** All code but that of comments. */
const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.ts'))
  .map(path => readFileSync(join('src', path), 'utf8').replaceAll(/^\s*(\/?\*|\/\/).*$/gm, ''))
  .join('\n')

/** Every name in capitals. */
const words = new Set(code.match(/\b[A-Z][A-Z0-9_]+/g))

/** What only tells that the process is the action, or is set by the runner for each job. */
const ofRunner = ['GITHUB_REPOSITORY', 'GITHUB_RUN_ID', 'GITHUB_SERVER_URL']

/** Names that the code reads, in whatever way: as a member, by a function that takes the name, by destructuring. */
const used = [
  ...code.matchAll(/\benv\[\s*'([A-Z_0-9]+)'/g),
  ...code.matchAll(/'((?:PACKER|IMAGE_BUILD|CONSUL|VAULT|AWS|XDG|GITHUB|RUNNER|SSH|HTTPS?|NO)_[A-Z_0-9]+)'/g),
  ...code.matchAll(/\{ (PACKER_[A-Z_]+):/g)
].map(([, name = '']) => name)

describe('the page about the environment', () => {
  it.each(
    [...new Set(used)].filter(name => !ofRunner.includes(name) && name !== 'LOCALAPPDATA' && name !== 'Path')
  )('has %s', name => {
    expect(namesIn(read + given)).toContain(name)
  })

  it.each(namesIn(read).filter(name => !['NAME', 'TMPDIR', 'TEMP'].includes(name)))(
    'says rightly that %s is read',
    name => {
      expect(words.has(name)).toBe(true)
    }
  )

  it.each(namesIn(given))('says rightly that programs get %s', name => {
    expect(words.has(name.replace(/(?<=GUEST)_HOST$/, '_'))).toBe(true)
  })

  it.each(namesIn(ignored))('says rightly that %s has no effect', name => {
    expect(used).not.toContain(name)
  })
})
