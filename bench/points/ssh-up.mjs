import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { watchLog } from '../support/log-watch.mjs'
import { inTurns, mean } from '../support/rounds.mjs'
import { builderFor, serverNeeds, startServer } from '../support/ssh-server.mjs'
import { fasterRow, limitRow } from '../support/table.mjs'
import { seconds } from '../support/units.mjs'

export const sshUp = {
  name: 'ssh-up',
  title: 'Notice that SSH is up',
  about:
    'A build with the `null` builder begins while nothing listens; the server is started 2 to 14 s later, after the same time for both programs. The figure is the time from “Server listening” to “Accepted publickey” in the server’s log, on average.',
  ...serverNeeds,
  async measure(bench) {
    const sshd = await startServer(bench, { stopped: true })
    const place = join(bench.directory, 'ssh-up')
    await mkdir(place)
    const template = { builders: [{ ...builderFor(sshd), ssh_timeout: '5m' }] }
    await writeFile(join(place, 'template.json'), JSON.stringify(template))
    const count = bench.rounds(8)
    const runs = await inTurns(bench, { label: 'SSH up', count, show: seconds }, (name, round) =>
      lateness(bench, { name, sshd, place, afterMs: bench.quick ? 1000 : startAfterMs(round, count) })
    )
    const average = { packer: mean(runs.packer), ours: mean(runs.ours) }
    const worst = { packer: Math.max(...runs.packer), ours: Math.max(...runs.ours) }
    return {
      rows: [{ ...limitRow('late on average', average, 0.3), pairs: count }, fasterRow('late at most', worst)]
    }
  }
}

/** Spread over twelve seconds, and never a round number: a program may look every so many seconds. */
function startAfterMs(round, count) {
  return 2000 + ((round * 0.618) % 1) * 12_000 + round * (97 / count)
}

async function lateness(bench, { name, sshd, place, afterMs }) {
  const log = watchLog(join(sshd.directory, 'log'), /^(Server listening|Accepted publickey)/)
  try {
    const build = bench.programs.run(name, ['build', 'template.json'], { cwd: place })
    const starting = sleep(afterMs, undefined, { signal: bench.signal }).then(() => sshd.start())
    await Promise.all([build, starting])
  } finally {
    log.close()
    await sshd.stop()
  }
  const listening = log.seen.find(({ text }) => text.startsWith('Server listening'))
  const accepted = log.seen.find(({ text }) => text.startsWith('Accepted publickey'))
  return (accepted.atMs - listening.atMs) / 1000
}
