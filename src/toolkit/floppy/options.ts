import { opt, type ConfigOf } from '../../core/options.js'

/** Options of a floppy disk with files for the guest, made for the build. */
export const floppyOptions = {
  floppy_files: opt.strings({
    description:
      'Files, directories and patterns (`*`, `?`, `[a-z]`) that are put on a floppy disk for the guest, all into its ' +
      'root; of a directory every file below it.'
  }),
  floppy_dirs: opt.strings({
    description: 'Directories that are put on the floppy disk with their trees, below their own names.'
  }),
  floppy_content: opt.map({
    description: 'Further files of the floppy disk: texts by name.'
  }),
  floppy_label: opt.string({
    default: 'packer',
    description: 'Volume label of the floppy disk, of at most 11 letters.'
  })
}

export type FloppyConfig = ConfigOf<typeof floppyOptions>

/** Whether the template wants a floppy disk. */
export function isFloppyWanted({ floppy_files, floppy_dirs, floppy_content }: FloppyConfig): boolean {
  const names = [...(floppy_files ?? []), ...(floppy_dirs ?? []), ...Object.keys(floppy_content ?? {})]
  return names.length > 0
}
