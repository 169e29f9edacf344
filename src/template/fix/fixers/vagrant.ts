import { mendPostProcessors } from '../blocks.js'
import type { Fixer } from '../fixer.js'
import { isObject, type JsonObject, type JsonValue } from '../json-value.js'
import { without } from '../options.js'

const providers = ['aws', 'digitalocean', 'virtualbox', 'vmware']

/** What is for one provider stands under `override`. What stands there already stays, which Packer loses. */
export const vagrantOverride: Fixer = {
  name: 'pp-vagrant-override',
  mends:
    'options for one provider (`aws`, `digitalocean`, `virtualbox`, `vmware`) stand under `override` today',
  fix: template =>
    mendPostProcessors(template, /^vagrant$/, postProcessor => {
      const moved = providers.filter(name => Object.hasOwn(postProcessor, name))
      if (moved.length === 0) return postProcessor
      const entries = moved.map((name): [string, JsonValue] => [name, postProcessor[name] ?? null])
      const override = { ...objectOf(postProcessor['override']), ...Object.fromEntries(entries) }
      return { ...without(postProcessor, ...providers), override }
    })
}

function objectOf(value: JsonValue | undefined): JsonObject {
  return isObject(value) ? value : {}
}
