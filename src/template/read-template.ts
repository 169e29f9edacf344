import { dirname, resolve } from 'node:path'
import type { Problem, Report } from '../core/problem.js'
import { ProblemList, untilFull } from '../core/problem-list.js'
import { suggest } from '../core/suggest.js'
import type { Member, ObjectNode, StringNode, SyntaxNode } from '../core/syntax.js'
import { doubtfulValues, withoutSecrets } from './hide-values.js'
import { parseJson } from './json/parse.js'
import { readBlock, readBlocks, readChains } from './read-blocks.js'
import { isText, textHint, textsOf, type Block, type Template, type VariableDeclaration } from './template.js'

export interface Loaded {
  /** Present whenever the text has a root object, even with problems in it, so that later checks find more. */
  readonly template: Template | undefined
  readonly problems: readonly Problem[]
  /** The text as excerpts may show it, without the values of sensitive variables. */
  readonly shown: string
}

const rootKeys = [
  'builders',
  'provisioners',
  'error-cleanup-provisioner',
  'post-processors',
  'variables',
  'sensitive-variables',
  'smoke-tests',
  'min_packer_version',
  'description',
  'push'
]

/**
 * Reads a template's text.
 * @param file the path that places show
 * @param path the absolute path, whose directory `template_dir` gives
 */
export function readTemplate(text: string, file: string, path: string): Loaded {
  const { node, problems } = parseJson(text, file, { hidesValues: doubtfulValues(text) })
  const shown = withoutSecrets(text, node, problems)
  if (node === undefined) return { template: undefined, problems, shown }
  const list = new ProblemList()
  const template = untilFull(() => {
    if (!isRoot(node, list.add)) return undefined
    // What is missing may be what could not be read, or what a misspelt key was meant to be.
    const mayMissBuilders = [...problems, ...list.problems].some(
      ({ code }) => code === 'IB_JSON_SYNTAX' || code === 'IB_UNKNOWN_OPTION'
    )
    const read = readRoot(node, file, resolve(dirname(path)), list.add)
    return { ...read, isBuilderless: read.isBuilderless && !mayMissBuilders }
  }, undefined)
  return { template, problems: [...problems, ...list.problems], shown }
}

function isRoot(node: SyntaxNode, report: Report): node is ObjectNode {
  if (node.kind === 'object') {
    checkRootKeys(node, report)
    return true
  }
  report({
    code: 'IB_TEMPLATE_INVALID',
    severity: 'error',
    message: 'a template must be a JSON object',
    place: node.place
  })
  return false
}

function readRoot(root: ObjectNode, file: string, directory: string, report: Report): Template {
  // As in Packer, a key with null is a key that is not given.
  const value = (key: string): SyntaxNode | undefined => {
    const node = find(root, key)?.value
    return node?.kind === 'null' ? undefined : node
  }
  const list = <T>(key: string, read: (node: SyntaxNode) => readonly T[]): readonly T[] => {
    const node = value(key)
    return node === undefined ? [] : read(node)
  }
  const text = (key: string): StringNode | undefined => readText(key, value(key), report)
  const push = value('push')
  if (push !== undefined && push.kind !== 'object') report(invalid('`push` must be an object', push))
  const cleanup = value('error-cleanup-provisioner')
  const sensitive = list('sensitive-variables', node => readNames(node, report))
  return {
    file,
    directory,
    place: root.place,
    description: text('description')?.value,
    minimumVersion: text('min_packer_version'),
    literals: new Set(textsOf(root).map(({ value: text }) => text)),
    variables: list('variables', node => readVariables(node, sensitive, report)),
    sensitive,
    builders: list('builders', node => readBuilders(node, report)),
    isBuilderless: isEmpty(value('builders')),
    provisioners: list('provisioners', node => readBlocks(node, 'provisioner', 'provisioners', report)),
    errorCleanup:
      cleanup === undefined
        ? undefined
        : readBlock(cleanup, 'provisioner', 'error-cleanup-provisioner', report),
    chains: list('post-processors', node => readChains(node, report)),
    smokeTests: list('smoke-tests', node => readBlocks(node, 'smoke test', 'smoke-tests', report))
  }
}

