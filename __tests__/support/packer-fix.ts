import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
export { hasPacker } from './packer.js'

export interface PackerFix {
  readonly exitCode: number
  readonly output: string
}

/** What Packer prints for a template whose old things it mends. */
export async function fixWithPacker(template: object, directory: string): Promise<PackerFix> {
  const file = join(directory, 'template.json')
  await writeFile(file, writeJson(template))
  return await run(['fix', '-validate=false', file], directory)
}

/** JSON.stringify makes `0` of `-0`. */
function writeJson(template: object): string {
  return JSON.stringify(template, (_, value: unknown) =>
    Object.is(value, -0) ? 'minus zero' : value
  ).replaceAll('"minus zero"', '-0')
}

/** The names of its fixers, in its order. */
export async function packerFixers(): Promise<readonly string[]> {
  const { output } = await run(['fix', '-h'], '/')
  return [...output.matchAll(/^ {2}([a-z][\w-]+) +[A-Z]/gm)].flatMap(([, name]) => name ?? [])
}

function run(args: readonly string[], directory: string): Promise<PackerFix> {
  const env = {
    PATH: process.env['PATH'],
    HOME: directory,
    CHECKPOINT_DISABLE: '1',
    PACKER_CONFIG_DIR: directory
  }
  return new Promise(done => {
    execFile(
      '/usr/bin/packer',
      args,
      { cwd: directory, env, timeout: 25_000, maxBuffer: 100_000_000 },
      (error, stdout) => {
        done({ exitCode: error === null ? 0 : 1, output: stdout })
      }
    )
  })
}
