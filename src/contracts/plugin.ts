import type { Emit } from '../core/events.js'
import type { LateText, RenderData } from '../core/late-text.js'
import type { ConfigOf, Options } from '../core/options.js'
import type { ErrorCode } from '../core/error-codes.js'
import type { Part, Span } from '../core/part.js'
import type { Place } from '../core/place.js'
import type { ResourceRecord } from '../core/resource.js'
import type { Host } from './host.js'

/** What every plugin declares. Options are declared once: types, defaults, checks and docs come from them. */
export interface Plugin<O extends Options> {
  readonly type: string
  /** One sentence for the docs. */
  readonly summary: string
  readonly options: O
  /** For the docs: a usual block as a template would have it, without its `type`. A test checks it. */
  readonly example?: Readonly<Record<string, unknown>>
  /** Why the type cannot be used yet, for one that stands for a later version; completes "not supported yet: …". */
  readonly unsupported?: string
  /** Rules that a single option cannot state. Called at plan time with a complete config; must not create anything. */
  check?(config: ConfigOf<O>, ctx: CheckContext): void | Promise<void>
}
export interface CheckContext {
  readonly host: Host
  /** As `BuildInfo.directory`. */
  readonly directory: string
  /** As `BuildInfo.force`: what exists already will be replaced. */
  readonly force: boolean
  /**
   * How bad it is when this machine lacks what the template needs, or has something in its way: an error when a build
   * is about to begin here, a warning when the template is only looked at.
   */
  readonly severityHere: 'error' | 'warning'
  /** As `BuildInfo.name`, for defaults that contain it; undefined where no build is checked. */
  readonly buildName: string | undefined
  /** Ends checks that wait, such as the fetch of a checksum file. */
  readonly signal: AbortSignal
  /** True when the template itself gives the option, as opposed to a default. */
  readonly isSet: (option: string) => boolean
  /**
   * Records a problem at the option's place in the template (at the block's when it is absent); of a list or a map, at
   * the place of the part that it is about.
   */
  readonly report: (finding: Finding) => void
}

/** What a plugin's check finds wrong with its block. */
export interface Finding {
  /** The option that it is about. */
  readonly option?: string
  /** The part of the option's value, where that is a list or a map. */
  readonly part?: Part
  /** Of a text that is rendered later, the characters that it is about. */
  readonly span?: Span
  readonly message: string
  readonly hint?: string
  readonly code?: ErrorCode
  readonly severity?: 'error' | 'warning'
}

/** What plugins are given at run time: the world, and the facts of their build. */
export interface StepContext {
  readonly host: Host
  /** Resources of the current phase; given back when the phase ends, however it ends. */
  readonly scope: Scope
  readonly emit: Emit
  readonly signal: AbortSignal
  readonly build: BuildInfo
  /** Renders late text with the step's own data; `user`, `build`, `timestamp` … work as everywhere. */
  readonly render: (text: LateText, data: RenderData) => string
  /** Marks a value as secret from now on, in every output and log. */
  readonly addSecret: (secret: string) => void
  /** Masks the secrets in a text that goes elsewhere than to `emit`, which does so itself. */
  readonly redact: (text: string) => string
  /**
   * To be called before a file or directory is written that the user named. IB_OUTPUT_EXISTS when another build of
   * this run writes it.
   * @param path absolute
   */
  readonly claimOutput: (path: string) => void
  /** A part of the work that the user shall see: verb first, no full stop. */
  readonly step: <T>(title: string, body: () => Promise<T>) => Promise<T>
  /**
   * Where the template gives an option of the plugin's own block, or a part of its value; for errors that one option
   * is the cause of.
   */
  placeOf?(option: string, part?: Part): Place | undefined
}

export interface BuildInfo {
  /** The rendered name of the build, PACKER_BUILD_NAME in guests. */
  readonly name: string
  /** The builder's type, PACKER_BUILDER_TYPE in guests. */
  readonly type: string
  /** One per run of the program, PACKER_RUN_UUID. */
  readonly runId: string
  readonly force: boolean
  /** The directory against which the template's relative paths resolve: the working directory, as in Packer. */
  readonly directory: string
  /** Temporary files of this build; deleted with it. */
  readonly workDirectory: string
  /** Screenshots, serial logs and the like; kept when the build fails. */
  readonly evidenceDirectory: string
  /** Downloads shared by all runs of this user. */
  readonly cacheDirectory: string
}

/** Gives resources back last-in-first-out, on success, error and cancel. */
export interface Scope {
  /**
   * Journals the record, opens, and closes when the scope ends. An open that was begun is let finish even when
   * the build is cancelled, so that its result is never lost; one that throws is looked up and reaped at once.
   */
  acquire<T>(
    record: ResourceRecord,
    open: () => Promise<T>,
    close: (value: T, signal: AbortSignal) => Promise<void>
  ): Promise<T>
  /** Something to undo that is not worth a journal entry because it dies with this process. */
  defer(label: string, close: (signal: AbortSignal) => Promise<void>): void
  /** Closes one resource now instead of at the end. */
  release(record: ResourceRecord): Promise<void>
  /** The resource is a wanted result now: journaled as kept, no longer ours to delete. */
  keep(record: ResourceRecord): Promise<void>
}

/** Deletes what a dead run left. Must be idempotent and accept records of things never created. */
export type Reaper = (
  record: ResourceRecord,
  ctx: { readonly host: Host; readonly signal: AbortSignal }
) => Promise<'deleted' | 'absent'>
