import type { LateText } from './late-text.js'

declare const value: unique symbol

/** How a value is read from the template; `decode` has Packer's weak-typing rule for each. */
export type OptionKind =
  | 'string'
  | 'integer'
  | 'boolean'
  | 'tristate'
  | 'duration'
  | 'strings'
  | 'integers'
  | 'rows'
  | 'map'
  | 'late'
  | 'lateList'
  | 'lateRows'
  | 'lateMap'
  | 'block'
  | 'blocks'

interface Notes<D> {
  readonly description: string
  readonly required?: true
  /** As it would be written in a template; durations as `5m`. */
  readonly default?: D
  /** The value is a secret: masked everywhere from the moment it is read. */
  readonly sensitive?: true
  /** An empty text or 0 stands for the default, or for nothing where there is none, as in Packer. */
  readonly emptyIsDefault?: true
  /** Still accepted, with a warning that gives this advice. */
  readonly deprecated?: string
  /** Known to Packer and refused here, with this reason. */
  readonly unsupported?: string
}
/** A form of text, for the program and for people. */
export interface Pattern {
  /** A regular expression for the whole text. */
  readonly expression: string
  /** What a text of this form is, with an example; completes "must be …". */
  readonly words: string
}
interface TextNotes<D> extends Notes<D> {
  readonly choices?: readonly string[]
  /** A form that the whole value must have. */
  readonly pattern?: Pattern
}
interface NumberNotes<D> extends Notes<D> {
  readonly minimum?: number
  readonly maximum?: number
}
interface LateNotes<D> extends Notes<D> {
  /** Names that `{{ .Name }}` may use when the text is rendered. */
  readonly fields: readonly string[]
}

/** One option of a plugin: everything known of it as data, and (as a type only) the value after decoding. */
export interface Option<T> extends TextNotes<unknown>, NumberNotes<unknown> {
  readonly kind: OptionKind
  readonly fields?: readonly string[]
  readonly options?: Options
  readonly [value]?: T
}
export type Options = Readonly<Record<string, Option<unknown>>>
/** The value a plugin gets: an option with `required` or a default is present, any other may be undefined. */
export type ConfigOf<O extends Options> = {
  readonly [K in keyof O]: O[K] extends Option<infer T> ? T : never
}

type Present<T, N> = N extends { required: true } | { default: unknown } ? T : T | undefined
type Make<T, M> = <const N extends M>(notes: N) => Option<Present<T, N>>
type Choice<C extends readonly string[], N> = Option<Present<C[number], N>>

function option<T, M extends Notes<unknown>>(kind: OptionKind): Make<T, M> {
  return notes => ({ ...notes, kind })
}

/** The vocabulary in which plugins declare their options, once: type, default, docs and schema follow from it. */
export const opt = {
  string: option<string, TextNotes<string>>('string'),
  integer: option<number, NumberNotes<number>>('integer'),
  boolean: option<boolean, Notes<boolean>>('boolean'),
  /** Unset, true or false, which are three different things. */
  tristate: option<boolean, Notes<never>>('tristate'),
  /** Milliseconds. */
  duration: option<number, Notes<string>>('duration'),
  strings: option<readonly string[], TextNotes<readonly string[]>>('strings'),
  integers: option<readonly number[], NumberNotes<readonly number[]>>('integers'),
  /** A list of lists of strings. */
  rows: option<readonly (readonly string[])[], Notes<readonly (readonly string[])[]>>('rows'),
  map: option<Readonly<Record<string, string>>, Notes<Readonly<Record<string, string>>>>('map'),
  late: option<LateText, LateNotes<string>>('late'),
  lateList: option<readonly LateText[], LateNotes<readonly string[]>>('lateList'),
  lateRows: option<readonly (readonly LateText[])[], LateNotes<readonly (readonly string[])[]>>('lateRows'),
  lateMap: option<Readonly<Record<string, LateText>>, LateNotes<Readonly<Record<string, string>>>>('lateMap'),
  choice: <const C extends readonly string[], const N extends Notes<C[number]>>(
    choices: C,
    notes: N
  ): Choice<C, N> => ({ ...notes, kind: 'string', choices }),
  block: <O extends Options, const N extends Notes<never>>(
    options: O,
    notes: N
  ): Option<Present<ConfigOf<O>, N>> => ({ ...notes, kind: 'block', options }),
  blocks: <O extends Options, const N extends Notes<readonly []>>(
    options: O,
    notes: N
  ): Option<Present<readonly ConfigOf<O>[], N>> => ({ ...notes, kind: 'blocks', options })
}
