import { resolve } from 'node:path'
import { defineBuilder } from '../../src/contracts/builder.js'
import type { Registry } from '../../src/contracts/registry.js'
import { opt } from '../../src/core/options.js'
import { registry } from '../../src/registry.js'

const nullBuilder = defineBuilder({
  type: 'null',
  summary: 'A stand-in for Packer’s null builder: makes nothing.',
  options: { communicator: opt.string({ description: 'Ignored.' }) },
  communicators: [],
  reapers: {},
  build: async () => ({
    builderId: 'fnoeding.null',
    id: 'Null',
    description: 'Did not export anything. This is the null builder',
    files: [],
    facts: {},
    resources: []
  })
})

const fileBuilder = defineBuilder({
  type: 'file',
  summary: 'A stand-in for Packer’s file builder: writes a file.',
  options: {
    target: opt.string({ required: true, description: 'Path of the file.' }),
    content: opt.string({ default: '', description: 'What the file contains.' })
  },
  communicators: [],
  reapers: {},
  build: async ({ target, content }, { host, build }) => {
    const path = resolve(build.directory, target)
    await host.files.write(path, content, { mode: 0o600 })
    return {
      builderId: 'packer.file',
      id: 'File',
      description: `Stored file: ${target}`,
      files: [{ path, bytes: Buffer.byteLength(content) }],
      facts: {},
      resources: []
    }
  }
})

/** All plugins, with stand-ins for the builders that need no virtual machine where there are no real ones. */
export const plainRegistry: Registry = {
  ...registry,
  builders: { null: async () => nullBuilder, file: async () => fileBuilder, ...registry.builders }
}
