import { mendBuilders } from '../blocks.js'
import type { Fixer } from '../fixer.js'
import { rename, without } from '../options.js'

const parallels = /^parallels-(?:iso|pvm)$/

/** The machine has no window of its own since long. */
export const parallelsHeadless: Fixer = {
  name: 'parallels-headless',
  mends: '`headless` has no meaning for Parallels; leave it out',
  fix: template => mendBuilders(template, parallels, builder => without(builder, 'headless'))
}

/** The tools are found by themselves, and the system has the name of an option that others have. */
export const parallelsDeprecations: Fixer = {
  name: 'parallels-deprecations',
  mends:
    '`guest_os_distribution` is called `guest_os_type` today, and `parallels_tools_host_path` is left out',
  fix: template =>
    mendBuilders(template, parallels, builder =>
      rename(without(builder, 'parallels_tools_host_path'), {
        from: 'guest_os_distribution',
        to: 'guest_os_type',
        winner: 'old'
      })
    )
}
