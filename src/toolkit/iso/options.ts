import { opt, type ConfigOf } from '../../core/options.js'

/** Options by which a template names the installation medium. */
export const isoOptions = {
  iso_url: opt.string({
    description:
      'URL (http, https, file) or path of the ISO, or of another image where the builder takes one. One whose name ' +
      'ends in gz, bz2, xz, zst, zip, tar or a mixture such as tar.gz is unpacked, unless `?archive=false` follows.'
  }),
  iso_urls: opt.strings({
    description: 'Several of them, tried in order until one gives the file. Not together with `iso_url`.'
  }),
  iso_checksum: opt.string({
    description:
      'Checksum of the ISO (before unpacking): `HEX`, `TYPE:HEX` with md5, sha1, sha256 or sha512, `file:PATH_OR_URL` ' +
      'of a checksum file, or `none`. A checksum file is read by `validate` too, so that a missing line is found early; ' +
      'one that cannot be fetched then is a warning there and an error in `build`.'
  }),
  iso_checksum_type: opt.string({
    deprecated: 'put the type before the checksum: `iso_checksum: "sha256:…"`',
    description: 'md5, sha1, sha256, sha512, `file` (then `iso_checksum` is a path or URL) or `none`.'
  }),
  iso_checksum_url: opt.string({
    deprecated: 'use `iso_checksum: "file:…"`',
    description: 'Path or URL of a checksum file; without effect when `iso_checksum` is given.'
  }),
  iso_target_path: opt.string({
    description: 'Where a fetched ISO is put instead of the cache; a path without extension is a directory.'
  }),
  iso_target_extension: opt.string({
    default: 'iso',
    description: 'File name extension of the ISO in the cache.'
  })
}

export type IsoConfig = ConfigOf<typeof isoOptions>
