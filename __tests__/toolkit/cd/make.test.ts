import { describe, expect, it } from '@jest/globals'
import { checkCd } from '../../../src/toolkit/cd/check.js'
import { makeCd } from '../../../src/toolkit/cd/make.js'
import { cdOptions } from '../../../src/toolkit/cd/options.js'
import type { Host } from '../../../src/contracts/host.js'
import { createFakeHost, type FakeHost } from '../../support/fake-host.js'
import { configOf, problemsOf } from '../../support/plugin-config.js'
import { createStepContext } from '../../support/step-context.js'

const files = {
  '/work/meta-data': 'meta',
  '/work/src/one.txt': '1',
  '/work/src/sub/two.txt': '2'
}

interface Made {
  readonly path: string | undefined
  readonly argv: readonly string[] | undefined
  /** What was in the directory when the program ran, by path below it. */
  readonly content: Readonly<Record<string, string>>
}

async function make(
  block: object,
  {
    tools = ['xorriso'],
    exitCode = 0,
    host = createFakeHost({ files })
  }: { tools?: readonly string[]; exitCode?: number; host?: FakeHost } = {}
): Promise<Made> {
  const content: Record<string, string> = {}
  for (const tool of tools) {
    host.processes.when(tool, async () => {
      await readTree(host, '/tmp/web/cd-1/content', content)
      return { exitCode, stderr: 'xorriso : FAILURE : Cannot do that\n' }
    })
  }
  const path = await makeCd(configOf({ options: cdOptions }, block), createStepContext({ host }))
  return { path, argv: host.processes.calls.at(-1)?.argv, content }
}

async function readTree({ files: tree }: Host, root: string, into: Record<string, string>): Promise<void> {
  for await (const { path, kind } of tree.walk(root)) {
    into[path.slice(root.length)] = kind === 'directory' ? '(directory)' : ((await tree.readText(path)) ?? '')
  }
}

describe('makeCd', () => {
  it('makes none when nothing is to be on it', async () => {
    expect(await make({ cd_label: 'cidata' })).toMatchObject({ path: undefined, argv: undefined })
  })

  it('puts files and directories with their trees on it, and texts over files', async () => {
    const { path, content } = await make({
      cd_files: ['meta-*', 'src'],
      cd_content: { 'user-data': '#cloud-config', 'src/one.txt': 'instead', 'a/b': 'c' }
    })

    expect(path).toBe('/tmp/web/cd-1/cd.iso')
    expect(content).toEqual({
      '/a': '(directory)',
      '/a/b': 'c',
      '/meta-data': 'meta',
      '/src': '(directory)',
      '/src/one.txt': 'instead',
      '/src/sub': '(directory)',
      '/src/sub/two.txt': '2',
      '/user-data': '#cloud-config'
    })
  })

  it('puts the content of a directory with a slash at its end into the root', async () => {
    const { content } = await make({ cd_files: ['./src/'] })

    expect(content).toEqual({ '/one.txt': '1', '/sub': '(directory)', '/sub/two.txt': '2' })
  })

  it('follows a link to a file, and refuses one to a directory or to nothing', async () => {
    const host = createFakeHost({ files })
    host.files.tree.link('/work/links/meta', '../meta-data')

    expect((await make({ cd_files: ['links/'] }, { host })).content).toEqual({ '/meta': 'meta' })
    host.files.tree.link('/work/links/tree', '../src')
    await expect(make({ cd_files: ['links/'] }, { host })).rejects.toThrow('is a link to a directory')
    host.files.tree.link('/work/links/tree', 'gone')
    await expect(make({ cd_files: ['links/'] }, { host })).rejects.toThrow('is a link to nothing')
  })

  it.each([
    [
      ['oscdimg', 'mkisofs', 'xorriso'],
      'xorriso -as genisoimage -rational-rock -joliet -volid cidata -output OUT DIR'
    ],
    [['oscdimg', 'genisoimage', 'mkisofs'], 'mkisofs -rational-rock -joliet -volid cidata -output OUT DIR'],
    [['genisoimage'], 'genisoimage -rational-rock -joliet -volid cidata -output OUT DIR'],
    [['hdiutil'], 'hdiutil makehybrid -o OUT -hfs -joliet -iso -default-volume-name cidata DIR'],
    [['oscdimg'], 'oscdimg -j1 -o -m -lcidata DIR OUT']
  ])('of %j runs %s', async (tools, command) => {
    const { argv } = await make({ cd_files: ['meta-data'], cd_label: 'cidata' }, { tools })

    const line = argv
      ?.join(' ')
      .replace('/tmp/web/cd-1/cd.iso', 'OUT')
      .replace('/tmp/web/cd-1/content', 'DIR')
    expect(line).toBe(command)
  })

  it('names the programs and the package when none is installed', async () => {
    await expect(make({ cd_files: ['meta-data'] }, { tools: [] })).rejects.toMatchObject({
      code: 'IB_TOOL_MISSING',
      message:
        'a CD image needs one of xorriso, mkisofs, genisoimage, hdiutil, oscdimg, and none is installed',
      hint: 'on Debian and Ubuntu: `apt-get install xorriso`'
    })
  })

  it('shows what the program said when it failed', async () => {
    await expect(make({ cd_files: ['meta-data'] }, { exitCode: 5 })).rejects.toMatchObject({
      code: 'IB_TOOL_FAILED',
      message: 'xorriso could not make the CD image (exit code 5): xorriso : FAILURE : Cannot do that'
    })
  })
})

describe('checkCd', () => {
  const plugin = { options: cdOptions, check: checkCd }
  const host = createFakeHost({ files })

  it('accepts what is there', async () => {
    const block = { cd_files: ['src/', 'meta-*'], cd_content: { 'a/b': 'c' }, cd_label: 'x'.repeat(32) }

    expect(await problemsOf(plugin, block, host)).toEqual([])
  })

  it.each([
    [{ cd_files: ['nope'] }, '"nope" does not exist'],
    [{ cd_label: 'x'.repeat(33) }, `cd_label ${'x'.repeat(33)} is longer than 32 letters`],
    [{ cd_content: { '../x': 'y' } }, '"../x" is no name for a file on a CD'],
    [{ cd_content: { '/x': 'y' } }, '"/x" is no name for a file on a CD']
  ])('refuses %j', async (block, message) => {
    expect(await problemsOf(plugin, block, host)).toMatchObject([{ severity: 'error', message }])
  })
})
