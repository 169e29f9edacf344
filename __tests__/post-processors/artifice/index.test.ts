import { describe, expect, it } from '@jest/globals'
import { postProcessor } from '../../../src/post-processors/artifice/index.js'
import { createFakeHost } from '../../support/fake-host.js'
import { problemsOf } from '../../support/plugin-config.js'
import { postProcess } from '../../support/post-processing.js'

const contents = { '/work/b.txt': 'bb', '/work/a.txt': 'a', '/work/sub/c.txt': 'ccc', '/other/d.txt': '' }

async function artifice(files: readonly string[] | string, directory = '/work') {
  const renamed = Object.entries(contents).map(([path, text]) => [path.replace('/work', directory), text])
  const host = createFakeHost({ files: Object.fromEntries(renamed) as Record<string, string> })
  return await postProcess(postProcessor, { host, files: [], block: { files }, directory })
}

describe('artifice', () => {
  it.each([
    ['a path', ['a.txt'], ['/work/a.txt']],
    ['a list in one text', 'b.txt,a.txt', ['/work/b.txt', '/work/a.txt']],
    ['a pattern, sorted', ['*.txt'], ['/work/a.txt', '/work/b.txt']],
    ['a pattern in directories', ['s*/[a-c].txt'], ['/work/sub/c.txt']],
    ['an absolute pattern', ['/other/*'], ['/other/d.txt']],
    ['a file that two patterns match, once', ['b*', '*.txt'], ['/work/b.txt', '/work/a.txt']]
  ])('takes %s for the artifact', async (_, patterns, paths) => {
    const { artifact, input } = await artifice(patterns)

    expect(artifact?.files.map(({ path }) => path)).toEqual(paths)
    expect(input).toBe('keep')
  })

  it('describes the new artifact as Packer does', async () => {
    const { artifact, ctx } = await artifice(['a.txt', 'sub/*'])

    expect(artifact).toMatchObject({
      builderId: 'packer.post-processor.artifice',
      id: '',
      description: 'Created artifact from files: a.txt, sub/c.txt',
      files: [
        { path: '/work/a.txt', bytes: 1 },
        { path: '/work/sub/c.txt', bytes: 3 }
      ]
    })
    expect(ctx.notices()).toEqual(['Using these artifact files: a.txt, sub/c.txt'])
  })

  it('takes the name of the directory it works in for no pattern', async () => {
    const { artifact } = await artifice(['a.*'], '/work[1]*')

    expect(artifact?.files.map(({ path }) => path)).toEqual(['/work[1]*/a.txt'])
  })

  it('warns of what matches nothing, and of directories', async () => {
    const { artifact, ctx } = await artifice(['none*', 'sub', 'a.txt'])

    expect(artifact?.files.map(({ path }) => path)).toEqual(['/work/a.txt'])
    expect(ctx.notices().slice(0, 2)).toEqual([
      'warning: no file matches "none*"',
      'warning: /work/sub is a directory and was left out: name its files'
    ])
  })

  it.each([{}, { files: [] }])('needs a file at plan time: %j', async block => {
    expect(await problemsOf(postProcessor, block, createFakeHost())).toMatchObject([{ severity: 'error' }])
  })
})
