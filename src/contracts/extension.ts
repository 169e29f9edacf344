import type { Artifact, ArtifactFile } from '../core/artifact.js'
import type { SmokeResult } from '../core/events.js'
import type { ConfigOf, Options } from '../core/options.js'
import type { GuestFacts } from './builder.js'
import type { Communicator } from './communicator.js'
import type { Plugin, StepContext } from './plugin.js'
import type { ArtifactStore } from './workflow.js'

export interface GuestContext extends StepContext {
  readonly guest: Communicator
  readonly facts: GuestFacts
}

export interface Provisioner<O extends Options = Options> extends Plugin<O> {
  provision(config: ConfigOf<O>, ctx: GuestContext): Promise<void>
}

export interface PostProcessor<O extends Options = Options> extends Plugin<O> {
  process(config: ConfigOf<O>, input: Artifact, ctx: PostProcessContext): Promise<PostProcessed>
}
export interface PostProcessContext extends StepContext {
  /** `keep_input_artifact` of the template, where it says something. */
  readonly keepsInput?: boolean | undefined
}
export interface PostProcessed {
  /** The next link's input; undefined ends the chain. */
  readonly artifact: Artifact | undefined
  /** Packer's rule for the input: kept or dropped unless the template says otherwise, or kept whatever it says. */
  readonly input: 'keep' | 'drop' | 'force-keep'
  /** The input's files with what a pass over them has learnt (their sha256), for when the input is kept. */
  readonly inputFiles?: readonly ArtifactFile[] | undefined
}

/** A check of the launched image. Throws IB_SMOKE_TEST_FAILED with what was expected and what was found. */
export interface SmokeTest<O extends Options = Options> extends Plugin<O> {
  /** Guest ports that the runner must be able to reach. */
  ports?(config: ConfigOf<O>): readonly number[]
  verify(config: ConfigOf<O>, ctx: SmokeContext): Promise<void>
}
export interface SmokeContext extends GuestContext {
  /** The local address behind a guest port of `ports`. */
  addressOf(guestPort: number): { readonly host: string; readonly port: number }
}

/** Hands the artifacts of a run to where people get them; only called when every smoke test passed. */
export interface Publisher<O extends Options = Options> extends Plugin<O> {
  publish(config: ConfigOf<O>, builds: readonly PublishedBuild[], ctx: PublishContext): Promise<void>
}
export interface PublishedBuild {
  readonly name: string
  readonly artifacts: readonly Artifact[]
  readonly smokeResults: readonly SmokeResult[]
}
export interface PublishContext extends Pick<StepContext, 'host' | 'emit' | 'signal' | 'step' | 'addSecret'> {
  /** Present when running as a step of a GitHub workflow. */
  readonly workflowArtifacts: ArtifactStore | undefined
}

export function defineProvisioner<O extends Options>(provisioner: Provisioner<O>): Provisioner<O> {
  return provisioner
}
export function definePostProcessor<O extends Options>(postProcessor: PostProcessor<O>): PostProcessor<O> {
  return postProcessor
}
export function defineSmokeTest<O extends Options>(smokeTest: SmokeTest<O>): SmokeTest<O> {
  return smokeTest
}
export function definePublisher<O extends Options>(publisher: Publisher<O>): Publisher<O> {
  return publisher
}
