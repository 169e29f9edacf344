import { describe, expect, it } from '@jest/globals'
import { mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeDirectories } from '../../../src/host/files/make-directories.js'

const linuxOnly = process.platform === 'linux' ? describe : describe.skip

describe('making directories', () => {
  it('makes those above, and takes what is there', async () => {
    const root = await mkdtemp(join(tmpdir(), 'image-build-directories-'))
    try {
      const deep = join(root, 'a', 'b', 'c')
      await Promise.all([makeDirectories(deep), makeDirectories(deep), makeDirectories(join(root, 'a', 'd'))])
      await symlink(join(root, 'a'), join(root, 'link'))
      await makeDirectories(join(root, 'link', 'b'))

      expect((await stat(deep)).isDirectory()).toBe(true)
    } finally {
      await rm(root, { recursive: true })
    }
  })

  it('fails where a file is in the way', async () => {
    const root = await mkdtemp(join(tmpdir(), 'image-build-directories-'))
    try {
      await writeFile(join(root, 'file'), '')

      await expect(makeDirectories(join(root, 'file'))).rejects.toMatchObject({ code: 'EEXIST' })
      await expect(makeDirectories(join(root, 'file', 'a'))).rejects.toMatchObject({ code: 'ENOTDIR' })
    } finally {
      await rm(root, { recursive: true })
    }
  })
})

linuxOnly('making directories where there can be none', () => {
  it('fails, instead of trying for ever', async () => {
    await expect(makeDirectories('/proc/nowhere/a/b')).rejects.toMatchObject({ code: 'ENOENT' })
  })
})
