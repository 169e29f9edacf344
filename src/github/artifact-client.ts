import { DefaultArtifactClient, type ArtifactClient } from '@actions/artifact'

/** In a file of its own, because the client brings several megabytes that most runs never need. */
export function createClient(): ArtifactClient {
  return new DefaultArtifactClient()
}
