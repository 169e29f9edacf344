/*
 * How fast files and commands travel by SSH, beside Packer 1.6.6 where it is installed; whole processes, against a
 * real OpenSSH server on loopback, with round trips made longer by a proxy.
 *
 *   node bench/ssh-transfer.mjs [--rounds 3] [--only tree,file,scripts] [--rtt 0,20,75] [--lib lib] [--no-packer]
 *
 * Prints a table, and with --json one JSON object a line.
 */
import { performance } from 'node:perf_hooks'
import { URL } from 'node:url'
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { startDelayProxy } from './support/delay-proxy.mjs'
import { loadTestSupport } from './support/load-test-support.mjs'
import { makeFile, makeTree } from './support/tree.mjs'

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', default: 'tree,file,scripts' },
    rtt: { type: 'string', default: '0,20,75' },
    lib: { type: 'string', default: 'lib' },
    json: { type: 'boolean', default: false },
    'no-packer': { type: 'boolean', default: false }
  }
})
const packer = '/usr/bin/packer'
const withPacker = !options['no-packer'] && existsSync(packer)

/** Sizes shrink with the round trip, so that the slower one ends within minutes. */
const points = {
  tree: {
    label: roundTripMs => `directory of ${roundTripMs === 0 ? 5000 : 500} files of 4 KiB`,
    roundTrips: [0, 20, 75]
  },
  file: { label: () => 'one file of 500 MiB', roundTrips: [0, 20] },
  scripts: { label: () => '73 no-op scripts', roundTrips: [0, 20, 75] }
}

const { startSshd, canRunSshd } = await loadTestSupport('sshd')
if (!canRunSshd) throw new Error('this benchmark needs root and OpenSSH’s server')
const directory = await mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : '/tmp', 'ib-bench-'))
const sshd = await startSshd({ config: ['MaxStartups 100', 'LogLevel ERROR'] })
try {
  await makeTree(join(directory, 'tree-5000'), 5000, 4096)
  await makeTree(join(directory, 'tree-500'), 500, 4096)
  await makeFile(join(directory, 'big'), 500 << 20)
  const roundTrips = options.rtt.split(',').map(Number)
  for (const kind of options.only.split(',')) {
    for (const roundTripMs of points[kind].roundTrips.filter(ms => roundTrips.includes(ms))) {
      await measure(kind, roundTripMs)
    }
  }
} finally {
  await sshd[Symbol.asyncDispose]()
  await rm(directory, { recursive: true })
}

async function measure(kind, roundTripMs) {
  const proxy = roundTripMs === 0 ? undefined : await startDelayProxy({ port: sshd.port, roundTripMs })
  const port = proxy?.port ?? sshd.port
  const runners = { 'image-build': runOurs, ...(withPacker && { packer: runPacker }) }
  const times = Object.fromEntries(Object.keys(runners).map(name => [name, []]))
  for (let round = 0; round < Number(options.rounds); round += 1) {
    for (const [name, run] of Object.entries(runners)) times[name].push(await run(kind, port, roundTripMs))
  }
  await proxy?.close()
  report({ point: points[kind].label(roundTripMs), roundTripMs, times })
}

async function runOurs(kind, port, roundTripMs) {
  const task = {
    tree: { kind: 'tree', from: treeOf(roundTripMs), to: await target() },
    file: { kind: 'file', from: join(directory, 'big'), to: join(await target(), 'big') },
    // What the shell provisioner does for a script: one command with the script as its input, or as a file.
    scripts: { kind: 'runs', count: 73, command: 'true' }
  }[kind]
  const parameters = {
    port,
    username: sshd.username,
    keyFile: sshd.privateKeyFile,
    lib: resolve(options.lib),
    directory,
    task
  }
  const script = new URL('support/ssh-task.mjs', import.meta.url).pathname
  return await timed(process.execPath, [script, JSON.stringify(parameters)])
}

async function runPacker(kind, port, roundTripMs) {
  const file = {
    type: 'file',
    source: kind === 'tree' ? `${treeOf(roundTripMs)}/` : join(directory, 'big'),
    destination: kind === 'tree' ? await target() : join(await target(), 'big')
  }
  const script = join(directory, 'true.sh')
  await writeFile(script, '#!/bin/sh\ntrue\n')
  const shell = { type: 'shell', scripts: Array.from({ length: 73 }, () => script) }
  const builder = {
    type: 'null',
    ssh_host: '127.0.0.1',
    ssh_port: port,
    ssh_username: sshd.username,
    ssh_private_key_file: sshd.privateKeyFile
  }
  const template = join(directory, 'packer.json')
  await writeFile(
    template,
    JSON.stringify({ builders: [builder], provisioners: [kind === 'scripts' ? shell : file] })
  )
  return await timed(packer, ['build', template])
}

function treeOf(roundTripMs) {
  return join(directory, roundTripMs === 0 ? 'tree-5000' : 'tree-500')
}

/** A fresh place in the "guest". */
async function target() {
  const path = join(directory, 'to')
  await rm(path, { recursive: true, force: true })
  await mkdir(path, { mode: 0o777 })
  await (await import('node:fs/promises')).chmod(path, 0o777)
  await (await import('node:fs/promises')).chmod(directory, 0o755)
  return path
}

async function timed(program, args) {
  const started = performance.now()
  const environment = { ...process.env, CHECKPOINT_DISABLE: '1', HOME: directory }
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'inherit'], env: environment })
  const exitCode = await new Promise(done => child.on('close', done))
  if (exitCode !== 0) throw new Error(`${program} ended with ${exitCode}`)
  return (performance.now() - started) / 1000
}

function report({ point, roundTripMs, times }) {
  const median = list => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]
  const medians = Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]))
  if (options.json) {
    console.log(JSON.stringify({ point, roundTripMs, seconds: medians, all: times }))
    return
  }
  const ratio =
    medians.packer === undefined ? '' : `  ${(medians.packer / medians['image-build']).toFixed(1)}×`
  const shown = Object.entries(medians).map(([name, seconds]) => `${name} ${seconds.toFixed(2)} s`)
  console.log(`${point}, round trip ${roundTripMs} ms: ${shown.join(', ')}${ratio}`)
}
