import {
  mendBuilders,
  mendItems,
  mendPostProcessors,
  mendProvisioners,
  rootValue,
  withValue,
  type MendBlock
} from '../blocks.js'
import type { Fixer } from '../fixer.js'
import { isList, isObject, type JsonObject } from '../json-value.js'
import { rename } from '../options.js'

/** `virtualbox` got sisters. */
export const virtualboxRename: Fixer = {
  name: 'virtualbox-rename',
  mends: 'the builder `virtualbox` is called `virtualbox-iso` today',
  fix(template) {
    const mended = renameBuilder(template, 'virtualbox', 'virtualbox-iso')
    // Packer renames this one also where no builder changed its type.
    if (hasBuilderNamed(mended, 'virtualbox')) return mended
    return mendProvisioners(mended, undefined, block => renameOverride(block, 'virtualbox', 'virtualbox-iso'))
  }
}

/** `vmware` got a sister. */
export const vmwareRename: Fixer = {
  name: 'vmware-rename',
  mends: 'the builder `vmware` is called `vmware-iso` today',
  fix: template => renameBuilder(template, 'vmware', 'vmware-iso')
}

/** `proxmox` got a sister. */
export const proxmoxType: Fixer = {
  name: 'proxmox-type',
  mends: 'the builder `proxmox` is called `proxmox-iso` today',
  fix: template => renameBuilder(template, 'proxmox', 'proxmox-iso')
}

/** A builder without a name is called by its type, so what names it in `only`, `except` and `override` follows. */
function renameBuilder(template: JsonObject, from: string, to: string): JsonObject {
  const mended = mendBuilders(template, new RegExp(`^${from}$`), block => ({ ...block, type: to }))
  if (mended === template) return template
  if (!hasBuilderNamed(template, from) || hasBuilderNamed(mended, from)) return mended
  const choose: MendBlock = block => renameChoice(block, from, to)
  const follow: MendBlock = block => renameOverride(choose(block), from, to)
  return mendPostProcessors(mendProvisioners(mended, undefined, follow), undefined, choose)
}

function hasBuilderNamed(template: JsonObject, name: string): boolean {
  const builders = rootValue(template, 'builders')
  return (
    isList(builders) && builders.some(block => isObject(block) && (block['name'] ?? block['type']) === name)
  )
}

function renameChoice(block: JsonObject, from: string, to: string): JsonObject {
  return ['only', 'except'].reduce((mended, key) => {
    const names = mended[key]
    if (names === undefined) return mended
    return withValue(
      mended,
      key,
      mendItems(names, name => (name === from ? to : name))
    )
  }, block)
}

function renameOverride(block: JsonObject, from: string, to: string): JsonObject {
  const { override } = block
  if (!isObject(override)) return block
  return withValue(block, 'override', rename(override, { from, to, winner: 'old' }))
}
