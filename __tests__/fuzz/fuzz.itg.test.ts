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
  it('finds nothing, neither with the seed of always nor with that of the day', async () => {
    const day = new Date().toISOString().slice(0, 10)

    const { exitCode, output } = await fuzz('--count', '200', '--seed', '1', '--seed', day)

    expect(output.replaceAll(/ in \d.* MB,/g, ',')).toBe(
      ['1', day]
        .flatMap(seed =>
          ['templates', 'variable-files', 'expressions', 'large'].map(
            target => `${target}: 200 of seed ${seed}, 0 failed\n`
          )
        )
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
