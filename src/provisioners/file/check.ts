import type { CheckContext } from '../../contracts/plugin.js'
import { checkFileExists } from '../../toolkit/scripts/existing-file.js'
import { sourcesOf, type FileConfig } from './options.js'

/** Plan-time rules of `file`. */
export async function check(config: FileConfig, ctx: CheckContext): Promise<void> {
  if (config.destination === '') {
    ctx.report({ option: 'destination', code: 'IB_OPTION_MISSING', message: '`destination` is empty' })
  }
  if (!checkChoice(config, ctx)) return
  if (config.content !== undefined) checkContent(config, ctx)
  else if (config.direction === 'download') checkDownload(config, ctx)
  else await checkUpload(config, ctx)
}

function checkChoice(config: FileConfig, ctx: CheckContext): boolean {
  const names = ['source', 'sources', 'content'] as const
  const given = names.filter(name =>
    name === 'content' ? config.content !== undefined : (config[name] ?? '').length > 0
  )
  const [first] = given
  if (given.length === 1 || (first !== undefined && config.content === undefined)) return true
  if (first === undefined) {
    const message = 'nothing to transfer: one of `source`, `sources` and `content` is needed'
    ctx.report({ code: 'IB_OPTION_MISSING', message })
    return false
  }
  const listed = given.map(name => `\`${name}\``).join(' and ')
  ctx.report({ option: first, message: `${listed} exclude each other`, hint: 'keep one of them' })
  return false
}

function checkContent({ direction, destination }: FileConfig, ctx: CheckContext): void {
  if (direction === 'download') {
    ctx.report({ option: 'content', message: '`content` can only be uploaded' })
  }
  if (destination.endsWith('/')) {
    const message = `\`destination\` is the directory "${destination}", but \`content\` needs the name of a file`
    ctx.report({ option: 'destination', message })
  }
}

function checkDownload(config: FileConfig, ctx: CheckContext): void {
  const { destination } = config
  if (sourcesOf(config).length < 2 || destination.endsWith('/')) return
  const message = `several files cannot be downloaded to the one name "${destination}"`
  ctx.report({ option: 'destination', message, hint: `write "${destination}/" for a directory` })
}

async function checkUpload(config: FileConfig, ctx: CheckContext): Promise<void> {
  if (config.generated) return
  for (const source of sourcesOf(config)) {
    await checkFileExists({ what: 'source', ...source, directories: true }, ctx)
  }
}
