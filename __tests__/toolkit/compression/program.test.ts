import { describe, expect, it } from '@jest/globals'
import type { RunOptions } from '../../../src/contracts/host.js'
import { compressStream } from '../../../src/toolkit/compression/compress-stream.js'
import { throughProgram } from '../../../src/toolkit/compression/program.js'
import { zstd } from '../../../src/toolkit/compression/zstd.js'
import { bzip2 } from '../../../src/toolkit/compression/bzip2.js'
import { chunked, gathered } from '../../support/bytes.js'
import { createFakeHost } from '../../support/fake-host.js'

const text = Buffer.from('some bytes')
const never = new AbortController().signal

describe('throughProgram', () => {
  it('feeds the program and gives what it prints', async () => {
    const { processes } = createFakeHost()
    processes.when('upper', ({ stdin = '' }) => ({ stdout: stdin.toUpperCase() }))

    const result = await gathered(
      throughProgram(chunked(text, 3), ['upper', '-x'], { processes, signal: never })
    )

    expect(result.toString()).toBe('SOME BYTES')
    expect(processes.calls.map(({ argv }) => argv)).toEqual([['upper', '-x']])
  })

  it('says what a program that fails said last', async () => {
    const { processes } = createFakeHost()
    processes.when('xz', { exitCode: 1, stdout: 'half', stderr: 'xz: first\nxz: no memory\n' })

    await expect(
      gathered(throughProgram(chunked(text), ['xz'], { processes, signal: never }))
    ).rejects.toMatchObject({ code: 'IB_TOOL_FAILED', message: 'xz exited with code 1: xz: no memory' })
  })

  it('fails when the program is not installed', async () => {
    const { processes } = createFakeHost()

    await expect(
      gathered(throughProgram(chunked(text), ['xz'], { processes, signal: never }))
    ).rejects.toMatchObject({ code: 'IB_TOOL_MISSING' })
  })

  it('fails as its source does', async () => {
    const { processes } = createFakeHost()
    processes.when('cat', ({ stdin = '' }) => ({ stdout: stdin }))
    async function* broken() {
      yield text
      throw new Error('unreadable')
    }

    await expect(gathered(throughProgram(broken(), ['cat'], { processes, signal: never }))).rejects.toThrow(
      'unreadable'
    )
  })

  it('ends the program when its reader stops early', async () => {
    const signals: AbortSignal[] = []
    const processes = {
      run: async (_argv: unknown, { signal, stdout }: RunOptions): Promise<never> => {
        signals.push(signal)
        stdout?.write('first')
        return await new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(new Error('ended')))
        })
      }
    }

    for await (const chunk of throughProgram(chunked(text), ['yes'], { processes, signal: never })) {
      expect(Buffer.from(chunk).toString()).toBe('first')
      break
    }

    expect(signals.map(({ aborted }) => aborted)).toEqual([true])
  })
})

describe('compressStream', () => {
  it.each([
    ['xz', undefined, ['xz', '--stdout', '--threads=2', '-1']],
    ['xz', 9, ['xz', '--stdout', '--threads=2', '-9']],
    ['lz4', 12, ['lz4', '-q', '--stdout', '-9']],
    ['bzip2', undefined, ['bzip2', '--stdout', '-9']]
  ] as const)('has %s with level %s done by its program', async (algorithm, level, argv) => {
    const host = createFakeHost()
    host.processes.when(algorithm, { stdout: 'packed' })

    const packed = await gathered(compressStream(chunked(text), algorithm, { host, signal: never, level }))

    expect(packed.toString()).toBe('packed')
    expect(host.processes.calls).toMatchObject([{ argv, stdin: 'some bytes' }])
  })
})

describe('zstd', () => {
  const settings = { level: 3, cores: 2, processes: createFakeHost().processes, signal: never }

  it('makes a frame of each 2 MiB, those of zeros only once', async () => {
    const sizes: number[] = []
    const compressFrame = async (bytes: Uint8Array, level: number): Promise<Uint8Array> => {
      sizes.push(bytes.length)
      return Buffer.from(`[${bytes.length} at ${level}]`)
    }
    const frame = 2 * 1024 * 1024
    const content = Buffer.concat([Buffer.alloc(3 * frame), Buffer.alloc(7, 1)])

    const packed = await gathered(zstd(chunked(content, frame), { ...settings, compressFrame }))

    expect(packed.toString()).toBe('[2097152 at 3][2097152 at 3][2097152 at 3][7 at 3]')
    expect(sizes).toEqual([frame, 7])
  })

  it('makes a frame of nothing, too', async () => {
    const compressFrame = async (bytes: Uint8Array): Promise<Uint8Array> => Buffer.from(`${bytes.length}`)

    const packed = await gathered(zstd(chunked(Buffer.alloc(0)), { ...settings, compressFrame }))

    expect(packed.toString()).toBe('0')
  })

  it('has the program do it where Node cannot', async () => {
    const { processes } = createFakeHost()
    processes.when('zstd', { stdout: 'packed' })

    await gathered(zstd(chunked(text), { ...settings, processes, compressFrame: undefined }))

    expect(processes.calls.map(({ argv }) => argv)).toEqual([['zstd', '-q', '--stdout', '--threads=2', '-3']])
  })
})

describe('bzip2', () => {
  it('gives each process a part, and puts their results in order', async () => {
    const { processes } = createFakeHost()
    processes.when('bzip2', ({ stdin = '' }) => ({ stdout: `[${stdin.length} of ${stdin.slice(0, 1)}]` }))
    const content = Buffer.concat([Buffer.alloc(800_000, 'a'), Buffer.alloc(800_000, 'b'), Buffer.from('c')])

    const packed = await gathered(bzip2(chunked(content), { level: 1, cores: 2, processes, signal: never }))

    expect(packed.toString()).toBe('[800000 of a][800000 of b][1 of c]')
  })
})
