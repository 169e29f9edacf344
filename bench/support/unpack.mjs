import { createHash } from 'node:crypto'
import { BenchError } from './bench-error.mjs'

const commands = {
  'tar.gz': output => ['tar', '-xzOf', output],
  gz: output => ['gzip', '-dc', output],
  zst: output => ['zstd', '-dcq', output],
  zip: output => ['unzip', '-p', output]
}

/** Fails unless somebody else's program unpacks the output to content of that sha256. */
export async function requireUnpacks({ children }, { output, format, digest }) {
  const { child, closed } = children.start(commands[format](output), { stdio: ['ignore', 'pipe', 'inherit'] })
  const hash = createHash('sha256')
  for await (const chunk of child.stdout) hash.update(chunk)
  const exitCode = await closed
  if (exitCode === 0 && hash.digest('hex') === digest) return
  throw new BenchError(`${output} does not unpack to the image (exit code ${exitCode})`)
}
