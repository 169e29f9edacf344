import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inTurns, median } from '../support/rounds.mjs'
import { copySeed } from '../support/seed-project.mjs'
import { shareRow } from '../support/table.mjs'
import { seconds } from '../support/units.mjs'

export const validate = {
  name: 'validate',
  title: 'Start, and validate the seed template',
  about:
    '`validate` of `examples/seed-qemu/template.json`, in a copy without `iso_checksum_type`, which Packer 1.6 refuses.',
  async measure(bench) {
    const project = await copySeed(join(bench.directory, 'validate'))
    const iso = join(project, 'installer.iso')
    await writeFile(iso, 'no installer')
    const checksum = createHash('sha256').update('no installer').digest('hex')
    const variables = ['-var', `iso_url=${iso}`, '-var', `iso_checksum=${checksum}`]
    const runs = await inTurns(
      bench,
      { label: 'validate', count: bench.rounds(20), show: seconds },
      async name =>
        (await bench.programs.run(name, ['validate', ...variables, 'template.json'], { cwd: project }))
          .seconds
    )
    const figures = { packer: median(runs.packer), ours: median(runs.ours) }
    return { rows: [{ ...shareRow('start and validate', figures, 1), pairs: runs.ours.length }] }
  }
}
