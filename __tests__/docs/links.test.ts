import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { describe, expect, it } from '@jest/globals'

const pages = ['.', 'docs', 'examples']
  .flatMap(directory =>
    readdirSync(directory, { recursive: directory !== '.', encoding: 'utf8' }).map(name =>
      normalize(join(directory, name))
    )
  )
  .filter(path => path.endsWith('.md'))

/** The page's text without what is shown as code, where brackets mean nothing. */
function proseOf(path: string): string {
  return readFileSync(path, 'utf8')
    .replaceAll(/^```[^]*?^```/gm, '')
    .replaceAll(/(`+)(?!`)[^]*?[^`]\1(?!`)/g, 'code')
}

/** The anchors that GitHub gives the headings of a page. */
function anchorsOf(path: string): readonly string[] {
  return [...readFileSync(path, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-')
  )
}

describe('links of the documentation', () => {
  it.each(pages)('%s leads to what is there', path => {
    const targets = [...proseOf(path).matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target)

    const broken = targets
      .filter(target => !/^\w+:/.test(target))
      .filter(target => {
        const [file = '', anchor] = target.split('#')
        const found = file === '' ? path : normalize(join(path, '..', file))
        return !existsSync(found) || (anchor !== undefined && !anchorsOf(found).includes(anchor))
      })

    expect(broken).toEqual([])
  })
})
