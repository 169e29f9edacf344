import { describe, expect, it } from '@jest/globals'
import { ownProcesses } from '../../support/own-process.js'
import { temporaryDirectories } from '../temporary.js'

const temporary = temporaryDirectories()
const own = ownProcesses()

/** Runs with a disk of 1 MiB mounted on the directory, in a mount namespace that ends with the process. */
const withSmallDisk = (directory: string): readonly string[] => [
  'unshare',
  '--map-root-user',
  '--mount',
  'sh',
  '-c',
  'mount -t tmpfs -o size=1m none "$0" && exec "$@"',
  directory
]

const outcome = `
  const tell = promise => promise.then(
    () => console.log('{}'),
    ({ code, message }) => console.log(JSON.stringify({ code, message })))
  const { createFiles } = await load('host/files/node-files.js')
  const { Readable } = await import('node:stream')
  const { pipeline } = await import('node:stream/promises')
  const { readdirSync } = await import('node:fs')
  const files = createFiles()
  const big = () => Readable.from((function* () { for (let i = 0; i < 40; i++) yield Buffer.alloc(65536) })())
  const [disk] = args
`

describe('a full disk', () => {
  it.each([
    ['a whole file', `await tell(files.write(disk + '/file', Buffer.alloc(2 ** 21)))`],
    [
      'a stream',
      `const p = await files.create(disk + '/file'); await tell(pipeline(big(), p.sink)); await p.discard()`
    ],
    [
      'a stream at commit',
      `const p = await files.create(disk + '/file'); p.sink.write(Buffer.alloc(2 ** 21)); await tell(p.commit()); await p.discard()`
    ]
  ])('gives a sentence with the path and the free space, and leaves no part, for %s', async (_, action) => {
    const disk = temporary()
    const child = own.start(
      `${outcome}; ${action}; console.log(readdirSync(disk).length)`,
      [disk],
      withSmallDisk(disk)
    )

    const error: unknown = JSON.parse(await child.nextLine())
    const left = await child.nextLine()

    expect(error).toEqual({
      code: 'IB_NO_SPACE',
      message: expect.stringMatching(
        new RegExp(`^cannot write ${disk}/file: no space is left on the disk \\(.* free\\)$`)
      )
    })
    expect(left).toBe('0')
  })

  it('takes back what was added to a file half-way', async () => {
    const disk = temporary()
    const child = own.start(
      `${outcome}; const { readFileSync, existsSync } = await import('node:fs')
      await files.append(disk + '/log', 'one\\n')
      await tell(files.append(disk + '/log', 'x'.repeat(2 ** 21)))
      console.log(JSON.stringify(readFileSync(disk + '/log', 'utf8')))
      await tell(files.append(disk + '/new', 'x'.repeat(2 ** 21)))
      console.log(existsSync(disk + '/new'))`,
      [disk],
      withSmallDisk(disk)
    )

    expect(JSON.parse(await child.nextLine())).toMatchObject({ code: 'IB_NO_SPACE' })
    expect(JSON.parse(await child.nextLine())).toBe('one\n')
    expect(JSON.parse(await child.nextLine())).toMatchObject({ code: 'IB_NO_SPACE' })
    expect(await child.nextLine()).toBe('false')
  })

  it('gives the same for a copy', async () => {
    const disk = temporary()
    const child = own.start(
      `${outcome}; await tell(files.copy(process.execPath, disk + '/copy')); console.log(readdirSync(disk).length)`,
      [disk],
      withSmallDisk(disk)
    )

    expect(JSON.parse(await child.nextLine())).toMatchObject({ code: 'IB_NO_SPACE' })
    expect(await child.nextLine()).toBe('0')
  })

  it('knows how much is free', async () => {
    const disk = temporary()
    const child = own.start(
      `${outcome}; console.log(await files.freeBytes(disk + '/new'))`,
      [disk],
      withSmallDisk(disk)
    )

    expect(Number(await child.nextLine())).toBe(1024 * 1024)
  })
})

describe('access that the system refuses', () => {
  it.each([
    ['a directory', `files.write(disk, 'x')`, 'IB_FILE_IO', 'it is a directory'],
    ['a file as directory', `files.write('/dev/null/x', 'x')`, 'IB_FILE_IO', '/dev/null is not a directory'],
    [
      'a file deeper on the way',
      `files.write('/dev/null/x/y', 'x')`,
      'IB_FILE_IO',
      'a part of the path is not a directory'
    ],
    [
      'another file system',
      `files.write(disk + '/x', '').then(() => files.rename(disk + '/x', args[1] + '/x'))`,
      'IB_FILE_IO',
      'different file systems'
    ]
  ])('is worded for %s', async (_, action, code, words) => {
    const disk = temporary()
    const child = own.start(`${outcome}; await tell(${action})`, [disk, temporary()], withSmallDisk(disk))

    const error: unknown = JSON.parse(await child.nextLine())

    expect(error).toEqual({ code, message: expect.stringContaining(words) })
  })
})