function find(root: ObjectNode, key: string): Member | undefined {
  return root.members.find(entry => entry.key.toLowerCase() === key)
}

function readText(key: string, node: SyntaxNode | undefined, report: Report): StringNode | undefined {
  if (node === undefined || node.kind === 'null') return undefined
  if (isText(node)) return node
  const message = `\`${key}\` must be a string`
  const hint = node.kind === 'number' || node.kind === 'boolean' ? textHint(node) : undefined
  report({ code: 'IB_TEMPLATE_INVALID', severity: 'error', message, hint, place: node.place })
  return undefined
}

function isEmpty(node: SyntaxNode | undefined): boolean {
  return node === undefined || node.kind === 'null' || (node.kind === 'array' && node.items.length === 0)
}

function checkRootKeys(root: ObjectNode, report: Report): void {
  const seen = new Map<string, string>()
  for (const { key, keyPlace, value } of root.members) {
    const other = seen.get(key.toLowerCase())
    seen.set(key.toLowerCase(), key)
    if (other !== undefined && other !== key && !key.startsWith('_')) {
      report({ ...invalid(`\`${other}\` and \`${key}\` are the same key`, value), place: keyPlace })
      continue
    }
    if (key.startsWith('_')) {
      if (isText(value)) continue
      report({
        code: 'IB_TEMPLATE_INVALID',
        severity: 'error',
        message: `the comment \`${key}\` must be a string`,
        place: value.place
      })
    } else if (!rootKeys.includes(key.toLowerCase())) {
      const near = suggest(key, rootKeys)
      report({
        code: 'IB_UNKNOWN_OPTION',
        severity: 'error',
        message: `unknown root level key \`${key}\``,
        hint: near === undefined ? 'comments are keys that start with `_`' : `did you mean \`${near}\`?`,
        place: keyPlace
      })
    }
  }
}

function invalid(message: string, { place }: SyntaxNode): Problem {
  return { code: 'IB_TEMPLATE_INVALID', severity: 'error', message, place }
}

function readVariables(
  node: SyntaxNode,
  sensitive: readonly StringNode[],
  report: Report
): readonly VariableDeclaration[] {
  if (node.kind !== 'object') {
    report({
      code: 'IB_VARIABLE',
      severity: 'error',
      message: '`variables` must be an object',
      place: node.place
    })
    return []
  }
  const secret = new Set(sensitive.map(({ value }) => value))
  return node.members.map(({ key, keyPlace, value }) => {
    const isWrong = value.kind !== 'string' && value.kind !== 'null'
    if (isWrong) {
      report({
        code: 'IB_VARIABLE',
        severity: 'error',
        message: `the default of variable \`${key}\` must be a string, or null for a variable that must be given`,
        hint: textHint(value, { hidesValue: secret.has(key) }),
        place: value.place
      })
    }
    return { name: key, place: keyPlace, value: isText(value) ? value : undefined, isWrong }
  })
}

function readNames(node: SyntaxNode, report: Report): readonly StringNode[] {
  const isName = (item: SyntaxNode): boolean => isText(item) || item.kind === 'null'
  const wrong = node.kind === 'array' ? node.items.filter(item => !isName(item)) : [node]
  for (const { place } of wrong) {
    report({
      code: 'IB_VARIABLE',
      severity: 'error',
      message: '`sensitive-variables` must be a list of variable names',
      place
    })
  }
  if (node.kind === 'array' && wrong.length === 0) return node.items.filter(isText)
  // What it names all the same is no less secret.
  return textsOf(node)
}

/** Builders with unique raw names; which one is meant by `only` would otherwise be open. */
function readBuilders(node: SyntaxNode, report: Report): readonly Block[] {
  const blocks = readBlocks(node, 'builder', 'builders', report)
  const seen = new Set<string>()
  for (const { rawName, place } of blocks) {
    if (seen.has(rawName)) {
      report({
        code: 'IB_TEMPLATE_INVALID',
        severity: 'error',
        message: `a builder with the name \`${rawName}\` already exists`,
        hint: 'give each builder a `name` of its own',
        place
      })
    }
    seen.add(rawName)
  }
  return blocks
}
