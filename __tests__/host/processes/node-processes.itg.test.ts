import { describe, expect, it } from '@jest/globals'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import type { Argv } from '../../../src/contracts/host.js'
import { createProcesses } from '../../../src/host/processes/node-processes.js'
import { temporaryDirectories } from '../temporary.js'
import { isAlive } from './is-alive.js'

const temporary = temporaryDirectories()
const processes = createProcesses(process.env, 'run-1')
const signal = new AbortController().signal
const sh = (script: string): Argv => ['sh', '-c', script]

function collector(): { readonly sink: Writable; text: () => string } {
  const chunks: Buffer[] = []
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(chunk)
      done()
    }
  })
  return { sink, text: () => Buffer.concat(chunks).toString() }
}

describe('running a program to its end', () => {
  it('gives its output, exit code and time', async () => {
    const result = await processes.run(sh('echo out; echo err >&2; exit 3'), { signal })

    expect(result).toMatchObject({ exitCode: 3, stdout: 'out\n', stderr: 'err\n' })
    expect(result.ms).toBeGreaterThan(0)
  })

  it('passes arguments as they are, without a shell', async () => {
    const result = await processes.run(['printf', '%s|', '$HOME', 'a b', '"', "'", '*', ''], { signal })

    expect(result.stdout).toBe('$HOME|a b|"|\'|*||')
  })

  it('gives the exit code of shells for a program that a signal ended', async () => {
    const result = await processes.run(sh('kill -KILL $$'), { signal })

    expect(result).toMatchObject({ exitCode: 137, signal: 'SIGKILL' })
  })

  it('adds to the environment, removes from it, and marks the process with its run', async () => {
    const env = { ADDED: 'yes', HOME: undefined }

    const result = await processes.run(sh('echo "$ADDED ${HOME-none} $IMAGE_BUILD_RUN"'), { signal, env })

    expect(result.stdout).toBe('yes none run-1\n')
  })

  it('runs in the directory that is asked for', async () => {
    const cwd = temporary()

    const result = await processes.run(['pwd'], { signal, cwd })

    expect(result.stdout).toBe(`${cwd}\n`)
  })

  it('gives lines while the program runs', async () => {
    const lines: string[] = []

    await processes.run(sh('echo a; echo b >&2; sleep 0.1; printf "50%%\\r100%%\\nlast"'), {
      signal,
      onLine: (line, stream) => lines.push(`${stream} ${line}`)
    })

    expect(lines.filter(line => line.startsWith('stdout'))).toEqual([
      'stdout a',
      'stdout 50%',
      'stdout 100%',
      'stdout last'
    ])
    expect(lines).toContain('stderr b')
  })

  it('keeps only the end of a long output', async () => {
    const result = await processes.run(sh('seq 1 100000'), { signal, keepBytes: 13 })

    expect(result.stdout).toBe('99999\n100000\n')
  })

  it('feeds text and streams to stdin', async () => {
    const fromText = await processes.run(['cat'], { signal, stdin: 'grüß' })
    const fromStream = await processes.run(['cat'], { signal, stdin: Readable.from(['a', 'b']) })

    expect([fromText.stdout, fromStream.stdout]).toEqual(['grüß', 'ab'])
  })

  it('does not mind a program that ends without reading its input', async () => {
    const endless = Readable.from(
      (function* () {
        for (;;) yield Buffer.alloc(65536)
      })()
    )

    const result = await processes.run(['true'], { signal, stdin: endless })

    expect(result.exitCode).toBe(0)
    expect(endless.destroyed).toBe(true)
  })

  it('fails, and ends the program, when the input breaks', async () => {
    const broken = new Readable({
      read() {
        this.destroy(new Error('the disk is gone'))
      }
    })

    await expect(processes.run(['cat'], { signal, stdin: broken })).rejects.toThrow('the disk is gone')
  })

  it('streams stdout into a sink and ends it', async () => {
    const { sink, text } = collector()

    const result = await processes.run(sh('seq 1 3'), { signal, stdout: sink })

    expect(result.stdout).toBe('')
    expect(text()).toBe('1\n2\n3\n')
    expect(sink.writableFinished).toBe(true)
  })

  it('fails, and ends the program, when the sink breaks', async () => {
    const broken = new Writable({ write: (_chunk, _encoding, done) => done(new Error('no space')) })

    await expect(processes.run(['yes'], { signal, stdout: broken })).rejects.toThrow('no space')
  })

  it('fails, and ends the program, when the line handler throws', async () => {
    const onLine = (): never => {
      throw new Error('cannot use that line')
    }

    await expect(processes.run(['yes'], { signal, onLine })).rejects.toThrow('cannot use that line')
  })

  it('does not let a sink that is slow fill the memory', async () => {
    let received = 0
    const slow = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        received += chunk.length
        setImmediate(done)
      }
    })
    const before = process.memoryUsage().rss

    await processes.run(['head', '-c', '300000000', '/dev/zero'], { signal, stdout: slow })

    expect(received).toBe(300_000_000)
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000)
  })

  it('lets scripts open their output again, when asked to', async () => {
    const script = 'echo out | tee /dev/stderr; echo err > /dev/stderr; cat > /dev/stdout; exit 3'
    const lines: string[] = []

    const result = await processes.run(sh(script), {
      signal,
      stdin: 'in',
      reopenableOutput: true,
      onLine: (line, stream) => lines.push(`${stream} ${line}`)
    })

    expect(result).toMatchObject({ exitCode: 3, stdout: 'out\nin', stderr: 'out\nerr\n' })
    expect(lines.toSorted()).toEqual(['stderr err', 'stderr out', 'stdout in', 'stdout out'])
  })

  it('loses nothing of a long output that can be opened again', async () => {
    const { sink, text } = collector()

    await processes.run(sh('seq 1 200000; sleep 0.1; echo end'), {
      signal,
      stdout: sink,
      reopenableOutput: true
    })

    expect(text()).toBe(`${Array.from({ length: 200_000 }, (_, index) => index + 1).join('\n')}\nend\n`)
  })

  it('does not wait for a daemon that keeps the output open', async () => {
    const result = await processes.run(sh('sleep 30 & echo $!'), { signal })

    const daemon = Number(result.stdout)
    const survives = isAlive(daemon)
    process.kill(daemon)
    expect(survives).toBe(true)
    expect(result.ms).toBeLessThan(10_000)
  })
})

