import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

jest.setTimeout(60_000)

const template = JSON.stringify({ builders: [{ type: 'null', communicator: 'none' }] })

let directory = ''
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'image-build-waiting-'))
  execFileSync('mkfifo', [join(directory, 'fifo')])
})
afterEach(() => rm(directory, { recursive: true }))

function start(words: readonly string[]): {
  readonly child: ChildProcess
  readonly ended: Promise<{ readonly exitCode: unknown; readonly signal: unknown; readonly output: string }>
} {
  const child = spawn(process.execPath, [resolve('dist/index.js'), ...words], {
    cwd: directory,
    env: { ...process.env, GITHUB_ACTIONS: '', IMAGE_BUILD_STATE_DIR: join(directory, 'state') },
    stdio: ['pipe', 'pipe', 'pipe']
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  }
  const ended = once(child, 'close').then(([exitCode, signal]: unknown[]) => ({ exitCode, signal, output }))
  return { child, ended }
}

const unixOnly = process.platform === 'win32' ? describe.skip : describe

unixOnly('a template that nobody writes', () => {
  it.each([
    ['standard input', ['validate', '-']],
    ['standard input, to be mended', ['fix', '-']],
    ['a named pipe without a writer', ['validate', 'fifo']],
    ['variables in a named pipe', ['validate', '-var-file=fifo', 't.json']]
  ])('is not waited for after Ctrl-C: %s', async (_what, words) => {
    await writeFile(join(directory, 't.json'), template)
    const { child, ended } = start(words)
    await sleep(1500)
    expect(child.exitCode).toBeNull()

    child.kill('SIGINT')
    const result = await Promise.race([ended, sleep(10_000, undefined, { ref: false })])
    child.kill('SIGKILL')

    expect(result).toEqual({ exitCode: 1, signal: null, output: 'cancelled\n' })
  })

  it('is read from a named pipe once somebody does, in pieces', async () => {
    const { child, ended } = start(['validate', 'fifo'])
    await sleep(500)
    const writer = spawn('sh', ['-c', `printf '%s' "$A"; sleep 0.3; printf '%s' "$B"`], {
      env: { ...process.env, A: template.slice(0, 9), B: template.slice(9) },
      stdio: ['ignore', 'pipe', 'inherit']
    })
    const pipe = spawn('sh', ['-c', 'cat > fifo'], {
      cwd: directory,
      stdio: [writer.stdout, 'ignore', 'inherit']
    })
    const { exitCode, output } = await ended
    for (const each of [child, writer, pipe]) each.kill('SIGKILL')

    expect({ exitCode, output }).toEqual({ exitCode: 0, output: 'The configuration is valid.\n' })
  })
})
