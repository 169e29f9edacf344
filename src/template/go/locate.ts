import type { Place } from '../../core/place.js'
import type { StringNode } from '../../core/syntax.js'
import type { Locate } from './template.js'

/** Finds places inside a string of a file, letter by letter. */
export function locateIn(node: StringNode): Locate {
  return node.placeAt ?? (() => node.place)
}

/** For a text of which only the whole's place is known. */
export function locateAt(place: Place | undefined): Locate {
  return () => place
}
