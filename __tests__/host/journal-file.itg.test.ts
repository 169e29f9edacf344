import { describe, expect, it } from '@jest/globals'
import { readFileSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { createNodeHost } from '../../src/host/node-host.js'
import { adoptJournal, readJournals } from '../../src/host/journal-file.js'
import { ownProcesses } from '../support/own-process.js'
import { temporaryDirectories } from './temporary.js'

const temporary = temporaryDirectories()
const own = ownProcesses()

const writeJournal = `
  const { createNodeHost } = await load('host/node-host.js')
  const { openJournal } = await load('host/journal-file.js')
  const host = createNodeHost({ runId: 'run-1', stateDirectory: args[0] })
  const journal = await openJournal(host, args[0], { runId: 'run-1', command: 'build' })
  await journal.append({ kind: 'local.dir', id: '/out', state: 'held' })
  await journal.append({ kind: 'qemu.process', id: 'vm', state: 'intent' })
  console.log('written')
  setInterval(() => undefined, 1000)
`

describe('the journal of a run that is killed', () => {
  it('is alive before and dead after, keeps every entry, and can be finished by a sweep', async () => {
    const directory = temporary()
    const host = createNodeHost({ runId: 'sweep', stateDirectory: directory })
    const run = own.start(writeJournal, [directory])
    await run.nextLine()

    const before = await readJournals(host, directory)
    const tooEarly = await adoptJournal(host, join(directory, 'run-1.jsonl'))
    run.kill('SIGKILL')
    await run.exited
    const after = await readJournals(host, directory)
    const adopted = await adoptJournal(host, join(directory, 'run-1.jsonl'))
    for (const record of adopted?.open ?? []) await adopted?.journal.append({ ...record, state: 'released' })
    await adopted?.journal.close()

    expect(before).toMatchObject([{ owner: 'alive', header: { pid: run.pid, command: 'build' } }])
    expect(tooEarly).toBeUndefined()
    expect(after).toMatchObject([
      {
        owner: 'dead',
        open: [
          { kind: 'local.dir', id: '/out' },
          { kind: 'qemu.process', id: 'vm' }
        ]
      }
    ])
    expect(await host.files.list(directory)).toEqual([])
  })

  it('loses no more than the line that was being written, wherever it is cut', async () => {
    const directory = temporary()
    const path = join(directory, 'run-1.jsonl')
    const host = createNodeHost({ runId: 'sweep', stateDirectory: directory })
    const run = own.start(writeJournal, [directory])
    await run.nextLine()
    run.kill('SIGKILL')
    await run.exited
    const whole = readFileSync(path, 'utf8')
    const lastLine = whole.trimEnd().lastIndexOf('\n') + 1

    const open: number[] = []
    for (let length = whole.length; length >= lastLine; length -= 7) {
      truncateSync(path, length)
      const [journal] = await readJournals(host, directory)
      open.push(journal?.open.length ?? 0)
    }

    expect(open[0]).toBe(2)
    expect(new Set(open.slice(1))).toEqual(new Set([1]))
  })
})
