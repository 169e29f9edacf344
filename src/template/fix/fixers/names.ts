import { mendBuilders, withValue } from '../blocks.js'
import type { Fixer } from '../fixer.js'
import { isObject, isString, type JsonObject } from '../json-value.js'
import { mendText } from '../options.js'

/** Names were made unique by a field of the builder before there was the function. */
export const createTime: Fixer = {
  name: 'createtime',
  mends: '`{{.CreateTime}}` is written `{{timestamp}}` today',
  fix: template =>
    mendBuilders(template, undefined, builder =>
      ['ami_name', 'bundle_prefix', 'snapshot_name'].reduce(
        (block, name) =>
          mendText(block, name, text => text.replace(/\{\{\s*\.CreateTime\s*\}\}/g, '{{timestamp}}')),
        builder
      )
    )
}

/** Each cloud had a function of its own to clean names. */
export const cleanImageName: Fixer = {
  name: 'clean-image-name',
  mends: '`clean_ami_name` and `clean_image_name` are called `clean_resource_name` today',
  fix: template => mendBuilders(template, undefined, builder => cleanTexts(builder, 1))
}

/** Texts of the builder itself and of the objects in it (tags), as Packer does. */
function cleanTexts(block: JsonObject, deeper: number): JsonObject {
  let mended = block
  for (const [name, value] of Object.entries(block)) {
    if (isString(value)) {
      mended = withValue(mended, name, value.replace(/clean_(?:image|ami)_name/g, 'clean_resource_name'))
    } else if (isObject(value) && deeper > 0) {
      mended = withValue(mended, name, cleanTexts(value, deeper - 1))
    }
  }
  return mended
}
