import { opt, type ConfigOf } from '../../core/options.js'

/** The name of the output when the template gives none, or an empty one. */
export const usualOutput = 'packer_{{.BuildName}}_{{.BuilderType}}'

export const compressOptions = {
  output: opt.late({
    default: usualOutput,
    fields: ['BuildName', 'BuilderType'],
    description:
      'Path of the file to write. Its ending selects the format: `.tar`, `.zip`, `.gz`, `.lz4`, `.bgzf`, `.xz`, `.bzip2`, `.zst`, or one of the last six after `.tar`; any other name gets a tar archive with gzip. An archive has every file that the artifact has at this point of the chain, checksum files too if a `checksum` comes before: in `.zip` by the paths of the files, in `.tar` by their names alone. Files have no time in it (1970 in `.tar`, 1980 in `.zip`), so equal files give equal archives. Without an archive there can be only one file. `.xz`, `.lz4` and `.bzip2` need the program of that name, `.zst` needs `zstd` where Node is older than 22.15.'
  }),
  format: opt.string({
    description: 'The format, as an ending of `output` would select it, whatever the name is: `tar.gz`.'
  }),
  compression_level: opt.integer({
    default: -1,
    description:
      '1 (fast) to 9 (small), with `.zst` to 19; more counts as the most. -1 and 0 stand for what suits the format: 1 for gzip, zip, bgzf, lz4 and xz, 3 for zstd, 9 for bzip2.'
  }),
  archive: opt.string({
    deprecated: 'leave it out: it has no effect, and the name in `output` or `format` decides',
    description: 'Without effect, as in Packer.'
  }),
  algorithm: opt.string({
    deprecated: 'leave it out: it has no effect, and the name in `output` or `format` decides',
    description: 'Without effect, as in Packer.'
  })
}

export type CompressConfig = ConfigOf<typeof compressOptions>
