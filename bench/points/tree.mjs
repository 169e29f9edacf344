import { join } from 'node:path'
import { requireSameTree } from '../support/same-tree.mjs'
import { serverNeeds, startServer } from '../support/ssh-server.mjs'
import { compareBuilds } from '../support/transfer.mjs'
import { makeTree } from '../support/tree.mjs'

/** Packer takes minutes over long round trips, so there are fewer of those. */
const cases = [
  { perDirectory: 50, roundTripMs: 0, times: 1.7, count: 5 },
  { perDirectory: 50, roundTripMs: 20, times: 25, count: 2 },
  { perDirectory: 50, roundTripMs: 75, times: 40, count: 1 },
  { perDirectory: 8, roundTripMs: 20, count: 2 },
  { perDirectory: 5000, roundTripMs: 20, count: 1 }
]

export const tree = {
  name: 'tree',
  title: 'Upload a directory of 5 000 files of 4 KiB',
  about:
    'A template with the `null` builder and one `file` provisioner, against OpenSSH’s server on loopback, with round trips made longer by a proxy that delays what passes through. Files on both sides are in memory, so the disk is not measured; after each run every file is compared. The shape of the directory matters, because Packer’s `scp` waits for the server after every file, but with every subdirectory one answer less: 50 files to a directory is judged, and a project’s usual 8 and all in one are shown beside it.',
  ...serverNeeds,
  async measure(bench) {
    const sshd = await startServer(bench)
    const count = bench.quick ? 100 : 5000
    const rows = []
    for (const each of cases) {
      const { perDirectory } = each
      const source = join(bench.memoryDirectory, `tree-${perDirectory}-${each.roundTripMs}`)
      await makeTree(source, { count, bytes: 4096, perDirectory })
      const row = await compareBuilds(bench, {
        ...each,
        sshd,
        label: `${perDirectory} files to a directory`,
        provisioner: target => ({ type: 'file', source: `${source}/`, destination: target }),
        check: ({ target }) => requireSameTree(source, target)
      })
      rows.push(row)
    }
    return { rows }
  }
}
