import { describe, expect, it } from '@jest/globals'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ownProcesses } from '../../support/own-process.js'
import { temporaryDirectories } from '../temporary.js'

interface Recorded {
  readonly files: readonly string[]
  readonly globs: readonly {
    readonly pattern: string
    readonly found: readonly string[]
    readonly error: boolean
  }[]
}

const recording = join(import.meta.dirname, '..', '..', 'fixtures', 'go', 'filepath-glob-go1.26.8.json')
const temporary = temporaryDirectories()
const own = ownProcesses()

/** The directory in which Go's answers were recorded. */
function plant(files: readonly string[]): string {
  const tree = join(temporary(), 'tree')
  for (const file of files) {
    mkdirSync(dirname(join(tree, file)), { recursive: true })
    writeFileSync(join(tree, file), '')
  }
  symlinkSync('sub', join(tree, 'link'))
  symlinkSync('nowhere', join(tree, 'broken'))
  return tree
}

describe('finding paths by pattern', () => {
  it('agrees with Go on relative patterns in a real directory', async () => {
    const { files, globs } = JSON.parse(readFileSync(recording, 'utf8')) as Recorded
    const child = own.start(
      `
      process.chdir(args[0])
      const { createFiles } = await load('host/files/node-files.js')
      const answers = []
      for (const pattern of JSON.parse(args[1])) {
        const answer = await createFiles().glob(pattern).then(found => ({ found, error: false }), () => ({ found: [], error: true }))
        answers.push({ pattern, ...answer })
      }
      console.log(JSON.stringify(answers))`,
      [plant(files), JSON.stringify(globs.map(({ pattern }) => pattern))]
    )

    expect(JSON.parse(await child.nextLine())).toEqual(globs)
  })
})
