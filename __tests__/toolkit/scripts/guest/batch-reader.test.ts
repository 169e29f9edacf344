import { describe, expect, it } from '@jest/globals'
import { BatchReader } from '../../../../src/toolkit/scripts/guest/batch-reader.js'

function both(reader: BatchReader, words: string): void {
  for (const stream of ['stdout', 'stderr'] as const) {
    reader.take('', stream)
    reader.take(`n ${words}`, stream)
  }
}

describe('reading a batch', () => {
  it('gives each script its lines and its end', async () => {
    const reader = new BatchReader('n', 2)
    const seen: string[] = []
    const collect = (line: string, stream: string): number => seen.push(`${stream} ${line}`)

    both(reader, 'begin 1')
    reader.take('one', 'stdout')
    both(reader, 'end 1 0 0')
    both(reader, 'begin 2')
    reader.take('two', 'stderr')
    both(reader, 'end 2 3 1')

    expect(await reader.follow(1, collect)).toEqual({ kind: 'exited', exitCode: 0, isRemoved: true })
    expect(await reader.follow(2, collect)).toEqual({ kind: 'exited', exitCode: 3, isRemoved: false })
    expect(seen).toEqual(['stdout one', 'stderr two'])
  })

  it('waits for both streams before a script counts as ended', async () => {
    const reader = new BatchReader('n', 1)
    const seen: string[] = []
    both(reader, 'begin 1')
    reader.take('n end 1 0 0', 'stdout')
    const ended = reader.follow(1, line => seen.push(line)).then(() => seen.push('ended'))

    await new Promise(resolve => setImmediate(resolve))
    reader.take('late', 'stderr')
    reader.take('n end 1 0 0', 'stderr')

    await ended
    expect(seen).toEqual(['late', 'ended'])
  })

  it('says that a script was cut off when the command ends while it runs', async () => {
    const reader = new BatchReader('n', 2)
    both(reader, 'begin 1')

    reader.finish()

    expect(await reader.follow(1, () => undefined)).toEqual({ kind: 'cut' })
    expect(await reader.begins(2)).toBe(false)
  })

  it('leaves out what the login shell prints before the first script', async () => {
    const reader = new BatchReader('n', 1)
    const seen: string[] = []

    reader.take('Welcome!', 'stdout')
    both(reader, 'begin 1')
    reader.take('script', 'stdout')
    both(reader, 'end 1 0 0')

    await reader.follow(1, line => seen.push(line))
    expect(seen).toEqual(['script'])
  })

  it('keeps an empty last line that the command ends with', async () => {
    const reader = new BatchReader('n', 1)
    const seen: string[] = []
    both(reader, 'begin 1')
    reader.take('', 'stdout')

    reader.finish()

    await reader.follow(1, line => seen.push(line))
    expect(seen).toEqual([''])
  })
})
