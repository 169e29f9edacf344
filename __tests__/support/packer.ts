import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Whether Packer 1.6.6 is installed, which Debian packages. */
export const hasPacker = existsSync('/usr/bin/packer')

export interface PackerRun {
  readonly exitCode: number
  /** What provisioners printed; `!` before lines of stderr. */
  readonly output: readonly string[]
  /** Everything that it said, for a look when a test fails. */
  readonly log: string
}

/** Builds a template with Packer, in a directory. */
export async function runPacker(
  template: object,
  directory: string,
  flags: readonly string[] = []
): Promise<PackerRun> {
  const file = join(directory, 'packer-template.json')
  await writeFile(file, JSON.stringify(template))
  const env = {
    PATH: process.env['PATH'],
    HOME: directory,
    CHECKPOINT_DISABLE: '1',
    PACKER_CONFIG_DIR: directory
  }
  return await new Promise(resolve => {
    const args = ['build', '-color=false', '-machine-readable', ...flags, file]
    execFile('/usr/bin/packer', args, { cwd: directory, env, maxBuffer: 1 << 26 }, (error, stdout) => {
      const exitCode = error === null ? 0 : Number(error.code)
      resolve({ exitCode, output: stdout.split('\n').flatMap(scriptLine), log: stdout })
    })
  })
}

/** `TIME,TARGET,ui,KIND,TEXT`: messages are what a program printed to stdout, errors with an arrow to stderr. */
function scriptLine(line: string): readonly string[] {
  const [, , type, kind, ...rest] = line.split(',')
  if (type !== 'ui') return []
  const text = rest.join(',').replaceAll('%!(PACKER_COMMA)', ',')
  if (kind === 'message' && text.startsWith('    null: ')) return [text.slice(10)]
  if (kind === 'message' && text === '    null:') return ['']
  if (kind === 'error' && text === '==> null:') return ['!']
  if (kind === 'error' && text.startsWith('==> null: ')) return [`!${text.slice(10)}`]
  return []
}
