import { basename, isAbsolute, relative, resolve, sep } from 'node:path'
import { legible } from '../core/legible.js'
import type { Problem } from '../core/problem.js'
import { sortProblems } from '../core/problem.js'
import { fixTemplate } from '../template/fix/fix.js'
import { isObject, plainValue } from '../template/fix/json-value.js'
import { patchFor } from '../template/fix/patch.js'
import { printTemplate } from '../template/fix/print.js'
import { shapeProblems } from '../template/fix/shape.js'
import { doubtfulValues } from '../template/hide-values.js'
import { parseJson } from '../template/json/parse.js'
import { readTemplate } from '../template/read-template.js'
import { readTemplateText } from './load.js'
import type { Program } from './program.js'

export interface FixChoice {
  /** Path of the template; `-` reads standard input. */
  readonly template: string
  /** A patch of the file instead of the fixed template. */
  readonly asPatch: boolean
  /** Whether the fixed template is read again, as `validate -syntax-only` does. */
  readonly isChecked: boolean
}

export interface Fixed {
  /** What to print; absent when there is no template to fix. */
  readonly text: string | undefined
  readonly problems: readonly Problem[]
}

/** Mends what Packer changed between versions. A BuildError for a value that says nothing clear. */
export async function fix(choice: FixChoice, program: Program): Promise<Fixed> {
  const unreadable: Problem[] = []
  const source = await readTemplateText(choice.template, program, unreadable)
  if (source === undefined) return { text: undefined, problems: unreadable }
  const hidesValues = doubtfulValues(source.text)
  const { node, problems: mistakes } = parseJson(source.text, source.file, { hidesValues })
  const problems = [...unreadable, ...mistakes, ...(node === undefined ? [] : shapeProblems(node))]
  const root = node === undefined ? null : plainValue(node)
  if (node === undefined || !isObject(root) || problems.some(isError)) {
    return { text: undefined, problems: sortProblems(problems).map(legible) }
  }
  const fixed = fixTemplate(root)
  const printed = printTemplate(fixed)
  const file = patchName(choice.template, program)
  const text = choice.asPatch ? patchFor({ file, text: source.text, node }, fixed) : printed
  if (!choice.isChecked) return { text, problems: problems.map(legible) }
  // Packer adds an empty `builders` to what it prints; that there are none is not for `fix` to say.
  const { problems: left } = readTemplate(
    Object.hasOwn(fixed, 'builders') ? printed : JSON.stringify(fixed),
    'fixed template',
    program.directories.working
  )
  return { text, problems: [...problems, ...left].map(legible) }
}

function isError({ severity }: Problem): boolean {
  return severity === 'error'
}

/** `patch` refuses names that are absolute or lead out of the working directory, also where it is told the file. */
function patchName(template: string, { directories }: Program): string {
  if (template === '-') return 'template.json'
  const name = relative(directories.working, resolve(directories.working, template))
  // On Windows a file of another drive has no relative name.
  return isAbsolute(name) || name.split(sep)[0] === '..' ? basename(name) : name
}
