import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { resolve } from 'node:path'
import { BenchError } from './bench-error.mjs'
import { watchMemory } from './memory.mjs'

/**
 * The programs that are compared, as a user runs them: the installed Packer, and the published bundle. Both get the
 * same environment, which has none of this process's settings.
 */
export function createPrograms({ entry, directory, children }) {
  if (!existsSync(entry)) throw new BenchError(`${entry} is missing; make it with: npm run package`)
  const commands = { packer: ['packer'], ours: [process.execPath, resolve(entry)] }
  const env = {
    PATH: process.env.PATH,
    LANG: 'C.UTF-8',
    HOME: directory,
    TMPDIR: directory,
    CHECKPOINT_DISABLE: '1'
  }
  return {
    versions: {
      packer: execFileSync('packer', ['version'], { encoding: 'utf8', env }).split('\n')[0],
      ours: execFileSync(...split([...commands.ours, 'version']), { encoding: 'utf8', env }).trim()
    },
    /**
     * Starts a program and resolves with how long it ran and what it said. Fails unless it ends with 0.
     *
     * @param {'packer' | 'ours'} name
     * @param {readonly string[]} words
     * @param {{ cwd: string, memory?: boolean }} options
     */
    async run(name, words, { cwd, memory = false }) {
      const startedMs = performance.now()
      const stdio = ['ignore', 'pipe', 'pipe']
      const { child, closed } = children.start([...commands[name], ...words], { cwd, env, stdio })
      const peak = memory ? watchMemory(child.pid) : () => undefined
      let output = ''
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', text => (output += text))
      }
      const exitCode = await closed
      const seconds = (performance.now() - startedMs) / 1000
      const peakBytes = peak()
      if (exitCode === 0) return { seconds, peakBytes, output }
      const tail = output.split('\n').slice(-30).join('\n')
      throw new BenchError(`${name} ${words.join(' ')} ended with ${exitCode}:\n${tail}`)
    }
  }
}

function split([program, ...args]) {
  return [program, args]
}
