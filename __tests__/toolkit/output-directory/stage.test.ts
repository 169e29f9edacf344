import { describe, expect, it } from '@jest/globals'
import { checkOutputDirectory } from '../../../src/toolkit/output-directory/check.js'
import { OutputClaims } from '../../../src/engine/output-claims.js'
import {
  placedPath,
  placeOutput,
  stageOutput,
  type OutputContext
} from '../../../src/toolkit/output-directory/stage.js'
import { createFakeHost } from '../../support/fake-host.js'
import { createStepContext } from '../../support/step-context.js'

describe('an output directory', () => {
  it('is built beside its final name and gets the name when it is placed', async () => {
    const host = createFakeHost()
    const ctx = createStepContext({ host })

    const staged = await stageOutput(ctx, 'out/web')
    await host.files.write(`${staged.path}/disk.img`, 'new')
    expect(await host.files.stat('/work/out/web')).toBeUndefined()
    await placeOutput(ctx, staged)
    await ctx.buildScope.close()

    expect(host.files.tree.filePaths()).toEqual(['/work/out/web/disk.img'])
    expect(placedPath(staged, `${staged.path}/disk.img`)).toBe('/work/out/web/disk.img')
    expect(placedPath(staged, '/elsewhere/disk.img')).toBe('/elsewhere/disk.img')
    expect(ctx.journal.lines).toContain(`kept local.directory ${staged.path}`)
  })

  it('takes along the directories that were made for it, but not what is in them by now', async () => {
    const host = createFakeHost({ files: { '/work/mine': '' } })
    const ctx = createStepContext({ host })

    await stageOutput(ctx, 'a/b/c/out')
    await host.files.makeDirectory('/work/a/theirs')
    await ctx.buildScope.close()

    expect((await host.files.list('/work/a')).map(({ name }) => name)).toEqual(['theirs'])
    expect((await host.files.list('/work')).map(({ name }) => name)).toEqual(['a', 'mine'])
  })

  it('is gone when the build fails', async () => {
    const host = createFakeHost()
    const ctx = createStepContext({ host })

    const staged = await stageOutput(ctx, 'out')
    await host.files.write(`${staged.path}/disk.img`, 'new')
    await ctx.buildScope.close()

    expect(host.files.tree.filePaths()).toEqual([])
  })

  it('is refused when the final name is taken, before anything is made', async () => {
    const host = createFakeHost({ files: { '/work/out/disk.img': 'old' } })
    const ctx = createStepContext({ host })

    await expect(stageOutput(ctx, 'out')).rejects.toMatchObject({ code: 'IB_OUTPUT_EXISTS' })
    expect(ctx.journal.lines).toEqual([])
  })

  it('is refused to a second build of the same run, and the first keeps its files', async () => {
    const host = createFakeHost()
    const claims = new OutputClaims()
    const contextOf = (name: string): OutputContext => ({
      ...createStepContext({ host, name }),
      claimOutput: path => claims.claim(path, name)
    })
    const first = await stageOutput(contextOf('a'), 'out')
    await host.files.write(`${first.path}/disk.img`, 'new')

    await expect(stageOutput(contextOf('b'), 'out')).rejects.toMatchObject({
      code: 'IB_OUTPUT_EXISTS'
    })
    expect(host.files.tree.filePaths()).toEqual([`${first.path}/disk.img`])
  })

  it('replaces an earlier one by force, only when it is placed', async () => {
    const host = createFakeHost({ files: { '/work/out/disk.img': 'old' } })
    const ctx = createStepContext({ host, force: true })

    const staged = await stageOutput(ctx, 'out')
    await host.files.write(`${staged.path}/disk.img`, 'new')
    expect(await host.files.readText('/work/out/disk.img')).toBe('old')
    await placeOutput(ctx, staged)
    await ctx.buildScope.close()

    expect(await host.files.readText('/work/out/disk.img')).toBe('new')
    expect(host.files.tree.filePaths()).toEqual(['/work/out/disk.img'])
  })

  it('leaves the earlier one alone when a forced build fails', async () => {
    const host = createFakeHost({ files: { '/work/out/disk.img': 'old' } })
    const ctx = createStepContext({ host, force: true })

    await stageOutput(ctx, 'out')
    await ctx.buildScope.close()

    expect(await host.files.readText('/work/out/disk.img')).toBe('old')
  })

  it('brings the earlier one back when the new one cannot be put in its place', async () => {
    const host = createFakeHost({ files: { '/work/out/disk.img': 'old' } })
    const ctx = createStepContext({ host, force: true })
    const staged = await stageOutput(ctx, 'out')
    await host.files.remove(staged.path)

    await expect(placeOutput(ctx, staged)).rejects.toMatchObject({ code: 'IB_FILE_IO' })
    await ctx.buildScope.close()

    expect(await host.files.readText('/work/out/disk.img')).toBe('old')
  })
})

describe('checkOutputDirectory', () => {
  const check = async (path: string, force: boolean): Promise<unknown[]> => {
    const found: unknown[] = []
    const host = createFakeHost({ files: { '/work/out/disk.img': 'old' } })
    const ctx = {
      host,
      directory: '/work',
      force,
      severityHere: 'error' as const,
      buildName: 'test',
      signal: new AbortController().signal,
      isSet: () => true,
      report: (problem: unknown) => found.push(problem)
    }
    await checkOutputDirectory(path, ctx)
    return found
  }

  it('reports one that exists', async () => {
    expect(await check('out', false)).toMatchObject([
      { option: 'output_directory', code: 'IB_OUTPUT_EXISTS' }
    ])
  })

  it.each([
    ['out', true],
    ['new', false]
  ])('accepts %s with force %s', async (path, force) => {
    expect(await check(path, force)).toEqual([])
  })
})
