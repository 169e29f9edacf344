import { link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BenchError } from '../support/bench-error.mjs'
import { makeImage } from '../support/disk-image.mjs'
import { inTurns, median } from '../support/rounds.mjs'
import { sha256 } from '../support/same-tree.mjs'
import { fasterRow, memoryRow, sizeRow } from '../support/table.mjs'
import { megabytes, seconds } from '../support/units.mjs'
import { requireUnpacks } from '../support/unpack.mjs'

/** Packer has no Zstandard: ours is compared with its gzip. */
const formats = [
  { format: 'tar.gz' },
  { format: 'gz' },
  { format: 'zst', packerFormat: 'gz' },
  { format: 'zip' }
]

export const compress = {
  name: 'compress',
  title: 'Compress, two checksums and manifest of a 2 GiB image',
  about:
    'A template with the `null` builder and the post-processors `artifice`, `compress`, `checksum` (md5 and sha256) and `manifest`, over an image of runs of zeros (43 %), text (38 %) and random bytes (19 %). The first output of every format is unpacked and compared. Memory is what is resident of all processes of a program; what they share of its file counts once.',
  tools: ['gzip', 'tar', 'unzip', 'zstd'],
  async measure(bench) {
    const image = await makeImage(bench.directory, bench.quick ? 32 : 2048)
    const digest = await sha256(image)
    const rows = []
    for (const each of bench.quick ? formats.slice(0, 1) : formats) {
      rows.push(...(await compareFormat(bench, { ...each, image, digest })))
    }
    return { rows }
  }
}

async function compareFormat(bench, { format, packerFormat = format, image, digest }) {
  const label = format === packerFormat ? format : `${format} (Packer: ${packerFormat})`
  const show = run => `${seconds(run.seconds)}, ${megabytes(run.peakBytes)}`
  const runs = await inTurns(bench, { label, count: bench.rounds(3), show }, async (name, round) => {
    const wanted = name === 'packer' ? packerFormat : format
    const place = join(bench.directory, 'run')
    await mkdir(place)
    await link(image, join(place, 'disk.img'))
    await writeFile(join(place, 'template.json'), JSON.stringify(template(wanted)))
    const run = await bench.programs.run(name, ['build', 'template.json'], { cwd: place, memory: true })
    const output = join(place, `out.${wanted}`)
    const { size } = await stat(output)
    if (round === 0) await requireResult(bench, { output, format: wanted, digest })
    await rm(place, { recursive: true })
    return { ...run, bytes: size }
  })
  const middle = key => ({
    packer: median(runs.packer.map(run => run[key])),
    ours: median(runs.ours.map(run => run[key]))
  })
  return [
    { ...fasterRow(`${label}: time`, middle('seconds'), 3), pairs: runs.ours.length },
    memoryRow(`${label}: most memory`, middle('peakBytes')),
    sizeRow(`${label}: output`, middle('bytes'))
  ]
}

function template(format) {
  return {
    builders: [{ type: 'null', communicator: 'none' }],
    'post-processors': [
      [
        { type: 'artifice', files: ['disk.img'] },
        { type: 'compress', output: `out.${format}` },
        { type: 'checksum', checksum_types: ['md5', 'sha256'], output: 'out.{{.ChecksumType}}' },
        { type: 'manifest' }
      ]
    ]
  }
}

/** Fails unless the output unpacks to the image, its checksum is right, and the manifest names it. */
async function requireResult(bench, { output, format, digest }) {
  const place = join(output, '..')
  await requireUnpacks(bench, { output, format, digest })
  const written = await readFile(join(place, 'out.sha256'), 'utf8')
  if (!written.startsWith(await sha256(output))) throw new BenchError(`wrong checksum: ${written}`)
  const manifest = await readFile(join(place, 'packer-manifest.json'), 'utf8')
  if (!manifest.includes(`out.${format}`))
    throw new BenchError(`the manifest lacks out.${format}: ${manifest}`)
}
