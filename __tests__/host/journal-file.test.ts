import { describe, expect, it } from '@jest/globals'
import type { JournalEntry } from '../../src/contracts/journal.js'
import { adoptJournal, openJournal, readJournals } from '../../src/host/journal-file.js'
import { createFakeHost, type FakeHost } from '../support/fake-host.js'

const run = { runId: 'run-1', command: 'build' }
const disk = { kind: 'local.dir', id: '/out/disk' }
const machine = { kind: 'qemu.process', id: 'vm-1', where: { pid: '42' } }

function entry(record: typeof disk | typeof machine, state: JournalEntry['state']): JournalEntry {
  return { ...record, state }
}

/** The journal as it is after its process was killed: the file without the lock and without a living owner. */
async function killedRun(host: FakeHost, text: string, runId = 'dead'): Promise<string> {
  const header = {
    v: 1,
    runId,
    pid: 1_999_999_999,
    startTime: '1',
    bootId: 'another',
    host: 'elsewhere',
    startedAt: '2026-01-01T00:00:00.000Z',
    command: 'build'
  }
  const path = `/state/${runId}.jsonl`
  await host.files.write(path, `${JSON.stringify(header)}\n${text}`)
  return path
}

describe('the journal of a run', () => {
  it('is deleted on close when everything was given back or kept', async () => {
    const host = createFakeHost()
    const journal = await openJournal(host, '/state', run)

    await journal.append(entry(disk, 'intent'))
    await journal.append(entry(disk, 'held'))
    await journal.append(entry(machine, 'held'))
    await journal.append(entry(machine, 'released'))
    await journal.append(entry(disk, 'kept'))
    await journal.close()

    expect(host.files.tree.filePaths()).toEqual([])
  })

  it('stays when something is open, and says what', async () => {
    const host = createFakeHost()
    const journal = await openJournal(host, '/state', run)

    await journal.append(entry(disk, 'intent'))
    await journal.append(entry(machine, 'held'))
    await journal.append(entry(disk, 'released'))
    await journal.close()

    const [found] = await readJournals(host, '/state')
    expect(found).toMatchObject({ path: '/state/run-1.jsonl', header: run, open: [machine] })
  })

  it('belongs to a living run while that has it open', async () => {
    const host = createFakeHost()
    await openJournal(host, '/state', run)

    const [found] = await readJournals(host, '/state')

    expect(found?.owner).toBe('alive')
    expect(await adoptJournal(host, '/state/run-1.jsonl')).toBeUndefined()
  })

  it('cannot be opened twice', async () => {
    const host = createFakeHost()
    await openJournal(host, '/state', run)

    await expect(openJournal(host, '/state', run)).rejects.toMatchObject({ code: 'IB_FILE_IO' })
  })

  it('writes entries one after the other, in the order they were given', async () => {
    const host = createFakeHost()
    const journal = await openJournal(host, '/state', run)

    await Promise.all(
      Array.from({ length: 20 }, (_, id) => journal.append({ kind: 'x', id: `${id}`, state: 'held' }))
    )

    const [found] = await readJournals(host, '/state')
    expect(found?.open.map(({ id }) => Number(id))).toEqual(Array.from({ length: 20 }, (_, id) => id))
  })

  it('says so when an entry cannot be written, and goes on with the next', async () => {
    const host = createFakeHost()
    const journal = await openJournal(host, '/state', run)
    const { freeBytes } = host.files.tree
    host.files.tree.freeBytes = 0

    await expect(journal.append(entry(disk, 'intent'))).rejects.toMatchObject({ code: 'IB_NO_SPACE' })
    host.files.tree.freeBytes = freeBytes
    await journal.append(entry(machine, 'intent'))

    const [found] = await readJournals(host, '/state')
    expect(found?.open).toEqual([machine])
  })
})

describe('journals that killed runs left', () => {
  it('count the last state of each resource, in the order they were begun', async () => {
    const host = createFakeHost()
    const lines = [
      entry(disk, 'intent'),
      entry(machine, 'held'),
      entry(disk, 'held'),
      entry(machine, 'released')
    ]
    await killedRun(host, lines.map(line => `${JSON.stringify(line)}\n`).join(''))

    expect(await readJournals(host, '/state')).toMatchObject([{ owner: 'dead', open: [disk] }])
  })

  it.each([
    ['a line that was cut short', '{"kind":"local.dir","id":"/o'],
    ['a line of something else', '{"kind":7}\n'],
    ['bytes that a crash left', '\0\0\0\0\n']
  ])('are read past %s', async (_, torn) => {
    const host = createFakeHost()
    await killedRun(host, `${JSON.stringify(entry(machine, 'held'))}\n${torn}`)

    expect(await readJournals(host, '/state')).toMatchObject([{ open: [machine] }])
  })

  it('are given oldest first, and other files are left alone', async () => {
    const host = createFakeHost({ files: { '/state/note.jsonl': 'hello', '/state/ports/8000.lock': '' } })
    const late = await openJournal(host, '/state', run)
    await late.append(entry(disk, 'held'))
    await killedRun(host, '')

    const found = await readJournals(host, '/state')

    expect(found.map(({ header }) => header.runId)).toEqual(['dead', 'run-1'])
  })

  it('are none where no state was ever kept', async () => {
    expect(await readJournals(createFakeHost(), '/state')).toEqual([])
  })

  it('can be gone on with, after a line that was cut short, and vanish when all is deleted', async () => {
    const host = createFakeHost()
    const lines = [entry(disk, 'held'), entry(machine, 'held')].map(line => `${JSON.stringify(line)}\n`)
    const path = await killedRun(host, `${lines.join('')}{"kind":"lo`)

    const first = await adoptJournal(host, path)
    await first?.journal.append(entry(disk, 'released'))
    await first?.journal.close()
    const between = await readJournals(host, '/state')
    const second = await adoptJournal(host, path)
    await second?.journal.append(entry(machine, 'released'))
    await second?.journal.close()

    expect(first?.open).toEqual([disk, machine])
    expect(between).toMatchObject([{ open: [machine] }])
    expect(await readJournals(host, '/state')).toEqual([])
  })
})