describe('programs that cannot be started', () => {
  it('names a missing program and how to install it', async () => {
    const failure = processes.run(['qemu-img-that-is-not-there'], { signal })

    await expect(failure).rejects.toMatchObject({
      code: 'IB_TOOL_MISSING',
      message: 'the program qemu-img-that-is-not-there is not installed'
    })
  })

  it('tells a missing working directory from a missing program', async () => {
    const failure = processes.run(['true'], { signal, cwd: '/not/there' })

    await expect(failure).rejects.toMatchObject({ code: 'IB_FILE_MISSING' })
  })

  it('names a program that may not be run', async () => {
    const path = join(temporary(), 'script')
    writeFileSync(path, '#!/bin/sh\n', { mode: 0o644 })

    await expect(processes.run([path], { signal })).rejects.toMatchObject({ code: 'IB_TOOL_MISSING' })
  })

  it('starts nothing when the signal has aborted', async () => {
    const marker = join(temporary(), 'ran')

    await expect(processes.run(['touch', marker], { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError'
    })

    expect(await processes.run(['test', '-e', marker], { signal })).toMatchObject({ exitCode: 1 })
  })
})

describe('finding a program', () => {
  it('finds it on PATH', async () => {
    expect(await processes.find('sh')).toMatch(/^\/.*\/sh$/)
  })

  it('gives undefined for what is not there, is a directory or may not be run', async () => {
    const directory = temporary()
    writeFileSync(join(directory, 'plain'), '')
    const own = createProcesses({ PATH: `${directory}:/usr` }, 'run')

    expect(await own.find('plain')).toBeUndefined()
    expect(await own.find('bin')).toBeUndefined()
    expect(await own.find('nothing')).toBeUndefined()
  })

  it('finds by path', async () => {
    expect(await processes.find('/bin/sh')).toBe('/bin/sh')
    expect(await processes.find('/bin/no-such-program')).toBeUndefined()
  })
})
