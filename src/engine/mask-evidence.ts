import { once } from 'node:events'
import { StringDecoder } from 'node:string_decoder'
import type { Files } from '../contracts/host.js'
import { messageOf } from '../core/errors.js'
import type { Emit } from '../core/events.js'
import type { Redactor } from '../core/redact.js'

export interface EvidenceWorld {
  readonly files: Files
  readonly redactor: Redactor
  readonly emit: Emit
}

/**
 * Masks secrets in the logs that a failed build keeps: a guest prints on its console what it likes. A file without a
 * secret stays as it is, byte for byte; one that cannot be masked is deleted.
 */
export async function maskEvidence(directory: string, world: EvidenceWorld): Promise<void> {
  const { files, emit } = world
  if ((await files.stat(directory)) === undefined) return
  for await (const { path, kind } of files.walk(directory)) {
    if (kind !== 'file' || !path.endsWith('.log')) continue
    try {
      if (await hasSecret(path, world)) await maskFile(path, world)
    } catch (error) {
      const text = `${path} is deleted, because secrets in it could not be masked: ${messageOf(error)}`
      emit({ type: 'notice', level: 'warning', text })
      await files.remove(path)
    }
  }
}

async function hasSecret(path: string, { files, redactor }: EvidenceWorld): Promise<boolean> {
  for await (const text of settledTexts(files.read(path), redactor)) {
    if (redactor.redact(text) !== text) return true
  }
  return false
}

async function maskFile(path: string, { files, redactor }: EvidenceWorld): Promise<void> {
  const copy = await files.create(path)
  try {
    for await (const text of settledTexts(files.read(path), redactor)) {
      if (!copy.sink.write(redactor.redact(text))) await once(copy.sink, 'drain')
    }
    await copy.commit()
  } catch (error) {
    await copy.discard()
    throw error
  }
}

/** A stream's text in parts between which no secret is cut. */
async function* settledTexts(stream: AsyncIterable<unknown>, redactor: Redactor): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8')
  let held = ''
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) continue
    held += decoder.write(Buffer.from(chunk))
    const cut = redactor.settled(held)
    yield held.slice(0, cut)
    held = held.slice(cut)
  }
  yield held + decoder.end()
}
