import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { floppyImage } from '../../../src/toolkit/floppy/image.js'
import { makeFloppy } from '../../../src/toolkit/floppy/make.js'
import { floppyOptions } from '../../../src/toolkit/floppy/options.js'
import { addFile, createRoot } from '../../../src/toolkit/floppy/tree.js'
import { hasPacker } from '../../support/packer.js'
import { packerMedia } from '../../support/packer-media.js'
import { configOf } from '../../support/plugin-config.js'
import { realHost, temporaryDirectory } from '../../support/real-host.js'
import { createStepContext } from '../../support/step-context.js'

const directory = temporaryDirectory()

beforeAll(() => {
  mkdirSync(join(directory, 'src', 'Sub Directory', 'deep'), { recursive: true })
  mkdirSync(join(directory, 'src', 'empty'))
  writeFileSync(join(directory, 'ks.cfg'), 'lang en_US\n')
  writeFileSync(join(directory, 'Autounattend.xml'), '<unattend/>')
  writeFileSync(join(directory, 'src', 'one.txt'), 'x'.repeat(100_000))
  writeFileSync(join(directory, 'src', 'Sub Directory', 'empty.txt'), '')
  writeFileSync(
    join(directory, 'src', 'Sub Directory', 'deep', 'Long Name with more than 26 letters.txt'),
    'three'
  )
})

const environment = { ...process.env, LC_ALL: 'C.UTF-8', MTOOLS_SKIP_CHECK: '0' }

async function make(block: object): Promise<string> {
  const ctx = createStepContext({
    host: realHost(directory),
    directory,
    workDirectory: join(directory, 'work')
  })
  const path = await makeFloppy(configOf({ options: floppyOptions }, block), ctx)
  if (path === undefined) throw new Error('no floppy was made')
  return path
}

function mtools(program: string, image: string, ...args: readonly string[]): string {
  return execFileSync(program, ['-i', image, ...args], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe']
  }).toString()
}

/** Paths of everything on a floppy, as its reader shows them. */
function listing(image: string): readonly string[] {
  return mtools('mdir', image, '-/', '-b', '::').trim().split('\n').toSorted()
}

/** What fsck finds, repairing nothing. */
function complaints(image: string): string {
  const { status, stdout, stderr } = spawnSync('fsck.vfat', ['-n', '-v', image], {
    env: environment,
    encoding: 'utf8'
  })
  return status === 0 ? '' : stdout + stderr
}

describe('a floppy image', () => {
  it('is sound, and mtools reads names, sizes and contents from it', async () => {
    const image = await make({
      floppy_files: ['ks.cfg', 'Auto*'],
      floppy_dirs: ['src'],
      floppy_content: { 'extra/Notes für später.txt': 'ü' },
      floppy_label: 'OEMDRV'
    })

    expect(complaints(image)).toBe('')
    expect(listing(image)).toEqual([
      '::/Autounattend.xml',
      '::/extra/',
      '::/extra/Notes für später.txt',
      '::/ks.cfg',
      '::/src/',
      '::/src/Sub Directory/',
      '::/src/Sub Directory/deep/',
      '::/src/Sub Directory/deep/Long Name with more than 26 letters.txt',
      '::/src/Sub Directory/empty.txt',
      '::/src/empty/',
      '::/src/one.txt'
    ])
    expect(mtools('mtype', image, '::/src/one.txt')).toBe('x'.repeat(100_000))
    expect(mtools('mtype', image, '::/SRC/SUBDIR~1/DEEP/LONGNA~1.TXT')).toBe('three')
    expect(mtools('mlabel', image, '-s', '::')).toMatch(/Volume label is OEMDRV/)
  })

  it('is sound when it is full', async () => {
    const content = Object.fromEntries(
      Array.from({ length: 70 }, (_, index) => [`directory/some file ${index}.txt`, 'x'.repeat(20_000)])
    )

    expect(complaints(await make({ floppy_content: content }))).toBe('')
  })

  it('is sound and complete for any names and contents', () => {
    const letters = fc.constantFrom(...Array.from('aBc.xyz~1-_ +ÄéЖ漢'))
    const name = fc
      .string({ unit: letters, minLength: 1, maxLength: 30 })
      .filter(text => !/[. ]$|^[. ]/.test(text))
    const content = fc.uint8Array({ maxLength: 3000 })
    const files = fc.uniqueArray(fc.tuple(fc.array(name, { maxLength: 2 }), name, content), {
      selector: ([parents, own]) => [...parents, own].join('/').toUpperCase(),
      maxLength: 12
    })
    const path = join(directory, 'any.img')

    fc.assert(
      fc.property(files, list => {
        const root = createRoot()
        const added: (readonly [path: string, content: Uint8Array])[] = []
        for (const [parents, own, bytes] of list) {
          const full = [...parents, own].join('/')
          // A name that is a file here and a directory there is refused, which is right.
          if (added.some(([other]) => clash(other, full))) continue
          addFile(root, full, bytes)
          added.push([full, bytes])
        }
        writeFileSync(path, floppyImage(root, { label: 'ANY', time: new Date(0), serial: 1 }))

        expect(complaints(path)).toBe('')
        for (const [full, bytes] of added) {
          execFileSync('mcopy', ['-n', '-o', '-i', path, `::/${full}`, join(directory, 'copied')], {
            env: environment
          })
          expect(readFileSync(join(directory, 'copied')).equals(bytes)).toBe(true)
        }
      }),
      { numRuns: 25 }
    )
  }, 120_000)
})

const withPacker = hasPacker ? describe : describe.skip
withPacker('beside Packer 1.6.6, a floppy', () => {
  it.each([
    { floppy_files: ['src', 'ks.cfg'] },
    { floppy_files: ['Auto*'], floppy_dirs: ['src'] },
    { floppy_dirs: ['src/*'] },
    { floppy_dirs: ['src/'], floppy_label: 'x' },
    { floppy_dirs: ['./src/Sub Directory'] }
  ])('has the same label and files for %j, letter case aside', async block => {
    const { image, log } = await packerMedia(block, directory)
    if (image === undefined) throw new Error(log)

    const ours = await make(block)

    const lower = (paths: readonly string[]): readonly string[] =>
      paths.map(path => path.toLowerCase()).toSorted()
    expect(lower(listing(ours))).toEqual(lower(listing(image)))
    expect(mtools('mlabel', ours, '-s', '::')).toBe(mtools('mlabel', image, '-s', '::'))
  })
})

function clash(one: string, other: string): boolean {
  const [a, b] = [`${one.toUpperCase()}/`, `${other.toUpperCase()}/`]
  return a.startsWith(b) || b.startsWith(a)
}
