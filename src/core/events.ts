import type { Failure } from './errors.js'
import type { Problem } from './problem.js'

/** What happened, without when and where; the emitter adds those. */
export type EventBody =
  | { readonly type: 'run.started'; readonly command: string; readonly builds: readonly string[] }
  | { readonly type: 'run.finished'; readonly ok: boolean; readonly ms: number }
  | { readonly type: 'problem'; readonly problem: Problem }
  | { readonly type: 'build.started'; readonly builder: string }
  | {
      readonly type: 'build.finished'
      readonly outcome: 'ok' | 'failed' | 'cancelled'
      readonly ms: number
      readonly error?: Failure | undefined
      /** As Packer lists them: one that a post-processor passed on stands there once more for it. */
      readonly artifacts: readonly ArtifactFacts[]
    }
  | { readonly type: 'step.started'; readonly title: string; readonly parent?: number | undefined }
  | { readonly type: 'step.finished'; readonly title: string; readonly ms: number; readonly ok: boolean }
  /** One line of a guest's script or of a program that runs for the user. */
  | { readonly type: 'output'; readonly stream: 'stdout' | 'stderr'; readonly text: string }
  /** A sentence of the engine or of a plugin. `debug` is shown only on demand. */
  | { readonly type: 'notice'; readonly level: 'debug' | 'info' | 'warning' | 'error'; readonly text: string }
  | {
      readonly type: 'progress'
      readonly label: string
      readonly done: number
      readonly total?: number | undefined
      readonly unit: 'bytes' | 'items'
    }
  | ({ readonly type: 'artifact' } & ArtifactFacts)
  | { readonly type: 'smoke.result'; readonly result: SmokeResult }
  | { readonly type: 'evidence'; readonly kind: 'screenshot' | 'serial' | 'log'; readonly path: string }
  | {
      readonly type: 'cleanup'
      readonly label: string
      readonly outcome: 'done' | 'kept' | 'failed'
      readonly reason?: string
    }
  | {
      readonly type: 'published'
      readonly name: string
      readonly url?: string | undefined
      readonly bytes: number
      readonly digest?: string | undefined
    }

/** What a build or a post-processor made. */
export interface ArtifactFacts {
  /** Stable kind, as Packer names it: `transcend.qemu`. */
  readonly builderId: string
  readonly id: string
  readonly description: string
  readonly files: readonly FileFacts[]
}

export interface FileFacts {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

/** The outcome of one smoke test. */
export interface SmokeResult {
  readonly name: string
  readonly type: string
  readonly outcome: 'passed' | 'failed' | 'skipped'
  readonly ms: number
  readonly attempts: number
  /** Why it failed or was skipped. */
  readonly detail?: string | undefined
  readonly output?: string | undefined
}

export type BuildEvent = EventBody & {
  /** ISO 8601 with milliseconds. */
  readonly time: string
  /** Name of the build; absent for what concerns the whole run. */
  readonly build?: string | undefined
  /** Number of the step within the run in which it happened. */
  readonly step?: number | undefined
}

export type Emit = (event: EventBody) => void
export type EventSink = (event: BuildEvent) => void
