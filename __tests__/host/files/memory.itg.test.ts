import { describe, expect, it } from '@jest/globals'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createFiles } from '../../../src/host/files/node-files.js'
import { temporaryDirectories } from '../temporary.js'

const temporary = temporaryDirectories()
const files = createFiles()
const chunk = Buffer.alloc(1024 * 1024, 'x')

/** Runs the work and gives by how many bytes the process grew at most. */
async function growthDuring(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage().rss
  let peak = before
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 5)
  await work()
  clearInterval(timer)
  return peak - before
}

describe('big files', () => {
  it('are written and read with flat memory', async () => {
    const path = join(temporary(), 'image')
    const gibibyte = Readable.from(
      (function* () {
        for (let count = 0; count < 1024; count += 1) yield chunk
      })()
    )
    const pending = await files.create(path)

    const writing = await growthDuring(() => pipeline(gibibyte, pending.sink))
    await pending.commit()
    let bytes = 0
    const reading = await growthDuring(async () => {
      for await (const part of files.read(path)) bytes += (part as Buffer).length
    })

    expect(bytes).toBe(1024 ** 3)
    expect(writing).toBeLessThan(100 * 1024 ** 2)
    expect(reading).toBeLessThan(100 * 1024 ** 2)
  }, 60_000)
})
