import { spawn } from 'node:child_process'
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { hasPacker } from '../support/packer.js'
import { canRunSshd } from '../support/sshd.js'

jest.setTimeout(60_000)

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'bench-test-'))
  // The user of a server below it must get through.
  await chmod(directory, 0o755)
})
afterEach(async () => {
  await rm(directory, { recursive: true })
})

interface Benchmark {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the benchmark; `interruptAt` is what it shows when it is to be interrupted. */
async function bench(
  words: readonly string[],
  { path = process.env['PATH'] ?? '', interruptAt }: { path?: string; interruptAt?: RegExp } = {}
): Promise<Benchmark> {
  const args = [resolve('bench/run.mjs'), '--directory', directory, ...words]
  const child = spawn(process.execPath, args, { env: { ...process.env, PATH: path } })
  const shown = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      shown[name] += text
      if (child.killed || interruptAt?.test(shown[name]) !== true) return
      child.kill('SIGINT')
    })
  }
  const exitCode = await new Promise<number | null>(done => child.once('close', done))
  return { exitCode, ...shown }
}

describe('the benchmark', () => {
  it('names missing programs with their packages', async () => {
    const { exitCode, stderr } = await bench(['--only', 'validate'], { path: directory })

    expect(exitCode).toBe(1)
    expect(stderr).toContain('missing: packer; on Debian and Ubuntu: apt-get install packer')
  })

  it('names the points when one is unknown', async () => {
    const { exitCode, stderr } = await bench(['--only', 'everything'])

    expect(exitCode).toBe(1)
    expect(stderr).toContain('no point "everything"; there are: validate,')
  })
})

;(hasPacker ? describe : describe.skip)('the benchmark beside Packer', () => {
  it('shows both programs with a ratio and the target, and leaves nothing behind', async () => {
    const { exitCode, stdout, stderr } = await bench(['--quick', '--only', 'validate'])

    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 })
    expect(stdout).toMatch(/Packer \d+\.\d+\.\d+ +\| image-build \| ratio/)
    expect(stdout).toMatch(/validate +\| \d+\.\d\d s +\| \d+\.\d\d s +\| \d+\.\d+× +\| at most its time/)
    expect(await readdir(directory)).toEqual([])
  })
})

;(hasPacker && canRunSshd ? describe : describe.skip)('the benchmark with an SSH server', () => {
  it('cleans up when it is interrupted', async () => {
    const { exitCode, stderr } = await bench(['--quick', '--only', 'ssh-up'], { interruptAt: /SSH up, 1 of/ })

    expect({ exitCode, stderr }).toMatchObject({ exitCode: 130 })
    expect(await readdir(directory)).toEqual([])
    expect(await readFile('/etc/passwd', 'utf8')).not.toContain(directory)
  })
})
