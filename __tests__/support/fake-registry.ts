import { defineBuilder } from '../../src/contracts/builder.js'
import { definePostProcessor, defineProvisioner, defineSmokeTest } from '../../src/contracts/extension.js'
import type { Registry } from '../../src/contracts/registry.js'
import { opt } from '../../src/core/options.js'
import { artifactOf } from './planned-build.js'

const builder = defineBuilder({
  type: 'box',
  summary: 'Makes a box.',
  communicators: [],
  reapers: {},
  factNames: ['BoxId'],
  options: {
    size: opt.integer({ default: 1, description: 'Size of the box.' }),
    label: opt.string({ description: 'What the box says.' }),
    password: opt.string({ sensitive: true, description: 'Opens the box.' }),
    greeting: opt.late({ fields: ['HTTPIP'], default: 'hello', description: 'Said at the start.' })
  },
  check({ size }, { report, isSet }) {
    if (isSet('size') && size > 9) report({ option: 'size', message: 'no box is that big' })
  },
  build: async () => artifactOf('box'),
  launch: async () => ({ host: '127.0.0.1', port: 22 })
})

const provisioner = defineProvisioner({
  type: 'say',
  summary: 'Says words.',
  options: { words: opt.strings({ required: true, description: 'What to say.' }) },
  provision: async () => undefined
})

const postProcessor = definePostProcessor({
  type: 'wrap',
  summary: 'Wraps the box.',
  options: { paper: opt.string({ description: 'Colour of the paper.' }) },
  process: async (_config, artifact) => ({ artifact, input: 'keep' })
})

const smokeTest = defineSmokeTest({
  type: 'shake',
  summary: 'Shakes the box.',
  options: { times: opt.integer({ default: 1, minimum: 1, description: 'How often.' }) },
  verify: async () => undefined
})

/** A registry with one small plugin of each kind, for tests of what is common to all. */
export const fakeRegistry: Registry = {
  builders: { box: async () => builder },
  communicators: {},
  provisioners: { say: async () => provisioner },
  postProcessors: { wrap: async () => postProcessor },
  smokeTests: { shake: async () => smokeTest },
  publishers: {},
  reapers: {}
}
