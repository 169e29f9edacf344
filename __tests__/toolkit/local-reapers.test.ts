import { describe, expect, it } from '@jest/globals'
import { localRecord, nameBeside } from '../../src/toolkit/local-names.js'
import { localReapers } from '../../src/toolkit/local-reapers.js'
import { createFakeHost } from '../support/fake-host.js'
import { testRunId } from '../support/step-context.js'

const signal = new AbortController().signal
const partial = nameBeside('/work/out', 'partial', testRunId)
const aside = nameBeside('/work/out', 'replaced', testRunId)

describe('local reapers', () => {
  it('delete a directory that a dead run left', async () => {
    const host = createFakeHost({ files: { [`${partial}/disk.img`]: 'x', '/work/out/keep': 'y' } })

    const result = await localReapers['local.directory'](localRecord('local.directory', partial, testRunId), {
      host,
      signal
    })

    expect(result).toBe('deleted')
    expect(host.files.tree.filePaths()).toEqual(['/work/out/keep'])
  })

  it.each([partial, '/nowhere/.out.partial-' + testRunId])('accept that %s was never made', async path => {
    const host = createFakeHost()

    const result = await localReapers['local.file'](localRecord('local.file', path, testRunId), {
      host,
      signal
    })

    expect(result).toBe('absent')
  })

  it('delete directories that a dead run made above its output, as far as they are empty', async () => {
    const host = createFakeHost({ files: { '/work/a/keep': '' } })
    await host.files.makeDirectory('/work/a/b/c')
    const record = {
      kind: 'local.parents',
      id: '/work/a/b/c',
      where: { topmost: '/work/a', runId: testRunId }
    }

    expect(await localReapers['local.parents'](record, { host, signal })).toBe('deleted')
    expect((await host.files.list('/work/a')).map(({ name }) => name)).toEqual(['keep'])
    expect(await localReapers['local.parents'](record, { host, signal })).toBe('absent')
  })

  it('delete a link itself, and not what it leads to', async () => {
    const host = createFakeHost({ files: { '/home/me/thesis.txt': 'x' } })
    host.files.tree.link(partial, '/home/me')

    await localReapers['local.directory'](localRecord('local.directory', partial, testRunId), {
      host,
      signal
    })

    expect(host.files.tree.filePaths()).toEqual(['/home/me/thesis.txt'])
    expect(host.files.tree.lookAt(partial)).toBeUndefined()
  })

  it.each([
    { kind: 'local.directory', id: '/home/me', where: { runId: testRunId } },
    { kind: 'local.directory', id: `/${testRunId}/me`, where: { runId: testRunId } },
    { kind: 'local.directory', id: '/home/me', where: { runId: 'me' } },
    { kind: 'local.directory', id: '/home/me' }
  ])('refuse a record whose name no run gives: %j', async record => {
    const host = createFakeHost({ files: { '/home/me/thesis.txt': 'x' } })

    await expect(localReapers['local.directory'](record, { host, signal })).rejects.toMatchObject({
      code: 'IB_FILE_IO'
    })
    expect(host.files.tree.filePaths()).toEqual(['/home/me/thesis.txt'])
  })

  it('bring back an output that was moved aside when the new one never came', async () => {
    const host = createFakeHost({ files: { [`${aside}/disk.img`]: 'old' } })
    const record = localRecord('local.replaced', aside, testRunId, { original: '/work/out' })

    await localReapers['local.replaced'](record, { host, signal })

    expect(host.files.tree.filePaths()).toEqual(['/work/out/disk.img'])
  })

  it('delete an output that was moved aside when the new one is in its place', async () => {
    const host = createFakeHost({ files: { [`${aside}/disk.img`]: 'old', '/work/out/disk.img': 'new' } })
    const record = localRecord('local.replaced', aside, testRunId, { original: '/work/out' })

    await localReapers['local.replaced'](record, { host, signal })

    expect(await host.files.readText('/work/out/disk.img')).toBe('new')
    expect(host.files.tree.filePaths()).toEqual(['/work/out/disk.img'])
  })
})
