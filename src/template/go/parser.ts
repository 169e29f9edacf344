import { unquoteGo } from './constants.js'
import { Cursor } from './cursor.js'
import { TemplateFault } from './fault.js'
import { lex } from './lexer.js'
import type { ActionNode, BranchNode, CallNode, Node, Nodes, Span } from './nodes.types.js'
import { parsePipe, type ParseScope, unexpected } from './parse-pipeline.js'
import type { Token } from './tokens.types.js'

/** A template as its text says it: the main part and what `define` and `block` name. */
export interface ParsedTemplate {
  readonly root: Nodes
  readonly defined: ReadonlyMap<string, Nodes>
}

interface Parse extends ParseScope {
  readonly defined: Map<string, Nodes>
  /** Loops around the cursor; `break` and `continue` need one. */
  loops: number
  /** Branches around the cursor, an `else if` being inside the one before it. */
  depth: number
}

const maximumDepth = 200
/** What Packer calls the main part, which can be called, and defined, by it. */
const rootName = 'root'

/** How a list of nodes ended: its text's end, or the `end` or `else` that follows. */
interface ParsedList {
  readonly nodes: Nodes
  readonly stop: Token
}

export interface Parsed {
  /** Absent when there is a fault. */
  readonly template?: ParsedTemplate
  readonly faults: readonly TemplateFault[]
}

/** Parses a text. Unknown functions and variables are collected, any other fault ends the parse. */
export function parse(
  text: string,
  functions: ReadonlySet<string>,
  renamed: ReadonlyMap<string, string> = new Map()
): Parsed {
  const faults: TemplateFault[] = []
  try {
    const template = parseWhole({
      cursor: new Cursor(lex(text)),
      functions,
      renamed,
      variables: ['$'],
      faults,
      defined: new Map(),
      loops: 0,
      depth: 0
    })
    return faults.length > 0 ? { faults } : { template, faults }
  } catch (error) {
    if (!(error instanceof TemplateFault)) throw error
    return { faults: [...faults, error] }
  }
}

function parseWhole(scope: Parse): ParsedTemplate {
  const { nodes, stop } = parseList(scope, true)
  if (stop.kind === 'end') {
    defineTemplate(scope, rootName, nodes, { start: 0, end: stop.end })
    return { root: scope.defined.get(rootName) ?? nodes, defined: scope.defined }
  }
  const message = `\`{{${stop.text}}}\` belongs to no if, range, with, block or define`
  throw new TemplateFault(message, stop.start, stop.end)
}

function parseList(scope: Parse, isTop = false): ParsedList {
  const { cursor } = scope
  const nodes: Node[] = []
  for (;;) {
    const token = cursor.next()
    const { kind, text, start, end } = token
    if (kind === 'end') return { nodes, stop: token }
    if (kind === 'text') nodes.push({ kind, text, start, end })
    if (kind !== 'open') continue
    const word = cursor.peekPastSpace()
    if (word.kind === 'word' && (word.text === 'end' || word.text === 'else')) {
      cursor.next()
      return { nodes, stop: word }
    }
    if (isTop && isWord(word, 'define')) parseDefine(scope)
    else nodes.push(parseAction(scope, word))
  }
}

function isWord({ kind, text }: Token, word: string): boolean {
  return kind === 'word' && text === word
}

function parseAction(scope: Parse, word: Token): Node {
  const { cursor } = scope
  const { kind, text, start } = word
  if (kind === 'word') {
    if (text === 'if' || text === 'with' || text === 'range') {
      cursor.next()
      return parseBranch(scope, text, word)
    }
    if (text === 'template') return parseCall(scope)
    if (text === 'block') return parseBlock(scope)
    if (text === 'break' || text === 'continue') return parseJump(scope, text)
    if (text === 'define')
      throw new TemplateFault('`define` may stand only at the outermost level', start, word.end)
  }
  const pipe = parsePipe(scope, 'this action')
  return { kind: 'action', pipe, start, end: pipe.end } satisfies ActionNode
}

function parseJump(scope: Parse, kind: 'break' | 'continue'): Node {
  const { start, end } = scope.cursor.next()
  if (scope.loops === 0) throw new TemplateFault(`\`${kind}\` may stand only inside a range`, start, end)
  scope.cursor.expect('close', `nothing may follow \`${kind}\``)
  return { kind, start, end }
}

