/** What GitHub's runner offers a step; made in `github`, a fake in tests. */
export interface Workflow {
  /** Every input that the step was given, by its name in lower case. */
  readonly inputs: Readonly<Record<string, string>>
  /** The runner's debug logging is on. */
  readonly isDebug: boolean
  setOutput(name: string, value: string): void
  saveState(name: string, value: string): void
  state(name: string): string
  setSecret(secret: string): void
  /** Replaces this step's part of the job summary. */
  writeSummary(markdown: string): Promise<void>
  readonly artifacts: ArtifactStore
}

/** The workflow run's artifacts. */
export interface ArtifactStore {
  /**
   * Uploads one file as it is, not zipped, under a name that is unique in the run; several may go at a time.
   * IB_PUBLISH_FAILED with the service's reason.
   */
  uploadFile(file: {
    readonly name: string
    readonly path: string
    readonly retentionDays: number | undefined
  }): Promise<UploadedArtifact>
  /** Uploads files as one zip; paths in it are relative to `root`. */
  uploadZip(files: {
    readonly name: string
    readonly root: string
    readonly paths: readonly string[]
    readonly retentionDays: number | undefined
    readonly compressionLevel: number
  }): Promise<UploadedArtifact>
}

export interface UploadedArtifact {
  readonly id: number
  readonly bytes: number
  /** `sha256:…` of what was stored. */
  readonly digest: string | undefined
  /** The page from which people download it. */
  readonly url: string | undefined
}
