import type { Artifact } from '../core/artifact.js'
import type { ConfigOf, Options } from '../core/options.js'
import type { Communicator, Endpoint, GuestAccess } from './communicator.js'
import type { CheckContext, Plugin, Reaper, Scope, StepContext } from './plugin.js'

/** Facts of a running build that `{{ build "ID" }}` and PACKER_HTTP_ADDR show, by Packer's key names. */
export type GuestFacts = Readonly<Record<string, string>>

export interface Builder<O extends Options = Options> extends Plugin<O> {
  /** Communicators the builder can work with; the group's options are accepted in its block. Empty: none needed. */
  readonly communicators: readonly string[]
  /** Keys that `build` adds to the facts of `provision`, announced so that unknown ones are caught at plan time. */
  readonly factNames?: readonly string[]
  /** Rules about how the guest is reached, for a builder that knows nothing of it by itself. As `check`. */
  checkAccess?(access: GuestAccess, ctx: CheckContext): void
  /** Makes the image up to a candidate that can be launched, not yet under its final name. */
  build(config: ConfigOf<O>, ctx: BuildContext): Promise<Artifact>
  /** Launches a finished image without changing it, for smoke tests. Absent: its images cannot be launched. */
  launch?(image: LaunchImage, config: ConfigOf<O>, ctx: LaunchContext): Promise<Endpoint>
  /** After the smoke tests passed: gives the candidate its final name and place. Absent: it is there already. */
  promote?(candidate: Artifact, config: ConfigOf<O>, ctx: BuildContext): Promise<Artifact>
  /** By `ResourceRecord.kind`, for what this builder creates. */
  readonly reapers: Readonly<Record<string, Reaper>>
}

/** The image to launch; from a build, or an existing file given to `smoke-test`. */
export interface LaunchImage {
  readonly files: readonly { readonly path: string }[]
  readonly facts: Readonly<Record<string, string>>
}

export interface LaunchContext extends StepContext {
  readonly access: GuestAccess
  /** What the build of this image logged in with, when it is the same run that launches it. */
  readonly credentials?: Pick<Endpoint, 'username' | 'password' | 'privateKey'>
  /** Guest ports that tests talk to and that must be reachable from here; gives the local port for each. */
  readonly guestPorts: readonly number[]
  /** Told by the builder before it returns: how to save what the console shows, for when a test fails. */
  onFailure?(saveEvidence: () => Promise<void>): void
  /** Told by the builder before it returns: aborts, with the reason, when the machine ends by itself. */
  watch?(lost: AbortSignal): void
  /** Told by the builder before it returns: guest port to local address. */
  exposePort(guestPort: number, at: { readonly host: string; readonly port: number }): void
}

export interface BuildContext extends StepContext {
  readonly access: GuestAccess
  /** Lives until the build as a whole ends: for the candidate itself, kept by `promote`. */
  readonly buildScope: Scope
  /** Connects with the communicator that the template chose; gives up when the signal aborts. */
  connect(endpoint: Endpoint, signal?: AbortSignal): Promise<Communicator>
  /** Runs all provisioners; gives up when the signal aborts, as when the machine has died. */
  provision(guest: Communicator, facts: GuestFacts, signal?: AbortSignal): Promise<void>
}

export function defineBuilder<O extends Options>(builder: Builder<O>): Builder<O> {
  return builder
}
