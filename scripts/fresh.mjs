// Fails when a generated file is not what its sources give: the pages of docs, and dist.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'

const run = (program, ...words) => execFileSync(program, words, { stdio: ['ignore', 'ignore', 'inherit'] })

run('npm', 'run', '--silent', 'build')
run(process.execPath, 'scripts/docs.mjs', '--check')

const fresh = mkdtempSync(join(tmpdir(), 'image-build-dist-'))
try {
  run(process.execPath, 'scripts/bundle.mjs', fresh)
  const differing = differences(digests(fresh), digests('dist'))
  if (differing.length > 0) {
    console.error(`dist is not fresh, run \`npm run package\`: ${differing.join(', ')}`)
    process.exitCode = 1
  }
} finally {
  rmSync(fresh, { recursive: true })
}

function digests(directory) {
  const files = readdirSync(directory, { withFileTypes: true, recursive: true }).filter(entry =>
    entry.isFile()
  )
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name)
      return [relative(directory, path), createHash('sha256').update(readFileSync(path)).digest('hex')]
    })
  )
}

function differences(wanted, found) {
  const names = new Set([...wanted.keys(), ...found.keys()])
  return [...names].filter(name => wanted.get(name) !== found.get(name)).sort()
}
