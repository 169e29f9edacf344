import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { makeCd } from '../../../src/toolkit/cd/make.js'
import { cdOptions } from '../../../src/toolkit/cd/options.js'
import { hasPacker } from '../../support/packer.js'
import { packerMedia } from '../../support/packer-media.js'
import { configOf } from '../../support/plugin-config.js'
import { realHost, temporaryDirectory } from '../../support/real-host.js'
import { createStepContext } from '../../support/step-context.js'

const directory = temporaryDirectory()

beforeAll(() => {
  mkdirSync(join(directory, 'src', 'sub', 'deep'), { recursive: true })
  mkdirSync(join(directory, 'src', 'empty'))
  writeFileSync(join(directory, 'meta-data'), 'meta')
  writeFileSync(join(directory, 'user-data'), '#cloud-config\n')
  writeFileSync(join(directory, 'src', 'one.txt'), 'one')
  writeFileSync(join(directory, 'src', 'sub', 'deep', 'A rather long name, with spaces & Größe.txt'), 'three')
  symlinkSync('../../meta-data', join(directory, 'src', 'sub', 'link'))
})

async function make(block: object): Promise<string> {
  const ctx = createStepContext({
    host: realHost(directory),
    directory,
    workDirectory: join(directory, 'work')
  })
  const path = await makeCd(configOf({ options: cdOptions }, block), ctx)
  if (path === undefined) throw new Error('no CD was made')
  return path
}

function xorriso(...args: readonly string[]): string {
  return execFileSync('xorriso', args, { stdio: ['ignore', 'pipe', 'pipe'] }).toString()
}

/** Kind, size and path of everything on a CD. */
function listing(image: string): readonly string[] {
  const lines = xorriso('-indev', image, '-find', '/', '-exec', 'lsdl').trim().split('\n')
  return lines.map(line => line.replace(/^(.)\S*\s+\d+\s+\S+\s+\S+\s+(\d+) .*? '/, "$1 $2 '")).toSorted()
}

function labelOf(image: string): string | undefined {
  return /^Volume Id +: (.*)$/m.exec(xorriso('-indev', image, '-pvd_info'))?.[1]
}

function read(image: string, path: string): string {
  const to = join(directory, 'extracted')
  xorriso('-overwrite', 'on', '-osirrox', 'on', '-indev', image, '-extract', path, to)
  return readFileSync(to, 'utf8')
}

describe('a CD made by xorriso', () => {
  it('has its label, long names by Rock Ridge and Joliet, and the contents', async () => {
    const image = await make({
      cd_files: ['src', 'user-*'],
      cd_content: { 'meta-data': 'instance-id: a\n' },
      cd_label: 'cidata'
    })

    expect(labelOf(image)).toBe('cidata')
    expect(readFileSync(image).subarray(0x8801, 0x8806).toString()).toBe('CD001')
    expect(listing(image)).toEqual([
      "- 14 '/user-data'",
      "- 15 '/meta-data'",
      "- 3 '/src/one.txt'",
      "- 4 '/src/sub/link'",
      "- 5 '/src/sub/deep/A rather long name, with spaces & Größe.txt'",
      "d 0 '/'",
      "d 0 '/src'",
      "d 0 '/src/empty'",
      "d 0 '/src/sub'",
      "d 0 '/src/sub/deep'"
    ])
    expect(read(image, '/meta-data')).toBe('instance-id: a\n')
    expect(read(image, '/src/sub/link')).toBe('meta')
  })

  it('lets anybody in the guest read it, whoever made it', async () => {
    const image = await make({ cd_files: ['meta-data'] })

    const modes = xorriso('-indev', image, '-find', '/', '-exec', 'lsdl').trim().split('\n')
    expect(modes.map(line => line.slice(0, 10))).toEqual(['dr-xr-xr-x', '-r--r--r--'])
  })
})

const withPacker = hasPacker ? describe : describe.skip
withPacker('beside Packer 1.6.6, a CD', () => {
  it.each([
    { cd_files: ['src', 'meta-data', 'user-*'], cd_label: 'cidata' },
    { cd_files: ['src/*'] },
    { cd_files: ['src/'] },
    { cd_files: ['src/sub'] },
    { cd_files: ['src/one.txt', 'src/sub/deep/*'] }
  ])('has the same label and files for %j', async block => {
    const { image, log } = await packerMedia(block, directory)
    if (image === undefined) throw new Error(log)

    const ours = await make(block)

    expect(listing(ours)).toEqual(listing(image))
    expect(labelOf(ours)).toBe(labelOf(image))
  })
})
