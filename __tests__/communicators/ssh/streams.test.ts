import { duplexPair, PassThrough, Readable, Writable } from 'node:stream'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { awaitBanner } from '../../../src/communicators/ssh/reach/banner.js'
import { inOrder } from '../../../src/communicators/ssh/transfer/in-order.js'
import { Pool } from '../../../src/communicators/ssh/transfer/pool.js'
import { pump } from '../../../src/communicators/ssh/transfer/pump.js'
import { takeBytes, takeLine } from '../../../src/communicators/ssh/take.js'

const { signal } = new AbortController()

describe('taking lines from a stream', () => {
  it('gives the same lines and rest however the stream is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('a', '\n', 'bc', 'd\ne'), { maxLength: 12 }),
        async chunks => {
          const stream = Readable.from(chunks.map(chunk => Buffer.from(chunk)))
          const all = chunks.join('')
          const first = all.slice(0, all.includes('\n') ? all.indexOf('\n') + 1 : all.length)

          const line = await takeLine(stream, { maxBytes: 1000, signal })
          const rest: Buffer[] = []
          for await (const chunk of stream) rest.push(chunk as Buffer)

          expect(line?.toString() ?? '').toBe(first)
          expect(Buffer.concat(rest).toString()).toBe(all.slice(first.length))
        }
      )
    )
  })

  it('gives an overlong line as it is', async () => {
    const stream = Readable.from([Buffer.from('abc'), Buffer.from('def\n')])

    expect((await takeLine(stream, { maxBytes: 3, signal }))?.toString()).toBe('abc')
  })

  it('ends with the signal', async () => {
    const abort = new AbortController()
    const taking = takeLine(new PassThrough(), { maxBytes: 10, signal: abort.signal })

    abort.abort(new Error('enough'))

    await expect(taking).rejects.toThrow('enough')
  })

  it('throws what the stream fails with', async () => {
    const stream = new PassThrough()
    const taking = takeLine(stream, { maxBytes: 10, signal })

    stream.destroy(new Error('broken'))

    await expect(taking).rejects.toThrow('broken')
  })

  it('takes bytes by number, and nothing when there are fewer', async () => {
    const stream = new PassThrough()
    stream.write('ab')
    stream.end('cde')

    expect((await takeBytes(stream, 3, signal))?.toString()).toBe('abc')
    expect(await takeBytes(stream, 3, signal)).toBeUndefined()
  })
})

describe('waiting for the banner of an SSH server', () => {
  const banner = async (chunks: readonly string[]): Promise<string> => {
    const [ours, theirs] = duplexPair()
    for (const chunk of chunks) theirs.write(chunk)
    theirs.end()
    await awaitBanner(ours, signal)
    const rest: Buffer[] = []
    for await (const chunk of ours) rest.push(chunk as Buffer)
    return Buffer.concat(rest).toString()
  }

  it.each([
    ['in one piece', ['SSH-2.0-OpenSSH_9.2\r\nbinary']],
    ['in pieces', ['SS', 'H-2.0-Open', 'SSH_9.2\r', '\nbinary']],
    ['after a greeting', ['Welcome\r\nto this\r\n', 'SSH-2.0-x\r\nbinary']]
  ])('leaves it in the stream for the handshake: %s', async (_name, chunks) => {
    expect(await banner(chunks)).toBe(chunks.join(''))
  })

  it.each([
    ['nothing', [], { kind: 'closed' }],
    ['another protocol', ['220 mail ESMTP\r\n'], { kind: 'foreign', said: String.raw`"220 mail ESMTP\r\n"` }],
    ['no line at all', ['RFB 003.008'], { kind: 'foreign', said: '"RFB 003.008"' }],
    ['too much', ['x'.repeat(20_000)], { kind: 'foreign', said: `"${'x'.repeat(60)}…"` }],
    [
      'that it sheds load',
      ['Exceeded MaxStartups\r\n'],
      { kind: 'busy', said: String.raw`"Exceeded MaxStartups\r\n"` }
    ],
    [
      'that it punishes us',
      ['Not allowed at this time\r\n'],
      { kind: 'busy', said: String.raw`"Not allowed at this time\r\n"` }
    ]
  ])('fails on %s', async (_name, chunks, sighting) => {
    await expect(banner(chunks)).rejects.toMatchObject({ sighting })
  })
})

