import { describe, expect, it } from '@jest/globals'
import { text } from 'node:stream/consumers'
import { createFakeClock } from '../support/fake-clock.js'
import { createFakeHost } from '../support/fake-host.js'
import { describeClockContract } from './contract/clock.js'
import { describeNetContract } from './contract/net.js'
import { describeRandomContract } from './contract/random.js'

const signal = new AbortController().signal

describe('the fake host', () => {
  describeClockContract(() => createFakeClock())
  describeRandomContract(() => createFakeHost().random)
  describeNetContract(() => createFakeHost().net)
})

describe('the fake clock', () => {
  it('sleeps an hour in no time', async () => {
    const clock = createFakeClock({ startAt: '2026-01-01T00:00:00.000Z' })

    await clock.sleep(3_600_000, signal)

    expect(clock.now().toISOString()).toBe('2026-01-01T01:00:00.000Z')
    expect(clock.sleeps).toEqual([3_600_000])
  })

  it('moves only by hand when it is manual', async () => {
    const clock = createFakeClock({ manual: true })
    const woken: number[] = []
    for (const ms of [300, 100]) void clock.sleep(ms, signal).then(() => woken.push(ms))

    await clock.advance(200)

    expect(woken).toEqual([100])
    expect(clock.monotonic()).toBe(200)
  })
})

describe('the fake processes', () => {
  it('plays what is scripted and records what was run', async () => {
    const { processes } = createFakeHost()
    processes.when('qemu-img', { stdout: 'general\n' })
    processes.when(['qemu-img', 'info', /\.qcow2$/], ({ argv }) => ({
      exitCode: 1,
      stderr: `no ${argv[2] ?? ''}\n`
    }))
    const lines: string[] = []

    const general = await processes.run(['qemu-img', 'create'], { signal, onLine: line => lines.push(line) })
    const special = await processes.run(['qemu-img', 'info', 'a.qcow2'], { signal, env: { A: 'b' } })

    expect(general).toMatchObject({ exitCode: 0, stdout: 'general\n' })
    expect(special).toMatchObject({ exitCode: 1, stderr: 'no a.qcow2\n' })
    expect(lines).toEqual(['general'])
    expect(processes.calls.map(({ argv }) => argv.join(' '))).toEqual([
      'qemu-img create',
      'qemu-img info a.qcow2'
    ])
    expect(processes.calls[1]?.env).toEqual({ A: 'b' })
  })

  it('has installed what is scripted, and nothing else', async () => {
    const { processes } = createFakeHost()
    processes.when(['xorriso', '-as'])

    expect(await processes.find('xorriso')).toBe('/usr/bin/xorriso')
    expect(await processes.find('mkisofs')).toBeUndefined()
    await expect(processes.run(['mkisofs'], { signal })).rejects.toMatchObject({ code: 'IB_TOOL_MISSING' })
  })

  it('takes fake time, and no more than the deadline', async () => {
    const { processes, clock } = createFakeHost()
    processes.when('slow', { ms: 5000 })

    const inTime = await processes.run(['slow'], { signal, timeoutMs: 6000 })
    const late = processes.run(['slow'], { signal, timeoutMs: 4000 })

    expect(inTime.ms).toBe(5000)
    await expect(late).rejects.toMatchObject({ code: 'IB_TIMEOUT' })
    expect(clock.monotonic()).toBe(9000)
  })

  it('lets the test play a started program', async () => {
    const { processes } = createFakeHost()
    processes.when('qemu-system-x86_64', { runs: true })
    const lines: string[] = []

    const running = await processes.start(['qemu-system-x86_64'], { onLine: line => lines.push(line) })
    processes.started[0]?.print('booting')
    processes.started[0]?.print('out of memory', 'stderr')
    processes.started[0]?.exit(1)

    expect(await running.exited).toMatchObject({ exitCode: 1, stderr: 'out of memory\n' })
    expect(lines).toEqual(['booting', 'out of memory'])
  })
})

describe('the fake network', () => {
  it('plays scripted answers and records requests', async () => {
    const { net } = createFakeHost()
    net.whenRequested(/^https:\/\/example\.org\//, ({ headers }) => ({
      status: 206,
      body: headers['range'] ?? ''
    }))

    const response = await net.request('https://example.org/x', { signal, headers: { Range: 'bytes=5-' } })

    expect([response.status, await text(response.body)]).toEqual([206, 'bytes=5-'])
    expect(net.requests).toMatchObject([{ url: 'https://example.org/x', method: 'GET' }])
  })

  it('lets a server of elsewhere be scripted', async () => {
    const { net } = createFakeHost()
    net.whenConnected('10.0.0.5:22', socket => socket.end('SSH-2.0-x\r\n'))

    const socket = await net.connect({ host: '10.0.0.5', port: 22 }, signal)

    expect(await text(socket)).toBe('SSH-2.0-x\r\n')
  })
})
