import { execFile } from 'node:child_process'
import { describe, expect, it, jest } from '@jest/globals'

jest.setTimeout(300_000)

interface Run {
  readonly exitCode: number
  readonly output: string
}

async function fuzz(...words: readonly string[]): Promise<Run> {
  return await new Promise(done => {
    const child = execFile(process.execPath, ['scripts/fuzz/run.mjs', ...words], (_, out, err) =>
      done({ exitCode: child.exitCode ?? -1, output: out + err })
    )
  })
}

describe('fuzzing', () => {
  // Always the same inputs: what a new seed finds must not stop a change that has nothing to do with it.
  it('finds nothing', async () => {
    const { exitCode, output } = await fuzz('--count', '200', '--seed', '1')

    expect(output.replaceAll(/ in \d.* MB,/g, ',')).toBe(
      ['templates', 'variable-files', 'expressions', 'large']
        .map(target => `${target}: 200 of seed 1, 0 failed\n`)
        .join('')
    )
    expect(exitCode).toBe(0)
  })

  it.each([[['nonsense']], [['--count', 'many']]])('refuses %j', async words => {
    const { exitCode, output } = await fuzz(...words)

    expect(output).toContain('usage: npm run fuzz')
    expect(exitCode).toBe(2)
  })
})
