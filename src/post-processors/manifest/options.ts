import { opt, type ConfigOf } from '../../core/options.js'

/** Path of the manifest when the template gives none, or an empty one. */
export const usualOutput = 'packer-manifest.json'

export const manifestOptions = {
  output: opt.string({
    default: usualOutput,
    description:
      'Path of the manifest. The build is added to one that exists already; with `force` a manifest of an earlier run is begun anew.'
  }),
  strip_path: opt.boolean({ default: false, description: 'Leaves out the directories of the files.' }),
  strip_time: opt.boolean({
    default: false,
    description: 'Leaves out the time, so that equal builds give equal manifests.'
  }),
  custom_data: opt.map({ description: 'Own data to put into the entry of the build.' })
}

export type ManifestConfig = ConfigOf<typeof manifestOptions>
