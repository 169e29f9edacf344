import { join } from 'node:path'
import type { BuildOutcome } from '../app/build.js'
import type { Program } from '../app/program.js'
import { ownWords, redactData } from '../core/redact.js'

/** Writes all there is to know of the run's results as JSON; the path is an output, and `merge` joins such files. */
export async function writeManifest({ result }: BuildOutcome, program: Program): Promise<string> {
  if (result === undefined) return ''
  const path = join(program.directories.temporary, 'image-build', `manifest-${program.runId}.json`)
  const manifest = {
    version: 1,
    run: program.runId,
    outcome: result.outcome,
    startedAt: program.startedAt.toISOString(),
    durationSeconds: result.ms / 1000,
    builds: result.builds
  }
  const masked = redactData(manifest, text => program.redactor.redact(text), ownWords)
  await program.host.files.write(path, `${JSON.stringify(masked, null, 2)}\n`)
  return path
}
