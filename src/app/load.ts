import { basename, resolve } from 'node:path'
import { isAbort, messageOf } from '../core/errors.js'
import { sortProblems, type Problem } from '../core/problem.js'
import { formatBytes } from '../core/size.js'
import type { ObjectNode, SyntaxNode } from '../core/syntax.js'
import { parseJson } from '../template/json/parse.js'
import { readBlocks } from '../template/read-blocks.js'
import { readTemplate } from '../template/read-template.js'
import { sensitiveDefaults, type Block, type Template } from '../template/template.js'
import type { VariableFile } from '../template/variables/variables.js'
import type { TemplateChoice } from './invocation.js'
import type { Program } from './program.js'

/**
 * The largest file of JSON that is read. Templates have kilobytes: what has more was named by mistake, or holds data that
 * belongs into a file of its own.
 */
const largestFileBytes = 4 * 1024 * 1024
const sizeHint = 'is it the right file? Long scripts and data belong into files of their own'

/** All files of an invocation, read and parsed. */
export interface LoadedFiles {
  readonly template: Template | undefined
  /** The template's text; undefined when it could not be read. */
  readonly templateText: string | undefined
  readonly variableFiles: readonly VariableFile[]
  readonly smokeTests: readonly Block[]
  readonly problems: readonly Problem[]
}

export async function loadFiles(choice: TemplateChoice, program: Program): Promise<LoadedFiles> {
  const problems: Problem[] = []
  const source = await readTemplateText(choice.template, program, problems)
  const template = source && parseTemplate(source, choice.template, program, problems)
  const variableFiles = await loadVariableFiles(choice.variableFiles, program, problems)
  const smokeTests: Block[] = []
  for (const file of choice.smokeTests)
    for (const test of await loadSmokeTests(file, program, problems)) smokeTests.push(test)
  return { template, templateText: source?.text, variableFiles, smokeTests, problems }
}

/**
 * Reads an invocation's files and tells what is wrong with them, and what `check` finds in the template; undefined
 * after an error. For commands that plan nothing.
 */
export async function lookAtFiles(
  choice: TemplateChoice,
  program: Program,
  check: (template: Template) => readonly Problem[] = () => []
): Promise<Template | undefined> {
  const { template, problems: ofFiles } = await loadFiles(choice, program)
  for (const secret of template === undefined ? [] : sensitiveDefaults(template)) program.redactor.add(secret)
  const problems = template === undefined ? ofFiles : sortProblems([...ofFiles, ...check(template)])
  for (const problem of problems) program.emitter.emit({ type: 'problem', problem })
  return problems.some(({ severity }) => severity === 'error') ? undefined : template
}

/** Reads variable files; what is wrong with them goes to `problems`. */
export async function loadVariableFiles(
  files: readonly string[],
  program: Program,
  problems: Problem[]
): Promise<readonly VariableFile[]> {
  const loaded: VariableFile[] = []
  for (const file of files) {
    const node = await loadJson(file, 'variable file', program, problems)
    if (node !== undefined) loaded.push({ file, node })
  }
  return loaded
}

/** The text of a template, and what places call its file. */
export interface TemplateText {
  readonly text: string
  readonly file: string
}

/** Reads a template's file, or standard input for `-`; undefined after a problem. */
export async function readTemplateText(
  file: string,
  program: Program,
  problems: Problem[]
): Promise<TemplateText | undefined> {
  if (file === '-') return await readInput(program, problems)
  const text = await readText(file, 'template', program, problems)
  return text === undefined ? undefined : { text, file }
}

async function readInput(program: Program, problems: Problem[]): Promise<TemplateText | undefined> {
  const text = await program.readStandardInput(largestFileBytes)
  if (text !== undefined) return { text, file: 'standard input' }
  problems.push({
    code: 'IB_TEMPLATE_UNREADABLE',
    severity: 'error',
    message: `the template on standard input has more than the ${formatBytes(largestFileBytes)} that are read`,
    hint: sizeHint,
    place: { file: 'standard input', line: 1, column: 1 }
  })
  return undefined
}

/** Reads a template, from standard input for `-`; what is wrong with it goes to `problems`. */
export async function loadTemplate(
  choice: string,
  program: Program,
  problems: Problem[]
): Promise<Template | undefined> {
  const source = await readTemplateText(choice, program, problems)
  return source && parseTemplate(source, choice, program, problems)
}

function parseTemplate(
  { text, file }: TemplateText,
  choice: string,
  { directories, sources }: Program,
  problems: Problem[]
): Template | undefined {
  const path = resolve(directories.working, choice === '-' ? 'standard-input' : choice)
  const loaded = readTemplate(text, file, path)
  sources.add(file, loaded.shown)
  for (const problem of loaded.problems) problems.push(problem)
  return loaded.template
}

async function readText(
  file: string,
  what: string,
  { host, directories, signal }: Program,
  problems: Problem[]
): Promise<string | undefined> {
  const path = resolve(directories.working, file)
  const complain = (reason: string, rest: Pick<Problem, 'hint' | 'place'>): undefined => {
    const message = `the ${what} ${file} ${reason}`
    problems.push({ code: 'IB_TEMPLATE_UNREADABLE', severity: 'error', message, ...rest })
    return undefined
  }
  const where = { hint: `looked in ${directories.working}` }
  try {
    const stat = await host.files.stat(path)
    if (stat?.kind === 'directory') return complain('is a directory', where)
    if (stat !== undefined && stat.bytes > largestFileBytes) {
      return complain(
        `has ${formatBytes(stat.bytes)}, more than the ${formatBytes(largestFileBytes)} that are read`,
        {
          hint: sizeHint,
          place: { file, line: 1, column: 1 }
        }
      )
    }
    return (await host.files.readText(path, largestFileBytes, signal)) ?? complain('does not exist', where)
  } catch (error) {
    if (isAbort(error)) throw error
    return complain(`cannot be read: ${messageOf(error)}`, where)
  }
}

async function loadJson(
  file: string,
  what: string,
  program: Program,
  problems: Problem[]
): Promise<SyntaxNode | undefined> {
  const text = await readText(file, what, program, problems)
  if (text === undefined) return undefined
  const hidesValues = what === 'variable file'
  program.sources.add(file, text, { hasValues: hidesValues })
  const parsed = parseJson(text, file, { hidesValues })
  for (const problem of parsed.problems) problems.push(problem)
  return parsed.node
}

/** A JSON file holds tests as the template's root key does, or just their list; any other file is a script. */
async function loadSmokeTests(
  file: string,
  program: Program,
  problems: Problem[]
): Promise<readonly Block[]> {
  if (!file.endsWith('.json')) return [scriptTest(file)]
  const node = await loadJson(file, 'smoke-test file', program, problems)
  if (node === undefined) return []
  const list = node.kind === 'object' ? node.members.find(({ key }) => key === 'smoke-tests')?.value : node
  if (list === undefined) {
    problems.push({
      code: 'IB_TEMPLATE_INVALID',
      severity: 'error',
      message: 'a smoke-test file needs the key `smoke-tests` with a list of tests',
      place: node.place
    })
    return []
  }
  return readBlocks(list, 'smoke test', 'smoke-tests', problem => problems.push(problem))
}

function scriptTest(file: string): Block {
  const place = { file, line: 1, column: 1 }
  const options: ObjectNode = {
    kind: 'object',
    place,
    members: [{ key: 'script', keyPlace: place, value: { kind: 'string', value: file, place } }]
  }
  const meta: ObjectNode = { kind: 'object', place, members: [] }
  return { type: 'shell', typePlace: place, rawName: basename(file), place, meta, options }
}
