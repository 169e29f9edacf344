import { chmod, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inTurns, median } from './rounds.mjs'
import { fasterRow } from './table.mjs'
import { builderFor, withRoundTrip } from './ssh-server.mjs'
import { seconds } from './units.mjs'

/**
 * Builds a template with one provisioner against the server, by both programs in turns, and compares the medians.
 *
 * @param {object} bench
 * @param {object} what
 * @param {object} what.sshd
 * @param {string} what.label
 * @param {number} what.roundTripMs
 * @param {number} what.count pairs of runs
 * @param {number} [what.times] how many times faster we must be
 * @param {(target: string) => object} what.provisioner given an empty directory of the server
 * @param {(run: { target: string, output: string }) => Promise<void>} what.check fails unless all has arrived
 */
export async function compareBuilds(bench, { sshd, label, roundTripMs, count, times, provisioner, check }) {
  const title = `${label}, round trip ${roundTripMs} ms`
  const runs = await withRoundTrip(sshd, roundTripMs, port =>
    inTurns(bench, { label: title, count: bench.rounds(count), show: seconds }, async name => {
      const place = await freshPlace(bench)
      const target = join(place, 'target')
      const template = { builders: [builderFor(sshd, port)], provisioners: [provisioner(target)] }
      await writeFile(join(place, 'template.json'), JSON.stringify(template))
      const run = await bench.programs.run(name, ['build', 'template.json'], { cwd: place })
      await check({ target, output: run.output })
      return run.seconds
    })
  )
  const figures = { packer: median(runs.packer), ours: median(runs.ours) }
  return { ...fasterRow(title, figures, times), pairs: runs.ours.length }
}

async function freshPlace({ memoryDirectory }) {
  const place = join(memoryDirectory, 'run')
  await rm(place, { recursive: true, force: true })
  await mkdir(join(place, 'target'), { recursive: true })
  // The server's user writes into it.
  await chmod(join(place, 'target'), 0o777)
  return place
}
