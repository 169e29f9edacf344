import type { ResourceRecord } from './resource.js'

/** What a build or post-processor made: plain data, so that it survives JSON, jobs and the post step. */
export interface Artifact {
  /** Stable kind, as Packer names it (`transcend.qemu`); post-processors dispatch on it. */
  readonly builderId: string
  /** Kind-specific: `VM`, `eu-west-1:ami-0a1b…`. */
  readonly id: string
  /** For people; may have several lines. */
  readonly description: string
  readonly files: readonly ArtifactFile[]
  /** Absolute path of the directory that was made for the files alone; it goes with them once it is empty. */
  readonly directory?: string | undefined
  /** Further data for post-processors and smoke tests: `diskName`, `firmware` … */
  readonly facts: Readonly<Record<string, string>>
  /** What destroying the artifact must delete besides its files. */
  readonly resources: readonly ResourceRecord[]
}

export interface ArtifactFile {
  /** Absolute path. */
  readonly path: string
  readonly bytes: number
  /** Lower-case hex. Absent until some pass over the bytes has computed it; the engine completes final artifacts. */
  readonly sha256?: string | undefined
}
