#!/usr/bin/env node
import './dirname-shim.js'
import { availableParallelism } from 'node:os'
import { setFlagsFromString } from 'node:v8'
import { registry } from './registry.js'
import { openKeyboard } from './host/keyboard.js'
import { standardInput } from './host/input-lines.js'
import { onTerminationSignals } from './host/signals.js'
import { version } from './version.js'

// Compression runs in libuv's pool, whose size is read when it is first used (Node 24; Node 20 has read it already).
process.env['UV_THREADPOOL_SIZE'] ??= Math.max(4, availableParallelism() + 2).toString()

// What streams make lives for a moment: a nursery for it that grows to three times 16 MiB costs memory and saves no
// measurable time (SSH transfers, compression, uploads).
setFlagsFromString('--semi-space-growth-factor=1')

const cancellation = new AbortController()
const emergency = new AbortController()
// A reader that goes away (`image-build … | head`) is like a Ctrl-C: what runs is cleaned up first.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => cancellation.abort())
onTerminationSignals(({ count }) => {
  if (count === 1) {
    cancellation.abort()
    return
  }
  emergency.abort()
  process.exit(1)
})

const words = process.argv.slice(2)
const write = (text: string): void => {
  process.stdout.write(text)
}
const world = { registry, signal: cancellation.signal, emergency: emergency.signal }
if (words.length === 0 && process.env['GITHUB_ACTIONS'] === 'true') {
  const { runAction } = await import('./action/run-action.js')
  process.exitCode = await runAction({ ...world, write })
} else {
  const { runCli } = await import('./cli/run-cli.js')
  process.exitCode = await runCli(words, {
    ...world,
    version,
    env: process.env,
    keyboard: openKeyboard(),
    input: standardInput(),
    terminal: {
      isInteractive: process.stdout.isTTY,
      write,
      writeError: text => process.stderr.write(text)
    }
  })
}
