import { opt } from '../../core/options.js'

const selection = {
  only: opt.strings({ default: [], description: 'Run only for the builders of these names.' }),
  except: opt.strings({ default: [], description: 'Run for all builders but those of these names.' })
}

/** What every provisioner accepts besides its own options. */
export const provisionerMeta = {
  ...selection,
  pause_before: opt.duration({ default: '0s', description: 'Wait this long before the provisioner runs.' }),
  timeout: opt.duration({
    default: '0s',
    description: 'End an attempt of the provisioner after this time; 0: never.'
  }),
  max_retries: opt.integer({ default: 0, minimum: 0, description: 'Further attempts after a failed one.' })
}

/** What every post-processor accepts besides its own options. */
export const postProcessorMeta = {
  ...selection,
  keep_input_artifact: opt.tristate({
    description: 'Keep what the post-processor works on; by default each post-processor decides.'
  })
}

/** What every smoke test accepts besides its own options. */
export const smokeTestMeta = {
  ...selection,
  timeout: opt.duration({ default: '5m', description: 'The test fails when an attempt takes longer.' }),
  retries: opt.integer({
    default: 0,
    minimum: 0,
    description: 'Further attempts after a failed one, 2 s apart.'
  })
}
