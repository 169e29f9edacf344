import type { Registry } from './contracts/registry.js'

/** Every plugin, a line each; loaded only when a template names it. The one file that knows plugin folders. */
export const registry: Registry = {
  builders: {
    file: async () => (await import('./builders/file/index.js')).builder,
    null: async () => (await import('./builders/null/index.js')).builder,
    qemu: async () => (await import('./builders/qemu/index.js')).builder
  },
  communicators: {
    ssh: async () => (await import('./communicators/ssh/index.js')).communicator,
    winrm: async () => (await import('./communicators/winrm/index.js')).communicator,
    none: async () => (await import('./communicators/none/index.js')).communicator
  },
  provisioners: {
    breakpoint: async () => (await import('./provisioners/breakpoint/index.js')).provisioner,
    file: async () => (await import('./provisioners/file/index.js')).provisioner,
    shell: async () => (await import('./provisioners/shell/index.js')).provisioner,
    'shell-local': async () => (await import('./provisioners/shell-local/index.js')).provisioner,
    sleep: async () => (await import('./provisioners/sleep/index.js')).provisioner
  },
  postProcessors: {
    artifice: async () => (await import('./post-processors/artifice/index.js')).postProcessor,
    checksum: async () => (await import('./post-processors/checksum/index.js')).postProcessor,
    compress: async () => (await import('./post-processors/compress/index.js')).postProcessor,
    manifest: async () => (await import('./post-processors/manifest/index.js')).postProcessor,
    'shell-local': async () => (await import('./post-processors/shell-local/index.js')).postProcessor
  },
  smokeTests: {
    file: async () => (await import('./smoke-tests/file/index.js')).smokeTest,
    http: async () => (await import('./smoke-tests/http/index.js')).smokeTest,
    local: async () => (await import('./smoke-tests/local/index.js')).smokeTest,
    package: async () => (await import('./smoke-tests/package/index.js')).smokeTest,
    port: async () => (await import('./smoke-tests/port/index.js')).smokeTest,
    process: async () => (await import('./smoke-tests/process/index.js')).smokeTest,
    service: async () => (await import('./smoke-tests/service/index.js')).smokeTest,
    shell: async () => (await import('./smoke-tests/shell/index.js')).smokeTest
  },
  publishers: {
    artifact: async () => (await import('./publishers/artifact/index.js')).publisher
  },
  reapers: {
    local: async () => (await import('./toolkit/local-reapers.js')).localReapers,
    qemu: async () => (await import('./builders/qemu/index.js')).builder.reapers
  }
}
