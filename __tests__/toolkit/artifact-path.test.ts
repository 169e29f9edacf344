import { describe, expect, it } from '@jest/globals'
import { artifactPath } from '../../src/toolkit/artifact-path.js'

describe('artifactPath', () => {
  it.each([
    ['/work/out/disk.img', 'out/disk.img'],
    ['/work/..disk', '..disk'],
    ['/work', '/work'],
    ['/other/disk.img', '/other/disk.img'],
    ['/workshop/disk.img', '/workshop/disk.img'],
    ['/', '/']
  ])('shows %s as %s', (path, shown) => {
    expect(artifactPath(path, '/work')).toBe(shown)
  })
})
