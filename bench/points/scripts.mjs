import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BenchError } from '../support/bench-error.mjs'
import { serverNeeds, startServer } from '../support/ssh-server.mjs'
import { compareBuilds } from '../support/transfer.mjs'

const cases = [
  { roundTripMs: 0, times: 2, count: 5 },
  { roundTripMs: 20, times: 4, count: 3 },
  { roundTripMs: 75, times: 4, count: 2 }
]

export const scripts = {
  name: 'scripts',
  title: 'Run 73 scripts that do nothing',
  about:
    'As for the directory, with one `shell` provisioner that has 73 files in `scripts`, as a template of many small roles has. Each must show up in the output.',
  ...serverNeeds,
  async measure(bench) {
    const sshd = await startServer(bench)
    const paths = await makeScripts(join(bench.memoryDirectory, 'scripts'), bench.quick ? 7 : 73)
    const rows = []
    for (const each of cases) {
      const row = await compareBuilds(bench, {
        ...each,
        sshd,
        label: `${paths.length} scripts`,
        provisioner: () => ({ type: 'shell', scripts: paths }),
        check: ({ output }) => requireAll(paths, output)
      })
      rows.push(row)
    }
    return { rows }
  }
}

async function makeScripts(directory, count) {
  await mkdir(directory)
  const paths = Array.from({ length: count }, (_, index) => join(directory, `step-${index}.sh`))
  for (const path of paths) await writeFile(path, '#!/bin/sh\ntrue\n')
  return paths
}

async function requireAll(paths, output) {
  const missing = paths.filter(path => !output.includes(path))
  if (missing.length > 0) throw new BenchError(`${missing.length} scripts did not run: ${missing[0]}`)
}
