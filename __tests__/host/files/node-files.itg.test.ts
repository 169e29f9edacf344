import { describe, expect, it } from '@jest/globals'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { createFiles } from '../../../src/host/files/node-files.js'
import { describeFilesContract } from '../files-contract.js'
import { temporaryDirectories } from '../temporary.js'

const temporary = temporaryDirectories()

describe('the real files', () => {
  describeFilesContract(async () => ({ files: createFiles(), root: temporary() }))

  it('reports symbolic links in a walk and does not follow them', async () => {
    const root = temporary()
    const files = createFiles()
    await files.write(join(root, 'a', 'file'), 'x')
    symlinkSync('a', join(root, 'link'))
    symlinkSync('.', join(root, 'a', 'circle'))

    const found: string[] = []
    for await (const { path, kind } of files.walk(root)) found.push(`${path.slice(root.length)} ${kind}`)

    expect(found).toEqual(['/a directory', '/a/circle link', '/a/file file', '/link link'])
    expect(await files.readLink(join(root, 'link'))).toBe('a')
    expect(await files.stat(join(root, 'link', 'file'))).toMatchObject({ kind: 'file', bytes: 1 })
  })
})