/** From behind the keyword to behind the closing `end`; `else if` and `else with` nest and share that `end`. */
function parseBranch(scope: Parse, kind: BranchNode['kind'], opening: Token): BranchNode {
  const known = scope.variables.length
  if (++scope.depth > maximumDepth) throw new TemplateFault('nested too deep', opening.start, opening.end)
  const pipe = parsePipe(scope, kind)
  if (kind === 'range') scope.loops++
  const { nodes: body, stop } = parseList(scope)
  if (kind === 'range') scope.loops--
  checkClosed(stop, opening)
  const otherwise = stop.text === 'else' ? parseElse(scope, kind, opening) : []
  if (stop.text === 'end') closeEnd(scope)
  scope.variables.length = known
  scope.depth--
  return { kind, pipe, body, otherwise, start: opening.start, end: pipe.end }
}

function parseElse(scope: Parse, kind: BranchNode['kind'], opening: Token): Nodes {
  const { cursor } = scope
  const word = cursor.peekPastSpace()
  if ((kind === 'if' || kind === 'with') && isWord(word, kind)) {
    cursor.next()
    return [parseBranch(scope, kind, opening)]
  }
  cursor.expect('close', `\`${word.text}\` cannot follow \`else\` here`)
  const { nodes, stop } = parseList(scope)
  checkClosed(stop, opening)
  if (stop.text === 'else') {
    throw new TemplateFault('a second `else`', stop.start, stop.end, 'write `else if` for all but the last')
  }
  closeEnd(scope)
  return nodes
}

function closeEnd({ cursor }: Parse): void {
  cursor.expect('close', 'nothing may follow `end`')
}

function checkClosed(stop: Token, opening: Token): void {
  if (stop.kind !== 'end') return
  throw new TemplateFault(
    `this \`${opening.text}\` is never closed`,
    opening.start,
    opening.end,
    'add {{ end }}'
  )
}

function parseCall(scope: Parse): CallNode {
  const { start } = scope.cursor.next()
  const { name, end } = parseTemplateName(scope, 'template')
  scope.cursor.peekPastSpace()
  if (scope.cursor.take('close') !== undefined) return { kind: 'template', name, pipe: undefined, start, end }
  const pipe = parsePipe(scope, 'template')
  return { kind: 'template', name, pipe, start, end: pipe.end }
}

interface TemplateName {
  readonly name: string
  readonly end: number
}

function parseTemplateName({ cursor }: Parse, keyword: string): TemplateName {
  const message = `\`${keyword}\` must be followed by a name in quotes`
  const token = cursor.expect('string', message, `{{ ${keyword} "name" … }}`)
  const name = unquoteGo(token.text)
  if (name === undefined) throw new TemplateFault(message, token.start, token.end)
  return { name, end: token.end }
}

function parseDefine(scope: Parse): void {
  const opening = scope.cursor.next()
  const { name } = parseTemplateName(scope, 'define')
  scope.cursor.expect('close', 'nothing may follow the name in `define`')
  addTemplate(scope, name, opening)
}

/** `block` defines a template and calls it in the same place. */
function parseBlock(scope: Parse): CallNode {
  const opening = scope.cursor.next()
  const { name } = parseTemplateName(scope, 'block')
  const pipe = parsePipe(scope, 'block')
  addTemplate(scope, name, opening)
  return { kind: 'template', name, pipe, start: opening.start, end: pipe.end }
}

/** The body has no view of the variables and loops around it. */
function addTemplate(scope: Parse, name: string, opening: Token): void {
  const depth = scope.depth + 1
  if (depth > maximumDepth) throw new TemplateFault('nested too deep', opening.start, opening.end)
  const { nodes, stop } = parseList({ ...scope, variables: ['$'], loops: 0, depth })
  checkClosed(stop, opening)
  if (stop.text === 'else') throw unexpected(stop, opening.text)
  closeEnd(scope)
  defineTemplate(scope, name, nodes, opening)
}

/** Of two templates with one name, one has to be empty. */
function defineTemplate({ defined }: Parse, name: string, nodes: Nodes, { start, end }: Span): void {
  const before = defined.get(name)
  if (before !== undefined && !isEmpty(before) && !isEmpty(nodes)) {
    const hint = name === rootName ? 'the text itself has that name, so choose another' : undefined
    throw new TemplateFault(`the template "${name}" is defined twice`, start, end, hint)
  }
  if (before === undefined || isEmpty(before)) defined.set(name, nodes)
}

function isEmpty(nodes: Nodes): boolean {
  return nodes.every(node => node.kind === 'text' && node.text.trim() === '')
}
