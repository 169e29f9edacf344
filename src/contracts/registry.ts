import type { Builder } from './builder.js'
import type { CommunicatorPlugin } from './communicator.js'
import type { Reaper } from './plugin.js'
import type { PostProcessor, Provisioner, Publisher, SmokeTest } from './extension.js'

/** Loads a plugin's folder; called only for what a template uses, so that the rest costs nothing at start. */
export type Load<P> = () => Promise<P>
export type Catalog<P> = Readonly<Record<string, Load<P>>>

/** Every plugin there is, by type. */
export interface Registry {
  readonly builders: Catalog<Builder>
  readonly communicators: Catalog<CommunicatorPlugin>
  readonly provisioners: Catalog<Provisioner>
  readonly postProcessors: Catalog<PostProcessor>
  readonly smokeTests: Catalog<SmokeTest>
  readonly publishers: Catalog<Publisher>
  /** By the first part of a resource's kind: `local`, `qemu` … */
  readonly reapers: Catalog<Readonly<Record<string, Reaper>>>
}
