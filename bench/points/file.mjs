import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { requireSameFile } from '../support/same-tree.mjs'
import { serverNeeds, startServer } from '../support/ssh-server.mjs'
import { compareBuilds } from '../support/transfer.mjs'
import { makeFile } from '../support/tree.mjs'
import { mib } from '../support/units.mjs'

const cases = [
  { roundTripMs: 0, times: 4, count: 5 },
  { roundTripMs: 20, times: 7, count: 3 }
]

export const file = {
  name: 'file',
  title: 'Upload one file of 500 MiB',
  about:
    'As for the directory: the `null` builder and one `file` provisioner. The content is random; after each run it is compared.',
  ...serverNeeds,
  async measure(bench) {
    const sshd = await startServer(bench)
    const source = join(bench.memoryDirectory, 'big')
    await makeFile(source, (bench.quick ? 10 : 500) * mib)
    const rows = []
    for (const each of cases) {
      const row = await compareBuilds(bench, {
        ...each,
        sshd,
        label: 'file',
        provisioner: target => ({ type: 'file', source, destination: join(target, 'big') }),
        check: ({ target }) => requireSameFile(source, join(target, 'big'))
      })
      rows.push(row)
    }
    await rm(source)
    return { rows }
  }
}
