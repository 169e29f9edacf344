// Fails unless the given version is that of package.json and of the program.
import { readFileSync } from 'node:fs'

const wanted = process.argv[2]
const found = {
  'package.json': JSON.parse(readFileSync('package.json', 'utf8')).version,
  'src/version.ts': /version = '([^']+)'/.exec(readFileSync('src/version.ts', 'utf8'))?.[1]
}
for (const [file, version] of Object.entries(found)) {
  if (version === wanted) continue
  console.error(`${file} says ${version}, not ${wanted}`)
  process.exitCode = 1
}
