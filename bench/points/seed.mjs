import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { BenchError } from '../support/bench-error.mjs'
import { guestIso } from '../support/guest-iso.mjs'
import { allowedDifferences, compareImages } from '../support/same-image.mjs'
import { unpackImage } from '../support/unpack-image.mjs'
import { inTurns, median } from '../support/rounds.mjs'
import { copySeed } from '../support/seed-project.mjs'
import { recordEnvironment } from '../support/recorded-environment.mjs'
import { shareRow } from '../support/table.mjs'
import { seconds } from '../support/units.mjs'

export const seed = {
  name: 'seed',
  title: 'Build the seed template',
  about: `All of \`build\` of \`examples/seed-qemu/template.json\` in QEMU’s interpreter (\`"accelerator": "tcg"\`): installation from the same ISO, the example’s script and one more by which the guest writes down what environment it sees, shutdown. The images of the first pair are compared file by file: type, mode, owner, content. Allowed to differ: ${allowedDifferences.map(({ why }) => why).join('; ')}.`,
  tools: ['qemu-system-x86_64', 'qemu-img', 'debugfs', 'bash'],
  root: true,
  async measure(bench) {
    const iso = await guestIso(bench)
    const notes = []
    const images = {}
    const count = bench.rounds(5)
    const runs = await inTurns(bench, { label: 'seed build', count, show: seconds }, async (name, round) => {
      const place = await copySeed(join(bench.directory, `seed-${name}-${round}`), template =>
        recordEnvironment(inInterpreter(template))
      )
      const words = ['build', '-var', `iso_url=${iso.path}`, '-var', `iso_checksum=${iso.sha256}`]
      const run = await bench.programs.run(name, [...words, 'template.json'], { cwd: place })
      if (round === 0) images[name] = await unpackImage(bench, join(place, 'output-qemu', 'packer-qemu'))
      await rm(place, { recursive: true })
      return run.seconds
    })
    const { same, allowed, unexpected } = await compareImages(images.packer, images.ours)
    if (unexpected.length > 0) throw new BenchError(`the images differ:\n${unexpected.join('\n')}`)
    notes.push(
      `The images have the same ${same} files, directories and links, and ${allowed.length} that may differ: ${allowed.join(', ')}. The scripts saw the same environment.`
    )
    const figures = { packer: median(runs.packer), ours: median(runs.ours) }
    return { rows: [{ ...shareRow('whole build', figures, 0.7), pairs: count }], notes }
  }
}

/** Packer takes KVM wherever there is its device, even when it does not work. */
function inInterpreter(template) {
  return { ...template, builders: template.builders.map(builder => ({ ...builder, accelerator: 'tcg' })) }
}