describe('pumping into a command', () => {
  it('writes everything, waits where it must, and ends the input', async () => {
    const taken: string[] = []
    const sink = new Writable({
      highWaterMark: 1,
      write(chunk: Buffer, _encoding, done) {
        taken.push(chunk.toString())
        setImmediate(done)
      }
    })
    const counts: number[] = []

    await pump(
      ['a', 'bc', 'd'].map(text => Buffer.from(text)),
      sink,
      bytes => counts.push(bytes)
    )

    expect(taken).toEqual(['a', 'bc', 'd'])
    expect(counts).toEqual([1, 2, 1])
    expect(sink.writableEnded).toBe(true)
  })

  it('stops when the command ends, even if its source would never', async () => {
    const state = { isReturned: false }
    const sink = new PassThrough()
    const endless: AsyncIterable<Uint8Array> = {
      [Symbol.asyncIterator]: () => ({
        next: () => new Promise(() => undefined),
        return: async () => {
          state.isReturned = true
          return { done: true, value: undefined }
        }
      })
    }
    const pumping = pump(endless, sink)

    sink.destroy()

    await expect(pumping).resolves.toBeUndefined()
  })

  it('stops when the command ends while it takes nothing', async () => {
    const sink = new PassThrough({ highWaterMark: 1 })
    const pumping = pump([Buffer.alloc(10), Buffer.alloc(10)], sink)
    setImmediate(() => sink.destroy())

    await expect(pumping).resolves.toBeUndefined()
  })

  it('throws what the source fails with, and leaves the input open', async () => {
    const sink = new PassThrough()
    const source = (async function* () {
      yield Buffer.from('a')
      throw new Error('source')
    })()

    await expect(pump(source, sink)).rejects.toThrow('source')
    expect(sink.writableEnded).toBe(false)
  })
})

describe('a pool of tasks', () => {
  it('runs no more than its width at a time', async () => {
    const pool = new Pool(3)
    let running = 0
    let most = 0
    for (let index = 0; index < 10; index += 1) {
      await pool.add(async () => {
        running += 1
        most = Math.max(most, running)
        await new Promise(resolve => setImmediate(resolve))
        running -= 1
      })
    }

    await pool.drain()

    expect(most).toBe(3)
    expect(running).toBe(0)
  })

  it('starts nothing after a failure, waits for what runs, and throws it', async () => {
    const pool = new Pool(2)
    const ended: string[] = []
    await pool.add(async () => {
      await new Promise(resolve => setImmediate(resolve))
      throw new Error('first')
    })
    await pool.add(async () => {
      await new Promise(resolve => setImmediate(() => setImmediate(resolve)))
      ended.push('second')
    })

    await expect(pool.add(async () => void ended.push('third'))).rejects.toThrow('first')
    await expect(pool.drain()).rejects.toThrow('first')
    expect(ended).toEqual(['second'])
  })
})

describe('loading ahead in order', () => {
  it('gives results in order, loading up to the width at a time', async () => {
    const open = new Map<number, () => void>()
    const load = (item: number): Promise<number> =>
      new Promise(resolve => open.set(item, () => resolve(item * 10)))
    const results = inOrder([1, 2, 3, 4], 2, load)

    const first = results.next()
    await new Promise(resolve => setImmediate(resolve))
    const loading = [...open.keys()]
    open.get(2)?.()
    open.get(1)?.()

    expect(loading).toEqual([1, 2])
    expect((await first).value).toBe(10)
  })

  it('throws a failure in its turn', async () => {
    const load = async (item: number): Promise<number> => {
      if (item === 2) throw new Error('two')
      return item
    }
    const results = inOrder([1, 2, 3], 3, load)

    expect((await results.next()).value).toBe(1)
    await expect(results.next()).rejects.toThrow('two')
  })
})
