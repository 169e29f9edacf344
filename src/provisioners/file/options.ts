import { opt, type ConfigOf } from '../../core/options.js'

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

/** What to transfer, of `sources` and, after them as in Packer, `source`. */
export function sourcesOf({ source, sources }: FileConfig): readonly string[] {
  return [...(sources ?? []), ...(source === undefined || source === '' ? [] : [source])]
}
