import { buffer } from 'node:stream/consumers'
import type { Files } from '../../../contracts/host.js'
import { BuildError } from '../../../core/errors.js'
import { ppmToPng } from './ppm-to-png.js'
import type { QmpClient } from '../qmp/client.js'

/** Puts a picture of the guest's screen into a file, as PNG. */
export async function takeScreenshot(
  qmp: QmpClient,
  path: string,
  files: Files,
  signal: AbortSignal
): Promise<void> {
  try {
    await qmp.execute('screendump', { filename: path, format: 'png' }, signal)
  } catch (error) {
    // QEMU before 7.1 does not know `format`, and one built without libpng cannot make it.
    if (!(error instanceof BuildError) || error.code !== 'IB_TOOL_FAILED') throw error
    await convertedScreenshot(qmp, path, files, signal)
  }
}

async function convertedScreenshot(
  qmp: QmpClient,
  path: string,
  files: Files,
  signal: AbortSignal
): Promise<void> {
  const picture = `${path}.ppm`
  try {
    await qmp.execute('screendump', { filename: picture }, signal)
    await files.write(path, await ppmToPng(await buffer(files.read(picture))))
  } finally {
    await files.remove(picture)
  }
}
