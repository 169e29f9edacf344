import type { Command, ConformanceCase } from './cases/index.mjs'

/** What a case comes to: exit codes, what was printed if that matters, and every file that is there afterwards. */
export interface Outcome {
  readonly validate?: number
  readonly build?: number
  readonly line?: number
  readonly printed?: readonly string[]
  readonly files: Readonly<Record<string, string>>
}

/** What Packer made of a case, and which input it was asked. */
export interface RecordedOutcome extends Outcome {
  readonly input: string
}

export const templateName: string
export function prepareCase(given: ConformanceCase, directory: string): void
export function filesIn(directory: string): Readonly<Record<string, string>>
export function commandsOf(
  given: ConformanceCase
): readonly { readonly command: Command; readonly words: readonly string[] }[]
export function printedLines(
  given: ConformanceCase,
  output: string,
  directory: string
): Pick<Outcome, 'printed'>
export function inputOf(given: ConformanceCase): string
