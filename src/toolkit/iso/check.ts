import type { CheckContext, Finding } from '../../contracts/plugin.js'
import { parseChecksum, type Checksum } from '../download/checksum.js'
import { resolveChecksum } from '../download/resolve-checksum.js'
import { parseSource, type Source } from '../download/source.js'
import { isoChecksumText } from './checksum-text.js'
import type { IsoConfig } from './options.js'

/** A checksum file is looked at before anything runs, but nobody shall wait long for a mirror to say that a comma is missing. */
const checksumFileMs = 10_000

/**
 * Reports what is wrong with the ISO options. Checksum files are read (and fetched, for at most ten seconds): a file
 * that is there and does not name the ISO is an error; one that cannot be fetched is a warning, so that validating works
 * without a network, and becomes an error in the build.
 */
export async function checkIso(config: IsoConfig, ctx: CheckContext): Promise<void> {
  const urls = namedUrls(config)
  if (config.iso_url !== undefined && config.iso_urls !== undefined) {
    const message = 'only one of iso_url and iso_urls can be given'
    ctx.report({ option: 'iso_urls', code: 'IB_OPTION_VALUE', message })
  } else if (urls.length === 0) {
    const message = 'one of iso_url and iso_urls must be given'
    ctx.report({ option: 'iso_url', code: 'IB_OPTION_MISSING', message })
  }
  const sources = urls.map(({ url, ...named }) => ({ ...named, source: parseSource(url, ctx.directory) }))
  await checkSources(sources, ctx)
  await checkChecksum(
    config,
    sources.map(({ source }) => source),
    ctx
  )
}

/** Where the template gives a URL. */
type Named = Required<Pick<Finding, 'option' | 'part'>>

function namedUrls({
  iso_url: single,
  iso_urls: several = []
}: Pick<IsoConfig, 'iso_url' | 'iso_urls'>): readonly (Named & { readonly url: string })[] {
  const first = single === undefined ? [] : [{ option: 'iso_url', part: [], url: single }]
  const others = several.map((url, index) => ({ option: 'iso_urls', part: [index], url }))
  return [...first, ...others].filter(({ url }) => url !== '')
}

/** The URLs in the order in which they are tried. */
export function isoUrls(config: Pick<IsoConfig, 'iso_url' | 'iso_urls'>): readonly string[] {
  return namedUrls(config).map(({ url }) => url)
}

async function checkSources(
  sources: readonly (Named & { readonly source: Source })[],
  ctx: CheckContext
): Promise<void> {
  const missing: Finding[] = []
  for (const { source, ...named } of sources) {
    if (source.kind === 'unsupported') {
      const message = `${source.shown} cannot be retrieved: only http, https, file and plain paths can`
      ctx.report({ ...named, code: 'IB_OPTION_UNSUPPORTED', message })
    }
    if (source.kind !== 'local') continue
    const stat = await ctx.host.files.stat(source.path)
    if (stat === undefined) missing.push({ ...named, message: `${source.shown} does not exist` })
    else if (stat.kind !== 'file') missing.push({ ...named, message: `${source.shown} is not a file` })
  }
  // One place that has it is enough.
  const severity = missing.length === sources.length ? ctx.severityHere : 'warning'
  for (const finding of missing) ctx.report({ ...finding, code: 'IB_FILE_MISSING', severity })
}

async function checkChecksum(
  config: IsoConfig,
  sources: readonly Source[],
  ctx: CheckContext
): Promise<void> {
  const text = isoChecksumText(config)
  if (text === undefined) {
    ctx.report({
      option: 'iso_checksum',
      code: 'IB_OPTION_MISSING',
      message: 'a checksum must be given',
      hint: 'use "sha256:…", "file:…" with the path or URL of a checksum file, or "none"'
    })
    return
  }
  const checksum = parseChecksum(text)
  if (checksum.kind === 'invalid') {
    ctx.report({ option: 'iso_checksum', code: 'IB_OPTION_VALUE', message: checksum.message })
    return
  }
  if (checksum.kind === 'none') {
    ctx.report({
      option: ctx.isSet('iso_checksum') ? 'iso_checksum' : 'iso_checksum_type',
      code: 'IB_OPTION_VALUE',
      severity: 'warning',
      message: 'the ISO is not verified, because its checksum is "none"',
      hint: 'a file this large is easily damaged or replaced on its way; give its sha256'
    })
    return
  }
  await checkChecksumFile(checksum, sources, ctx)
}

async function checkChecksumFile(
  checksum: Checksum,
  sources: readonly Source[],
  ctx: CheckContext
): Promise<void> {
  const resolved = await resolveChecksum(checksum, sources, {
    host: ctx.host,
    signal: ctx.signal,
    directory: ctx.directory,
    timeoutMs: checksumFileMs
  })
  if (resolved.kind === 'none' || resolved.kind === 'digest') return
  const { message, hint } = resolved.error
  ctx.report({
    option: ctx.isSet('iso_checksum') ? 'iso_checksum' : 'iso_checksum_url',
    code: 'IB_CHECKSUM_SOURCE',
    severity: resolved.kind === 'wrong' ? 'error' : 'warning',
    message,
    ...(hint === undefined ? {} : { hint })
  })
}
