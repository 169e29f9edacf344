import type { Builder } from '../../src/contracts/builder.js'
import type { Communicator } from '../../src/contracts/communicator.js'
import type { PostProcessor, Provisioner, SmokeTest } from '../../src/contracts/extension.js'
import type {
  PlannedBuild,
  PlannedPostProcessor,
  PlannedProvisioner,
  PlannedSmokeTest
} from '../../src/contracts/plan.js'
import type { Artifact } from '../../src/core/artifact.js'

const place = { file: 't.json', line: 1, column: 1 }

/** An artifact with one file that has its hash already, so that nothing needs to be read. */
export function artifactOf(id: string, path = `/out/${id}`): Artifact {
  return {
    builderId: 'fake',
    id,
    description: `image ${id}`,
    files: [{ path, bytes: 3, sha256: 'ab' }],
    facts: {},
    resources: []
  }
}

export function fakeBuilder(parts: Partial<Builder> = {}): Builder {
  return {
    type: 'fake',
    summary: 'Makes nothing.',
    options: {},
    communicators: [],
    reapers: {},
    build: async () => artifactOf('image'),
    ...parts
  }
}

export function plannedBuild(
  parts: Partial<PlannedBuild> & { readonly plugin?: Builder } = {}
): PlannedBuild {
  const { plugin = fakeBuilder(), ...others } = parts
  return {
    name: 'one',
    builder: { plugin, config: {}, place },
    communicator: undefined,
    provisioners: [],
    errorCleanup: undefined,
    chains: [],
    smokeTests: [],
    render: ({ template }) => template,
    ...others
  }
}

/** A build whose communicator gives this guest. */
export function withGuest(guest: Communicator): Pick<PlannedBuild, 'communicator'> {
  return {
    communicator: {
      place,
      config: {},
      plugin: {
        type: 'fake',
        summary: 'Talks to a fake.',
        options: {},
        connect: async () => guest,
        access: () => ({
          type: 'fake',
          port: 22,
          host: undefined,
          username: undefined,
          password: undefined,
          keyPair: undefined
        })
      }
    }
  }
}

export function plannedProvisioner(
  provision: Provisioner['provision'],
  parts: Partial<PlannedProvisioner> = {}
): PlannedProvisioner {
  return {
    plugin: { type: 'fake', summary: 'Does as told.', options: {}, provision },
    place,
    resolve: async () => ({}),
    placeOf: () => undefined,
    pauseBeforeMs: 0,
    timeoutMs: 0,
    maxRetries: 0,
    ...parts
  }
}

export function plannedPostProcessor(
  process: PostProcessor['process'],
  parts: Partial<PlannedPostProcessor> = {}
): PlannedPostProcessor {
  return {
    plugin: { type: 'fake', summary: 'Does as told.', options: {}, process },
    place,
    name: 'fake',
    resolve: async () => ({}),
    placeOf: () => undefined,
    keepInput: undefined,
    ...parts
  }
}

export function plannedSmokeTest(
  verify: SmokeTest['verify'],
  parts: Partial<PlannedSmokeTest> = {}
): PlannedSmokeTest {
  return {
    plugin: { type: 'fake', summary: 'Checks as told.', options: {}, verify },
    place,
    config: {},
    name: 'check',
    timeoutMs: 0,
    retries: 0,
    applies: true,
    ...parts
  }
}
