/* global AbortController */
/*
 * One task of the SSH benchmarks, as a process of its own: node ssh-task.mjs JSON, where JSON is
 * { port, username, keyFile, lib, directory, task: { kind, … } }.
 */
import { performance } from 'node:perf_hooks'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const { port, username, keyFile, lib, directory, task, block } = JSON.parse(process.argv[2])
const load = path => import(pathToFileURL(join(lib, path)).href)
const [{ communicator }, { createNodeHost }, { decode }, { parseJson }] = await Promise.all([
  load('communicators/ssh/index.js'),
  load('host/node-host.js'),
  load('template/decode/decode.js'),
  load('template/json/parse.js')
])

const host = createNodeHost({ runId: 'bench', stateDirectory: directory })
const { signal } = new AbortController()
const ctx = {
  host,
  signal,
  emit: event => {
    if (event.type === 'notice' && event.level !== 'info') console.error(event.text)
  },
  step: (_title, body) => body()
}
const text = JSON.stringify({ ssh_username: username, ssh_private_key_file: keyFile, ...block })
const { node } = parseJson(text, 'bench.json')
const scope = {
  subject: 'bench',
  report: problem => console.error(problem.message),
  addSecret: () => undefined,
  interpolate: node => node.value,
  checkLate: () => undefined
}
const { config } = decode(communicator.options, [node], node.place, scope)
const guest = await communicator.connect(config, { host: '127.0.0.1', port }, ctx)
const connectedMs = performance.now()
const tasks = {
  connect: async () => undefined,
  tree: () => guest.uploadTree(task.from, task.to, { signal }),
  file: () => guest.upload({ path: task.from }, task.to, { signal }),
  downloadFile: () => guest.download(task.from, task.to, { signal }),
  downloadTree: () => guest.downloadTree(task.from, task.to, { signal }),
  runs: async () => {
    for (let count = 0; count < task.count; count += 1) await guest.run(task.command, { signal })
  }
}
await tasks[task.kind]()
if (process.env.BENCH_DETAIL) {
  const { user, system } = process.cpuUsage()
  const facts = [
    `ready after ${connectedMs.toFixed(0)} ms`,
    `task ${(performance.now() - connectedMs).toFixed(0)} ms`,
    `processor ${((user + system) / 1000).toFixed(0)} ms`,
    `memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB`
  ]
  console.error(`${task.kind}: ${facts.join(', ')}`)
}
await guest[Symbol.asyncDispose]()
