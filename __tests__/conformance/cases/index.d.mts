export type Command = 'validate' | 'build' | 'line'

/** One template, and how the programs are called with it. */
export interface ConformanceCase {
  /** What the case shows. */
  readonly name: string
  /** As an object, or as the text of the file. */
  readonly template: object | string
  /** Words of the command line before the template; those that only `build` has are left out of `validate`. */
  readonly words?: readonly string[]
  /** Files that are there before, by name. */
  readonly files?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  /** `validate` and `build` when absent. */
  readonly commands?: readonly ('validate' | 'build')[]
  /** A whole command line instead of `words` and `commands`; the template is `template.json`. */
  readonly line?: readonly string[]
  /** What stands in the standard input of `line`. */
  readonly input?: string
  /** What `line` prints is compared too: all lines, or what follows this word in those that have it. */
  readonly shows?: true | string
}

/** Cases by theme; the theme is the name of the fixture that has Packer's answers. */
export const themes: Readonly<Record<string, readonly ConformanceCase[]>>
