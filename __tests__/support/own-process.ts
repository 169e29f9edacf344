import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll } from '@jest/globals'
import ts from 'typescript'
import { guardDirectory } from './guard.js'

const sources = join(import.meta.dirname, '..', '..', 'src')
const folders = ['core', 'contracts', 'host']

/** Runs pieces of our own code in processes of their own, for tests of what happens between processes. */
export interface OwnProcesses {
  /**
   * Starts a module's text in which `load('host/x.js')` imports our code and `args` are the arguments. `wrapper` is
   * put before node's command line.
   */
  start(module: string, args?: readonly string[], wrapper?: readonly string[]): OwnProcess
}
export interface OwnProcess {
  readonly pid: number
  /** The next line it prints. */
  nextLine(): Promise<string>
  kill(signal: NodeJS.Signals): void
  readonly exited: Promise<{ readonly exitCode: number | null; readonly stderr: string }>
}

/** Compiles `src/host` and what it needs without checking it; everything started ends with the tests of the file. */
export function ownProcesses(): OwnProcesses {
  const directory = mkdtempSync(join(tmpdir(), 'image-build-own-'))
  const children = new Set<ChildProcessByStdio<null, Readable, Readable>>()
  writeFileSync(join(directory, 'package.json'), '{ "type": "module" }')
  for (const folder of folders) transpileFolder(folder, directory)
  const guard = guardDirectory(directory)
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL')
    await guard.release()
  })
  const prelude = `const load = path => import(${JSON.stringify(`${directory}/`)} + path)
    const args = process.argv.slice(1)\n`
  return {
    start: (module, args = [], wrapper = []) => {
      const [program = '', ...rest] = [
        ...wrapper,
        process.execPath,
        '--input-type=module',
        '-e',
        prelude + module,
        '--',
        ...args
      ]
      const child = spawn(program, rest, { stdio: ['ignore', 'pipe', 'pipe'] })
      children.add(child)
      return follow(child)
    }
  }
}

function transpileFolder(folder: string, into: string): void {
  for (const name of readdirSync(join(sources, folder), { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue
    const options = {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true
    }
    const { outputText } = ts.transpileModule(readFileSync(join(sources, folder, name), 'utf8'), {
      compilerOptions: options
    })
    const target = join(into, folder, name.replace(/\.ts$/, '.js'))
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, outputText)
  }
}

function follow(child: ChildProcessByStdio<null, Readable, Readable>): OwnProcess {
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const stderr = text(child.stderr)
  const exited = new Promise<number | null>(resolve => child.once('close', resolve))
  return {
    pid: child.pid ?? 0,
    nextLine: async () => {
      const next = await lines.next()
      if (next.done !== true) return next.value
      throw new Error(`the process ended without printing another line: ${await stderr}`)
    },
    kill: signal => void child.kill(signal),
    exited: exited.then(async exitCode => ({ exitCode, stderr: await stderr }))
  }
}
