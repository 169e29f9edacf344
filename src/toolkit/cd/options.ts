import { opt, type ConfigOf } from '../../core/options.js'

/** Options of a CD with files for the guest, made for the build. */
export const cdOptions = {
  cd_files: opt.strings({
    description:
      'Files, directories and patterns (`*`, `?`, `[a-z]`) that are put on a CD for the guest. A directory keeps its ' +
      'tree, below its own name unless it is written with a `/` at its end.'
  }),
  cd_content: opt.map({
    description: 'Further files of the CD: texts by name. They win over `cd_files` of the same name.'
  }),
  cd_label: opt.string({
    default: 'packer',
    description: 'Volume label of the CD, of at most 32 letters; cloud-init looks for `cidata`.'
  })
}

export type CdConfig = ConfigOf<typeof cdOptions>

/** Whether the template wants a CD. */
export function isCdWanted({ cd_files, cd_content }: CdConfig): boolean {
  return (cd_files ?? []).length > 0 || Object.keys(cd_content ?? {}).length > 0
}
