import { join } from 'node:path'
import { requireSameTree } from '../support/same-tree.mjs'
import { serverNeeds, startServer } from '../support/ssh-server.mjs'
import { compareBuilds } from '../support/transfer.mjs'
import { makeTree } from '../support/tree.mjs'

const fileBytes = 4096
/** Packer takes minutes over long round trips, so there are fewer of those. */
const cases = [
  { roundTripMs: 0, times: 1.7, count: 5 },
  { roundTripMs: 20, times: 25, count: 2 },
  { roundTripMs: 75, times: 40, count: 1 }
]

export const tree = {
  name: 'tree',
  title: 'Upload a directory of 5 000 files of 4 KiB',
  about:
    'A template with the `null` builder and one `file` provisioner, against OpenSSH’s server on loopback, with round trips made longer by a proxy that delays what passes through. After each run every file is compared.',
  ...serverNeeds,
  async measure(bench) {
    const sshd = await startServer(bench)
    const source = join(bench.memoryDirectory, 'tree')
    await makeTree(source, bench.quick ? 100 : 5000, fileBytes)
    const rows = []
    for (const each of cases) {
      const row = await compareBuilds(bench, {
        ...each,
        sshd,
        label: 'directory',
        provisioner: target => ({ type: 'file', source: `${source}/`, destination: target }),
        check: ({ target }) => requireSameTree(source, target)
      })
      rows.push(row)
    }
    return { rows }
  }
}
