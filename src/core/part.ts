/**
 * The way to a part of an option's value: numbers of items, counted from 0, and a map's key. `[1]` is the second item
 * of a list, `[2, 0]` the first text of the third row, `['NAME']` a key of a map.
 */
export type Part = readonly (number | string)[]

/** Characters of a text, as UTF-16 code units; the end is exclusive. */
export type Span = readonly [start: number, end: number]
