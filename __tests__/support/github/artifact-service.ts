import { createServer, type Server } from 'node:http'
import { json } from 'node:stream/consumers'
import {
  BlobSASPermissions,
  BlobServiceClient,
  generateBlobSASQueryParameters,
  StorageSharedKeyCredential,
  type ContainerClient
} from '@azure/storage-blob'

/**
 * A stand-in for the front end of GitHub's artifact service (twirp over JSON); the blobs behind it are in a real blob
 * server. The protocol is that of @actions/artifact: its generated `ArtifactService` messages.
 */
export interface ArtifactService {
  readonly url: string
  /** Names of the finished artifacts, in the order in which they were finished. */
  readonly finished: readonly FinishedArtifact[]
  download(name: string): Promise<Buffer>
  close(): Promise<void>
}
export interface FinishedArtifact {
  readonly name: string
  readonly size: string
  readonly hash: string
}

interface Message {
  readonly name: string
  readonly workflow_run_backend_id: string
  readonly size?: string
  readonly hash?: string
}

// The account that every azurite has: https://learn.microsoft.com/azure/storage/common/storage-use-azurite
const account = 'devstoreaccount1'
const key = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=='

export async function startArtifactService(blobUrl: string): Promise<ArtifactService> {
  const credential = new StorageSharedKeyCredential(account, key)
  const container = new BlobServiceClient(`${blobUrl}/${account}`, credential).getContainerClient('artifacts')
  await container.createIfNotExists()
  const begun = new Set<string>()
  const finished: FinishedArtifact[] = []

  const methods: Readonly<Record<string, (message: Message) => Promise<object>>> = {
    CreateArtifact: async ({ name }) => {
      if (begun.has(name))
        throw new Conflict(`an artifact with this name already exists on the workflow run: ${name}`)
      begun.add(name)
      return { ok: true, signed_upload_url: signedUrl(container, name, credential) }
    },
    FinalizeArtifact: async ({ name, size = '', hash = '' }) => {
      const { contentLength } = await container.getBlobClient(name).getProperties()
      if (String(contentLength) !== size)
        throw new Error(`${name}: announced ${size} bytes, got ${String(contentLength)}`)
      finished.push({ name, size, hash })
      return { ok: true, artifact_id: finished.length.toString() }
    }
  }
  const server = createServer((request, response) => {
    const answer = (status: number, body: object): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    }
    const handle = methods[request.url?.split('/').at(-1) ?? '']
    if (handle === undefined)
      return answer(404, { code: 'bad_route', msg: `no handler for ${request.url ?? ''}` })
    if (!/^Bearer ./.test(request.headers.authorization ?? ''))
      return answer(401, { code: 'unauthenticated', msg: 'no token' })
    json(request)
      .then(message => handle(message as Message))
      .then(body => answer(200, body))
      .catch((error: unknown) => {
        answer(error instanceof Conflict ? 409 : 500, { code: 'failed', msg: String(error) })
      })
  })
  await listen(server)
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    url: `http://127.0.0.1:${address.port}/`,
    finished,
    download: name => container.getBlobClient(name).downloadToBuffer(),
    close: () => new Promise(resolve => server.close(() => resolve()))
  }
}

class Conflict extends Error {}

function signedUrl(container: ContainerClient, name: string, credential: StorageSharedKeyCredential): string {
  const query = generateBlobSASQueryParameters(
    {
      containerName: container.containerName,
      blobName: name,
      permissions: BlobSASPermissions.parse('cw'),
      startsOn: new Date(Date.now() - 60_000),
      expiresOn: new Date(Date.now() + 3_600_000)
    },
    credential
  )
  return `${container.getBlobClient(name).url}?${query.toString()}`
}

function listen(server: Server): Promise<void> {
  return new Promise(resolve => server.listen(0, '127.0.0.1', resolve))
}
