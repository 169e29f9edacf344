import { defineSmokeTest } from '../../contracts/extension.js'
import { unmet } from '../../toolkit/scripts/expectation.js'
import { checkPatterns } from '../../toolkit/scripts/pattern.js'
import { verifyChecksum, verifyText } from './content.js'
import { lookAt, type FileFacts } from './look.js'
import { options, type FileTestConfig } from './options.js'

/** A file, directory or link of the guest: there or not, with these properties and this content. */
export const smokeTest = defineSmokeTest({
  type: 'file',
  summary: 'Checks that a file of the guest exists, or does not, and has the right owner, mode and content.',
  example: { path: '/etc/app.conf', owner: 'root', mode: '0640' },
  options,
  check(config, ctx) {
    checkPatterns('matches', config.matches, ctx)
    const { min_bytes: least = 0, max_bytes: most = Infinity } = config
    if (least > most)
      ctx.report({
        option: 'min_bytes',
        message: `\`min_bytes\` ${least} is more than \`max_bytes\` ${most}`
      })
  },
  async verify(config, ctx) {
    const facts = await lookAt(config, ctx)
    if (config.state === 'absent') {
      if (facts !== undefined) throw unmet(`nothing at ${config.path}`, `a ${facts.kind}`)
      return
    }
    if (facts === undefined) throw unmet(`${config.path} to exist`, 'nothing there', hintForMissing(config))
    verifyProperties(config, facts)
    await verifyChecksum(config, ctx)
    await verifyText(config, ctx)
  }
})

function hintForMissing({ sudo }: FileTestConfig): string | undefined {
  return sudo ? undefined : 'if only root can see it, set `"sudo": true`'
}

function verifyProperties(config: FileTestConfig, facts: FileFacts): void {
  const { path, kind, mode, owner, group, min_bytes: least, max_bytes: most } = config
  if (kind !== undefined && kind !== facts.kind) throw unmet(`${path} to be a ${kind}`, `a ${facts.kind}`)
  verifyEqual(`the mode of ${path}`, mode?.replace(/^0+(?=.)/, ''), facts.mode)
  verifyEqual(`the owner of ${path}`, owner, facts.owner)
  verifyEqual(`the group of ${path}`, group, facts.group)
  const size = `${facts.bytes ?? 'no'} bytes`
  if (least !== undefined && (facts.bytes ?? -1) < least)
    throw unmet(`${path} to have at least ${least} bytes`, size)
  if (most !== undefined && (facts.bytes ?? Infinity) > most)
    throw unmet(`${path} to have at most ${most} bytes`, size)
}

function verifyEqual(what: string, wanted: string | undefined, found: string | undefined): void {
  if (wanted === undefined || wanted === found) return
  throw unmet(`${what} to be ${wanted}`, found ?? 'that the guest cannot tell')
}
