import { mendBuilders, mendPostProcessors } from '../blocks.js'
import type { Fixer } from '../fixer.js'
import { isList, isSame, isString, type JsonValue } from '../json-value.js'
import { without } from '../options.js'

/** Docker dropped it. Packer does not look at builders where there are no post-processors, and refuses it there. */
export const dockerEmail: Fixer = {
  name: 'docker-email',
  mends: '`login_email` has no meaning for Docker any more; leave it out',
  fix: template =>
    mendPostProcessors(
      mendBuilders(template, undefined, builder => without(builder, 'login_email')),
      undefined,
      postProcessor => without(postProcessor, 'login_email')
    )
}

/** One tag became a list of them. */
export const dockerTagTags: Fixer = {
  name: 'docker-tag-tags',
  mends: '`tag` is a list today: `tags`',
  fix: template =>
    mendPostProcessors(template, /^docker-tag$/, postProcessor => {
      const { tag, tags } = postProcessor
      const known = [readTags(tag), readTags(tags)]
      if (known.includes(undefined)) return postProcessor
      const all = [...new Set(known.flatMap(names => names ?? []))]
      if (tag === undefined && isSame(tags, all)) return postProcessor
      return { ...without(postProcessor, 'tag'), tags: all }
    })
}

/** Undefined for a list that holds something else than text: that stays as it is. */
function readTags(value: JsonValue | undefined): readonly string[] | undefined {
  if (isString(value)) return value.split(',').map(tag => tag.trim())
  if (!isList(value)) return []
  return value.every(isString) ? value : undefined
}
