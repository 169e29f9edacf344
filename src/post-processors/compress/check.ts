import { resolve } from 'node:path'
import type { CheckContext } from '../../contracts/plugin.js'
import { programFor } from '../../toolkit/compression/program-for.js'
import { formatOfName } from '../../toolkit/compression/format.js'
import type { CompressConfig } from './options.js'

/** Endings that promise a format which Packer does not know, and what to write instead. */
const misleading: Readonly<Record<string, string>> = {
  bz2: '.bzip2',
  tbz: '.tar.bzip2',
  tbz2: '.tar.bzip2',
  txz: '.tar.xz',
  tzst: '.tar.zst',
  zstd: '.zst',
  lzma: '.xz',
  '7z': '.zip',
  rar: '.zip'
}

const knownFormat = /^\.?(tar|zip|(tar\.)?(gz|bgzf|bzip2|lz4|xz|zst))$/

/** Plan-time rules: names that do not say what the file will be, and what would only fail when the image is built. */
export async function checkCompress(config: CompressConfig, ctx: CheckContext): Promise<void> {
  checkNames(config, ctx)
  await checkProgram(config, ctx)
  await checkFree(config, ctx)
}

function checkNames({ format, output }: CompressConfig, ctx: CheckContext): void {
  if (format !== undefined && format !== '' && !knownFormat.test(format)) {
    ctx.report({
      option: 'format',
      severity: 'warning',
      message: `the format "${format}" is not known, so the output will be a tar archive with gzip`,
      hint: 'use tar, zip, gz, bgzf, bzip2, lz4, xz, zst, or tar.gz and the like'
    })
  }
  const ending = /\.([A-Za-z0-9]+)$/.exec(output.template)?.[1] ?? ''
  const instead = Object.hasOwn(misleading, ending) ? misleading[ending] : undefined
  if ((format ?? '') === '' && instead !== undefined) {
    ctx.report({
      option: 'output',
      severity: 'warning',
      message: `".${ending}" selects no format, so the output will be a tar archive with gzip`,
      hint: `end the name with ${instead}, or set \`format\``
    })
  }
}

/** As far as the name is known yet; the run looks again. */
async function checkFree({ output }: CompressConfig, ctx: CheckContext): Promise<void> {
  const { template } = output
  if (ctx.force || template === '' || template.includes('{{')) return
  if ((await ctx.host.files.stat(resolve(ctx.directory, template))) === undefined) return
  ctx.report({
    code: 'IB_OUTPUT_EXISTS',
    severity: ctx.severityHere,
    option: 'output',
    message: `the output ${template} exists already`,
    hint: 'delete it, give `output` another name, or build with `force`'
  })
}

async function checkProgram({ format, output }: CompressConfig, ctx: CheckContext): Promise<void> {
  const wanted = formatOfName((format ?? '') === '' ? output.template : `x.${format ?? ''}`)
  if (wanted.archive === 'zip' || wanted.algorithm === undefined) return
  const program = await programFor(wanted.algorithm)
  if (program === undefined || (await ctx.host.processes.find(program)) !== undefined) return
  ctx.report({
    code: 'IB_TOOL_MISSING',
    option: 'output',
    severity: ctx.severityHere,
    message: `the program ${program}, which the format needs, is not installed on this machine`,
    hint: 'install it, or choose a format that needs no program, such as .gz'
  })
}
