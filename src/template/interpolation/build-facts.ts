import type { GuestFacts } from '../../contracts/builder.js'
import { BuildError } from '../../core/errors.js'
import { suggest } from '../../core/suggest.js'
import { commonFactNames } from './fact-names.js'

/**
 * The function `build` of a template. At plan time, when nothing is known yet, a placeholder stands for each value that
 * will be there later. It throws IB_INTERPOLATION for a key that there never is.
 * @param ownNames keys that the builder adds to the common ones
 */
export function buildFunction(
  ownNames: readonly string[],
  known: GuestFacts | undefined
): (key: string) => string {
  return key => {
    const value = known?.[key]
    if (value !== undefined) return value
    const names = [...commonFactNames, ...ownNames]
    if (names.includes(key)) return known === undefined ? `<build ${key}>` : unknownFact(key)
    const near = suggest(key, names)
    throw new BuildError('IB_INTERPOLATION', `loaded data, but could not find ${key} in it`, {
      hint: near === undefined ? `the builder provides: ${names.join(', ')}` : `did you mean ${near}?`
    })
  }
}

/** What Packer shows for a fact that the build does not have. */
function unknownFact(key: string): string {
  const [, part] = /^PackerHTTP(IP|Port|Addr)$/.exec(key) ?? []
  return part === undefined ? '<no value>' : `ERR_HTTP_${part.toUpperCase()}_NOT_IMPLEMENTED_BY_BUILDER`
}
