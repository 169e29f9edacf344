import { opt, type ConfigOf } from '../../core/options.js'
import type { Part } from '../../core/part.js'

/** Packer's options of `file`. */
export const options = {
  source: opt.string({
    description:
      'File or directory to transfer. A directory with a slash at its end stands for what is in it; without, the directory itself goes into `destination`.'
  }),
  sources: opt.strings({ description: 'Several files or directories; as `source`.' }),
  content: opt.string({
    description: 'Text of the file, which then only its owner can read; instead of `source`, for uploads.'
  }),
  destination: opt.string({
    required: true,
    description: 'Path on the other side. One that ends with a slash is a directory.'
  }),
  direction: opt.choice(['upload', 'download'], {
    default: 'upload',
    description:
      '`upload` to the guest, or `download` from it; there `*`, `?` and `[…]` in a source match names.'
  }),
  generated: opt.boolean({
    default: false,
    description: 'The source is made during the build, so it need not exist before.'
  })
}

export type FileConfig = ConfigOf<typeof options>

/** A file or directory to transfer, and where the template names it. */
export interface NamedSource {
  readonly path: string
  readonly option: 'source' | 'sources'
  readonly part: Part
}

/** What to transfer, of `sources` and, after them as in Packer, `source`. */
export function sourcesOf({ source = '', sources = [] }: FileConfig): readonly NamedSource[] {
  const several = sources.map((path, index) => ({ path, option: 'sources', part: [index] }) as const)
  return source === '' ? several : [...several, { path: source, option: 'source', part: [] }]
}
