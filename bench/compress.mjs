// compress + two checksums + manifest of a disk image: image-build beside Packer 1.6.6, in alternating rounds.
//
//   npm run build && node bench/compress.mjs [--size MIB] [--rounds N] [--formats tar.gz,zip,…] [--lib DIR] [--image FILE]
//
// Both get the same template and a hard link to the same image, each in a directory of its own. Needs Packer and GNU
// time (Debian packages packer and time). Peak memory is that of the biggest single process.
import { spawn } from 'node:child_process'
import { linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { makeImage } from './compress/image.mjs'

const { values: options } = parseArgs({
  options: {
    size: { type: 'string', default: '2048' },
    rounds: { type: 'string', default: '3' },
    formats: { type: 'string', default: 'tar.gz,zip,tar.bgzf,tar.lz4,tar.zst' },
    lib: { type: 'string', default: join(import.meta.dirname, '..', 'lib') },
    image: { type: 'string' }
  }
})
const programs = {
  packer: ['packer', 'build', 'template.json'],
  'image-build': [process.execPath, join(resolve(options.lib), 'main.js'), 'build', 'template.json']
}
/** What Packer 1.6.6 is asked for where it does not have the format. */
const packerInstead = { 'tar.zst': 'tar.gz', zst: 'gz', 'tar.bzip2': 'tar.gz', bzip2: 'gz' }

const directory = mkdtempSync(join(tmpdir(), 'image-build-bench-'))
try {
  const image = resolve(options.image ?? (await makeImage(directory, Number(options.size))))
  const mib = Math.round(statSync(image).size / 2 ** 20)
  console.log(`${mib} MiB image, medians of ${options.rounds} rounds, Node ${process.version}\n`)
  console.log('| format | program | wall s | CPU s | peak MiB | output MiB | faster |')
  console.log('| --- | --- | --- | --- | --- | --- | --- |')
  for (const format of options.formats.split(',')) await compare(format, image)
} finally {
  rmSync(directory, { recursive: true, force: true })
}

async function compare(format, image) {
  const formats = { packer: packerInstead[format] ?? format, 'image-build': format }
  const rounds = { packer: [], 'image-build': [] }
  for (let round = 0; round < Number(options.rounds); round += 1) {
    for (const program of Object.keys(rounds)) {
      rounds[program].push(await measure(program, formats[program], image))
    }
  }
  const median = (program, key) => middle(rounds[program].map(result => result[key]))
  const ratio = median('packer', 'wall') / median('image-build', 'wall')
  for (const program of Object.keys(rounds)) {
    const cells = ['wall', 'cpu', 'peak', 'output'].map(key => median(program, key).toFixed(1))
    const faster = program === 'packer' ? '' : `${ratio.toFixed(1)}×`
    console.log(`| ${formats[program]} | ${program} | ${cells.join(' | ')} | ${faster} |`)
  }
}

async function measure(program, format, image) {
  const place = join(directory, 'run')
  mkdirSync(place)
  linkSync(image, join(place, 'disk.img'))
  writeFileSync(join(place, 'template.json'), JSON.stringify(template(format)))
  const [wall, user, system, peakKib] = await timed(programs[program], place)
  const output = statSync(join(place, `out.${format}`)).size / 2 ** 20
  rmSync(place, { recursive: true })
  return { wall, cpu: user + system, peak: peakKib / 1024, output }
}

function template(format) {
  return {
    builders: [{ type: 'null', communicator: 'none' }],
    'post-processors': [
      [
        { type: 'artifice', files: ['disk.img'] },
        { type: 'compress', output: `out.${format}` },
        { type: 'checksum', checksum_types: ['sha256', 'md5'], output: 'out.{{.ChecksumType}}' },
        'manifest'
      ]
    ]
  }
}

/** Wall-clock, user and system seconds, and the peak memory in KiB. */
async function timed(argv, cwd) {
  const env = { ...process.env, CHECKPOINT_DISABLE: '1' }
  const args = ['-f', '%e %U %S %M', '-o', 'time.txt', ...argv]
  const child = spawn('/usr/bin/time', args, { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] })
  let errors = ''
  child.stderr.on('data', chunk => (errors += chunk))
  const code = await new Promise((settle, fail) => {
    child.once('error', fail)
    child.once('close', settle)
  })
  if (code !== 0) throw new Error(`${argv.join(' ')} exited with ${code}: ${errors}`)
  return readFileSync(join(cwd, 'time.txt'), 'utf8').trim().split(' ').map(Number)
}

function middle(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]
}
