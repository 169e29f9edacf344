import type { LateText, RenderData } from '../core/late-text.js'
import type { ConfigOf, Options } from '../core/options.js'
import type { Part } from '../core/part.js'
import type { Place } from '../core/place.js'
import type { Builder, GuestFacts } from './builder.js'
import type { CommunicatorPlugin } from './communicator.js'
import type { PostProcessor, Provisioner, SmokeTest } from './extension.js'

/** A plugin with its complete config; the config is typed only inside the plugin. */
export interface Chosen<P> {
  readonly plugin: P
  readonly config: ConfigOf<Options>
  /** Where the block stands in the template. */
  readonly place: Place
}

/** Everything a run will do, checked as a whole before anything is created. */
export interface Plan {
  readonly builds: readonly PlannedBuild[]
  /** Values that must never be shown. */
  readonly secrets: readonly string[]
}

export interface PlannedBuild {
  /** Rendered; what users see, `-only` matches and guests get as PACKER_BUILD_NAME. */
  readonly name: string
  readonly builder: Chosen<Builder>
  /** Absent for builders that talk to no guest. */
  readonly communicator: Chosen<CommunicatorPlugin> | undefined
  readonly provisioners: readonly PlannedProvisioner[]
  readonly errorCleanup: PlannedProvisioner | undefined
  readonly chains: readonly (readonly PlannedPostProcessor[])[]
  readonly smokeTests: readonly PlannedSmokeTest[]
  /** Renders late text with the template's variables and, where they are known, the running build's facts. */
  render(text: LateText, data: RenderData, facts: GuestFacts): string
}

/** A plugin whose options may use data of the running build (`{{ build "ID" }}`). */
export interface LateChosen<P> {
  readonly plugin: P
  readonly place: Place
  /** The config with that data; the same object every time when the options use none. */
  readonly resolve: (facts: GuestFacts) => Promise<ConfigOf<Options>>
  /** Where the template gives an option of the block, or a part of its value. */
  readonly placeOf: (option: string, part?: Part) => Place | undefined
}
export interface PlannedProvisioner extends LateChosen<Provisioner> {
  readonly pauseBeforeMs: number
  /** 0: none. */
  readonly timeoutMs: number
  /** Further attempts after the first. */
  readonly maxRetries: number
}
export interface PlannedPostProcessor extends LateChosen<PostProcessor> {
  readonly name: string
  readonly keepInput: boolean | undefined
}
export interface PlannedSmokeTest extends Chosen<SmokeTest> {
  readonly name: string
  readonly timeoutMs: number
  readonly retries: number
  /** False when `only` or `except` leaves this build out; it is then reported as skipped. */
  readonly applies: boolean
}
