import { describe, expect, it } from '@jest/globals'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lock, tryLock } from '../../../src/host/files/lock.js'
import { ownProcesses } from '../../support/own-process.js'
import { temporaryDirectories } from '../temporary.js'

const temporary = temporaryDirectories()
const own = ownProcesses()
const signal = AbortSignal.timeout(60_000)

const holdLock = `
  const { lock } = await load('host/files/lock.js')
  const lease = await lock(args[0], new AbortController().signal)
  console.log('held')
  setInterval(() => undefined, 1000)
`

describe('a lock between processes', () => {
  it('is refused while another process has it, and free at once after kill -9 of that process', async () => {
    const path = join(temporary(), 'lock')
    const holder = own.start(holdLock, [path])
    await holder.nextLine()
    const whileAlive = await tryLock(path)

    holder.kill('SIGKILL')
    await holder.exited
    const afterDeath = await tryLock(path)

    expect(whileAlive).toBeUndefined()
    expect(afterDeath).toBeDefined()
    await afterDeath?.release()
  })

  it('goes to the one who waits when its holder is killed', async () => {
    const path = join(temporary(), 'lock')
    const holder = own.start(holdLock, [path])
    await holder.nextLine()

    const lease = await lock(path, signal, () => holder.kill('SIGKILL'))

    expect(await tryLock(path)).toBeUndefined()
    await lease.release()
  })

  it('is not kept alive by a program that the holder started', async () => {
    const path = join(temporary(), 'lock')
    const holder = own.start(
      `
      const { lock } = await load('host/files/lock.js')
      const { createProcesses } = await load('host/processes/node-processes.js')
      const lease = await lock(args[0], new AbortController().signal)
      const running = await createProcesses(process.env, 'run').start(['sleep', '60'], {})
      console.log(running.pid)
      setInterval(() => undefined, 1000)`,
      [path]
    )
    const orphan = Number(await holder.nextLine())

    holder.kill('SIGKILL')
    await holder.exited
    const lease = await tryLock(path)

    process.kill(orphan)
    expect(lease).toBeDefined()
    await lease?.release()
  })

  it('outlives the lease object, when a caller drops that', async () => {
    const path = join(temporary(), 'lock')
    const holder = own.start(
      `
      const { lock } = await load('host/files/lock.js')
      await lock(args[0], new AbortController().signal)
      for (let round = 0; round < 5; round += 1) {
        globalThis.gc()
        await new Promise(resolve => setTimeout(resolve, 10))
      }
      console.log('still there')
      setInterval(() => undefined, 1000)`,
      [path],
      ['env', 'NODE_OPTIONS=--expose-gc']
    )
    await holder.nextLine()

    expect(await tryLock(path)).toBeUndefined()
  })

  it('takes over a lock file that a machine left when its power went', async () => {
    const path = join(temporary(), 'lock')
    writeFileSync(path, '')

    const lease = await tryLock(path)

    expect(lease).toBeDefined()
    await lease?.release()
  })

  it('leaves no file behind', async () => {
    const directory = temporary()

    const lease = await tryLock(join(directory, 'a', 'lock'))
    await lease?.release()

    expect(readdirSync(join(directory, 'a'))).toEqual([])
  })

  it('lets only one in at a time, with many at the door', async () => {
    const directory = temporary()
    mkdirSync(join(directory, 'inside'))
    const crowd = Array.from({ length: 4 }, () =>
      own.start(
        `
        import { mkdirSync, rmdirSync } from 'node:fs'
        const { lock } = await load('host/files/lock.js')
        for (let round = 0; round < 10; round += 1) {
          const lease = await lock(args[0] + '/lock', new AbortController().signal)
          mkdirSync(args[0] + '/inside/me')
          await new Promise(resolve => setTimeout(resolve, 2))
          rmdirSync(args[0] + '/inside/me')
          await lease.release()
        }`,
        [directory]
      )
    )

    const exits = await Promise.all(crowd.map(({ exited }) => exited))

    expect(exits).toEqual(crowd.map(() => ({ exitCode: 0, stderr: '' })))
  }, 60_000)
})
