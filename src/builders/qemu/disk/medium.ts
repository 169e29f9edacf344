import type { StepContext } from '../../../contracts/plugin.js'
import { BuildError } from '../../../core/errors.js'
import { isoUrls } from '../../../toolkit/iso/check.js'
import { fetchIso } from '../../../toolkit/iso/fetch.js'
import type { QemuConfig } from '../options.js'

/** Path of the installation medium or source image; with `iso_skip_cache` the URL from which QEMU reads as it needs. */
export async function findMedium(config: QemuConfig, ctx: StepContext): Promise<string> {
  const [url] = isoUrls(config)
  if (!config.iso_skip_cache || url === undefined || !/^https?:/i.test(url)) {
    return (await fetchIso(config, ctx)).path
  }
  const response = await ctx.host.net.request(url, { method: 'HEAD', signal: ctx.signal })
  response.body.resume()
  if (response.status < 400 && response.headers['accept-ranges'] === 'bytes') return url
  throw new BuildError(
    'IB_DOWNLOAD_FAILED',
    `iso_skip_cache: the server of ${url} does not serve parts of it`,
    {
      hint: 'leave iso_skip_cache out'
    }
  )
}
