import type { StepContext } from '../../contracts/plugin.js'
import { BuildError } from '../../core/errors.js'
import { parseChecksum } from '../download/checksum.js'
import { fetchFile } from '../download/fetch-file.js'
import type { FetchedFile } from '../download/fetch-task.types.js'
import { isoUrls } from './check.js'
import { isoChecksumText } from './checksum-text.js'
import type { IsoConfig } from './options.js'

/** The installation medium, verified, on this machine's disk; for a config that `checkIso` found right. */
export async function fetchIso(config: IsoConfig, ctx: StepContext): Promise<FetchedFile> {
  const checksum = parseChecksum(isoChecksumText(config) ?? '')
  if (checksum.kind === 'invalid')
    throw new BuildError('IB_OPTION_VALUE', `iso_checksum: ${checksum.message}`)
  return await fetchFile(
    {
      label: 'ISO',
      urls: isoUrls(config),
      checksum,
      targetPath: config.iso_target_path === '' ? undefined : config.iso_target_path,
      extension: config.iso_target_extension.replace(/^\./, '').toLowerCase()
    },
    ctx
  )
}
