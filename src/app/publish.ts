import type { PublishContext } from '../contracts/extension.js'
import { BuildError } from '../core/errors.js'
import type { SyntaxNode } from '../core/syntax.js'
import type { BuildResult } from '../engine/run-build.js'
import { decode } from '../template/decode/decode.js'
import type { PublishChoice } from './invocation.js'
import type { Program } from './program.js'

/** Hands the results of a run to each chosen publisher, one after the other. */
export async function publish(
  choices: readonly PublishChoice[],
  builds: readonly BuildResult[],
  program: Program
): Promise<void> {
  for (const choice of choices) await publishTo(choice, builds, program)
}

async function publishTo(
  { type, options }: PublishChoice,
  builds: readonly BuildResult[],
  program: Program
): Promise<void> {
  const publisher = await program.registry.publishers[type]?.()
  if (publisher === undefined)
    throw new BuildError('IB_UNKNOWN_PLUGIN', `there is no publisher of type ${type}`)
  const place = { file: `publisher ${type}`, line: 1, column: 1 }
  const members = Object.entries(options).map(([key, value]) => ({
    key,
    keyPlace: place,
    value: scalarNode(value, place)
  }))
  const decoded = decode(publisher.options, [{ kind: 'object', members, place }], place, {
    subject: `publisher ${type}`,
    report: ({ code, message, hint }) => {
      throw new BuildError(code, message, { hint })
    },
    addSecret: secret => program.redactor.add(secret),
    interpolate: node => node.value,
    checkLate: () => true
  })
  if (decoded === undefined) return
  await publisher.publish(decoded.config, builds, publishContext(program))
}

function scalarNode(value: string | number | boolean, place: SyntaxNode['place']): SyntaxNode {
  if (typeof value === 'string') return { kind: 'string', value, place }
  if (typeof value === 'boolean') return { kind: 'boolean', value, place }
  return { kind: 'number', value, text: value.toString(), place }
}

function publishContext({ host, emitter, signal, redactor, workflowArtifacts }: Program): PublishContext {
  return {
    host,
    signal,
    workflowArtifacts,
    emit: body => emitter.emit(body),
    addSecret: secret => redactor.add(secret),
    async step(title, body) {
      const startedAt = host.clock.monotonic()
      emitter.emit({ type: 'step.started', title })
      let ok = false
      try {
        const value = await body()
        ok = true
        return value
      } finally {
        emitter.emit({ type: 'step.finished', title, ms: host.clock.monotonic() - startedAt, ok })
      }
    }
  }
}
