import type { WriteOptions } from '../../contracts/host.js'
import { createPendingFile } from './pending-file.js'

/** Puts a whole small file in place: other readers see the old content or the new, never a part. */
export async function writeAtomically(
  path: string,
  content: string | Uint8Array,
  options: WriteOptions = {}
): Promise<void> {
  const pending = await createPendingFile(path, options)
  try {
    pending.sink.write(content)
    await pending.commit()
  } catch (error) {
    await pending.discard()
    throw error
  }
}
