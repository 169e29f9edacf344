// The world in which files are checked: it has those files and nothing else, and whoever wants to change it fails.
/* global AbortController */
import { Buffer } from 'node:buffer'

const directory = '/work'
const startedAt = new Date('2026-01-02T03:04:05Z')

/**
 * A program whose working directory has these files.
 * @param code the program's modules, see `load-code.mjs`
 * @param {ReadonlyMap<string, string>} texts by name
 * @param {(event: object) => void} onEvent
 */
export function createWorld(
  { BuildError, createEmitter, createRedactor, createSources, registry },
  texts,
  onEvent
) {
  const host = createHost(texts, BuildError)
  const redactor = createRedactor()
  const sources = createSources()
  return {
    host,
    registry,
    redactor,
    sources,
    emitter: createEmitter(host.clock, redactor, [onEvent], sources),
    signal: new AbortController().signal,
    workflowArtifacts: undefined,
    runId: '018f0000-0000-7000-8000-000000000000',
    startedAt,
    directories: {
      working: directory,
      state: '/state',
      cache: '/cache',
      temporary: '/tmp',
      evidence: '/evidence'
    },
    readStandardInput: async () => ''
  }
}

function createHost(texts, BuildError) {
  const lookUp = path => {
    // As the real host: no system has such a file.
    if (path.includes('\0')) throw new BuildError('IB_FILE_IO', `cannot look at ${path}`)
    return path.startsWith(`${directory}/`) ? texts.get(path.slice(directory.length + 1)) : undefined
  }
  const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:1'), { code: 'ECONNREFUSED' })
  return {
    platform: 'linux',
    cores: 2,
    env: { HOME: '/home/me', PATH: '/usr/bin' },
    files: only('files', {
      stat: async path => {
        const text = lookUp(path)
        const bytes = text === undefined ? 0 : Buffer.byteLength(text)
        return text === undefined ? undefined : { kind: 'file', bytes, mode: 0o644, modifiedMs: 0 }
      },
      readText: async path => lookUp(path),
      glob: async () => []
    }),
    processes: only('processes', { find: async () => undefined }),
    net: only('net', { interfaces: () => ({}), request: () => Promise.reject(refused) }),
    clock: { now: () => startedAt, monotonic: () => 0, sleep: async () => undefined },
    random: {
      bytes: count => new Uint8Array(count),
      integer: minimum => minimum,
      uuid: () => '018f0000-0000-7000-8000-000000000000'
    },
    keyboard: undefined
  }
}

function only(what, methods) {
  return new Proxy(methods, {
    get: (target, name) => {
      if (Object.hasOwn(target, name)) return target[name]
      throw new Error(`a file that is only checked led to ${what}.${String(name)}`)
    }
  })
}
