import type { StepContext } from '../../contracts/plugin.js'
import type { ArchiveEntry } from '../../toolkit/archive/entry.js'
import { contentOf } from '../../toolkit/archive/entry.js'
import { entryNames } from '../../toolkit/archive/entry-names.js'
import { tar } from '../../toolkit/archive/tar.js'
import { zip } from '../../toolkit/archive/zip.js'
import type { ByteSource } from '../../toolkit/compression/byte-source.js'
import { blocksAtOnce, compressStream } from '../../toolkit/compression/compress-stream.js'
import type { OutputFormat } from '../../toolkit/compression/format.js'
import { levelFor } from '../../toolkit/compression/levels.js'
import type { Inputs } from './read-inputs.js'

/** The bytes of the output. */
export function pack(
  files: Inputs['files'],
  format: OutputFormat,
  level: number,
  ctx: StepContext
): ByteSource {
  const entries = toEntries(files, format, ctx.build.directory)
  if (format.archive === 'zip') {
    return zip(entries, { level: levelFor('zip', level), parallel: blocksAtOnce(ctx.host.cores) })
  }
  const plain = format.archive === 'tar' ? tar(entries) : single(entries)
  return format.algorithm === undefined
    ? plain
    : compressStream(plain, format.algorithm, { host: ctx.host, signal: ctx.signal, level })
}

function toEntries(files: Inputs['files'], format: OutputFormat, directory: string): readonly ArchiveEntry[] {
  const names = entryNames(
    format.archive === 'zip' ? 'zip' : 'tar',
    files.map(({ path }) => path),
    directory
  )
  return files.map((file, index) => ({ ...file, name: names[index] ?? file.path }))
}

async function* single(entries: readonly ArchiveEntry[]): AsyncGenerator<Uint8Array> {
  for (const entry of entries) yield* contentOf(entry)
}
