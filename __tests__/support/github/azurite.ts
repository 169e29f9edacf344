import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export interface BlobServer {
  readonly url: string
  stop(): Promise<void>
}

/** Starts azurite's blob server on a free port, with its files in a directory of its own. */
export async function startAzurite(): Promise<BlobServer> {
  const directory = await mkdtemp(join(tmpdir(), 'image-build-azurite-'))
  const port = await freePort()
  const child = spawn(
    process.execPath,
    [
      'node_modules/azurite/dist/src/blob/main.js',
      ...['--blobHost', '127.0.0.1', '--blobPort', port.toString(), '--location', directory],
      ...['--silent', '--skipApiVersionCheck', '--disableTelemetry']
    ],
    { stdio: 'ignore' }
  )
  const url = `http://127.0.0.1:${port}`
  for (let attempt = 0; attempt < 100 && !(await answers(url)); attempt++) await sleep(100)
  return {
    url,
    async stop() {
      const ended = new Promise(resolve => child.once('exit', resolve))
      child.kill()
      await ended
      await rm(directory, { recursive: true, force: true })
    }
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    await fetch(url)
    return true
  } catch {
    return false
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no port'))
        else resolve(address.port)
      })
    })
  })
}
