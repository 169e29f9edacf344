import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ArtifactClient } from '@actions/artifact'
import type { ArtifactStore, UploadedArtifact } from '../contracts/workflow.js'
import { BuildError, messageOf } from '../core/errors.js'
import { withFreedBuffers } from './free-memory.js'

type Environment = Readonly<Record<string, string | undefined>>

/** The artifact service of the workflow run; its client is loaded when the first file is uploaded. */
export function createArtifactStore(env: Environment): ArtifactStore {
  return {
    async uploadFile({ name, path, retentionDays }) {
      return await withName(name, path, async named =>
        upload(env, name, client =>
          client.uploadArtifact(name, [named.path], named.directory, {
            skipArchive: true,
            ...(retentionDays === undefined ? {} : { retentionDays })
          })
        )
      )
    },
    async uploadZip({ name, root, paths, retentionDays, compressionLevel }) {
      return await upload(env, name, client =>
        client.uploadArtifact(name, [...paths], root, {
          compressionLevel,
          ...(retentionDays === undefined ? {} : { retentionDays })
        })
      )
    }
  }
}

async function upload(
  env: Environment,
  name: string,
  send: (client: ArtifactClient) => Promise<{ id?: number; size?: number; digest?: string }>
): Promise<UploadedArtifact> {
  try {
    const { createClient } = await import('./artifact-client.js')
    const { id = 0, size = 0, digest } = await withFreedBuffers(() => send(createClient()))
    return {
      id,
      bytes: size,
      digest: digest === undefined ? undefined : `sha256:${digest}`,
      url: artifactUrl(env, id)
    }
  } catch (error) {
    throw new BuildError('IB_PUBLISH_FAILED', `artifact ${name} could not be uploaded: ${messageOf(error)}`, {
      hint: /409|already exists/.test(messageOf(error))
        ? 'artifacts of a run need names of their own: set the input `artifact-name`, in a matrix with the leg in it'
        : undefined,
      cause: error
    })
  }
}

/** A file that is not zipped gets its own name as the artifact's, so it is sent through a link with that name. */
async function withName<T>(
  name: string,
  path: string,
  use: (named: { readonly path: string; readonly directory: string }) => Promise<T>
): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'image-build-upload-'))
  try {
    const link = join(directory, name)
    await symlink(path, link)
    return await use({ path: link, directory })
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

function artifactUrl(env: Environment, id: number): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env
  if (server === undefined || repository === undefined || run === undefined) return undefined
  return `${server}/${repository}/actions/runs/${run}/artifacts/${id}`
}
