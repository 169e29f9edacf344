import { suggest } from '../../core/suggest.js'
import { parseGoNumber, unquoteCharacter, unquoteGo } from './constants.js'
import type { Cursor } from './cursor.js'
import { TemplateFault } from './fault.js'
import type { Command, Operand, Pipe, Span } from './nodes.types.js'
import type { Token } from './tokens.types.js'

/** Each is looked for among all of them; no template needs a tenth of that. */
const mostVariables = 1000
/** After so many mistakes the parse ends, as each takes a while to explain. */
const mostFaults = 50

/** What the parser knows while it goes over one template. */
export interface ParseScope {
  readonly cursor: Cursor
  /** Names of the functions that exist where the template is used. */
  readonly functions: ReadonlySet<string>
  /** Old names of functions with their names of today. */
  readonly renamed: ReadonlyMap<string, string>
  /** Variables in scope, the innermost last. */
  readonly variables: string[]
  /** Faults after which the parse can go on. */
  readonly faults: TemplateFault[]
}

/** Takes the tokens up to and including the one that closes it. `place` says in messages where it stands. */
export function parsePipe(scope: ParseScope, place: string, closing: 'close' | 'rightParen' = 'close'): Pipe {
  const { cursor } = scope
  const { start } = cursor.peekPastSpace()
  const { variables, assigns } = parseDeclarations(scope, place)
  const commands: Command[] = []
  for (;;) {
    const token = cursor.peekPastSpace()
    if (token.kind === closing) break
    if (token.kind === 'end') throw unexpected(token, place)
    commands.push(parseCommand(scope, place, closing))
  }
  const close = cursor.next()
  const last = commands.at(-1)
  if (last === undefined) throw new TemplateFault(`a value is missing in ${place}`, start, close.end)
  checkStages(commands)
  if (!assigns) scope.variables.push(...variables)
  if (scope.variables.length > mostVariables) throw new TemplateFault('too many variables', start, last.end)
  return {
    kind: 'pipe',
    variables,
    assigns,
    commands,
    start,
    end: closing === 'close' ? last.end : close.end
  }
}

/** Behind a `|` a value is handed on, so only what can take one may stand there. */
function checkStages(commands: readonly Command[]): void {
  for (const { operands, start, end } of commands.slice(1)) {
    const [first] = operands
    if (first?.kind !== 'constant' && first?.kind !== 'dot' && first?.kind !== 'nil') continue
    throw new TemplateFault('only a function can stand behind `|`', start, end)
  }
}

interface Declarations {
  readonly variables: readonly string[]
  readonly assigns: boolean
}

function parseDeclarations(scope: ParseScope, place: string): Declarations {
  const { cursor } = scope
  const first = cursor.peek()
  const none = { variables: [], assigns: false }
  if (first.kind !== 'variable') return none
  const behind = cursor.peek(1).kind === 'space' ? 2 : 1
  const sign = cursor.peek(behind)
  if (sign.kind !== 'declare' && sign.kind !== 'assign' && sign.kind !== 'comma') return none
  cursor.next()
  cursor.peekPastSpace()
  cursor.next()
  const names = [first]
  const last = sign.kind === 'comma' ? parseSecondVariable(scope, place, names) : sign
  const assigns = last.kind === 'assign'
  if (assigns) for (const name of names) checkVariable(scope, name)
  return { variables: names.map(name => name.text), assigns }
}

/** `$index, $element :=`, which only a range can have. */
function parseSecondVariable({ cursor }: ParseScope, place: string, names: Token[]): Token {
  const second = cursor.expect('variable', 'a variable must follow the comma')
  names.push(second)
  if (place !== 'range') {
    throw new TemplateFault('only a range can set two variables', second.start, second.end)
  }
  const sign = cursor.peekPastSpace()
  if (sign.kind === 'declare' || sign.kind === 'assign') return cursor.next()
  throw new TemplateFault('`:=` is missing behind the variables', sign.start, sign.end)
}

function parseCommand(scope: ParseScope, place: string, closing: 'close' | 'rightParen'): Command {
  const { cursor } = scope
  const operands: Operand[] = []
  const { start } = cursor.peek()
  for (;;) {
    const token = cursor.peekPastSpace()
    const operand = parseOperand(scope, place)
    if (operand !== undefined) operands.push(operand)
    const after = cursor.peek()
    if (after.kind === 'space') continue
    if (after.kind === closing) break
    if (after.kind === 'pipe') {
      cursor.next()
      break
    }
    throw unexpected(operand === undefined ? token : after, place)
  }
  const end = operands.at(-1)?.end ?? start
  if (operands.length === 0) throw new TemplateFault('nothing stands before this `|`', start, start + 1)
  return { operands, start, end }
}

/** An operand with the fields that are chained to it; undefined when none stands at the cursor. */
function parseOperand(scope: ParseScope, place: string): Operand | undefined {
  const { cursor } = scope
  const operand = parseTerm(scope, place)
  if (operand === undefined || cursor.peek().kind !== 'field') return operand
  const names: string[] = []
  let end = operand.end
  for (let field = cursor.take('field'); field !== undefined; field = cursor.take('field')) {
    names.push(field.text.slice(1))
    end = field.end
  }
  const { start } = operand
  if (operand.kind === 'field') return { ...operand, names: [...operand.names, ...names], end }
  if (operand.kind === 'variable') return { ...operand, names: [...operand.names, ...names], end }
  if (operand.kind === 'constant' || operand.kind === 'dot' || operand.kind === 'nil') {
    throw new TemplateFault('this value has no fields', start, end)
  }
  return { kind: 'chain', of: operand, names, start, end }
}

function parseTerm(scope: ParseScope, place: string): Operand | undefined {
  const { cursor } = scope
  const { kind, text, start, end } = cursor.peek()
  if (kind === 'word') return parseName(scope, place)
  if (kind === 'leftParen') {
    cursor.next()
    const pipe = parsePipe(scope, 'the parentheses', 'rightParen')
    return { ...pipe, start }
  }
  const operand = parsePlainTerm(scope, cursor.peek())
  if (operand !== undefined) cursor.next()
  else if (kind === 'declare' || kind === 'assign') {
    throw new TemplateFault(`\`${text}\` must stand directly behind a variable`, start, end)
  }
  return operand
}

function parsePlainTerm(scope: ParseScope, token: Token): Operand | undefined {
  const { kind, text, start, end } = token
  if (kind === 'dot') return { kind, start, end }
  if (kind === 'field') return { kind, names: [text.slice(1)], start, end }
  if (kind === 'variable') {
    checkVariable(scope, token)
    return { kind, name: text, names: [], start, end }
  }
  if (kind === 'number' || kind === 'string' || kind === 'character') {
    return { kind: 'constant', value: constantValue(token), text, start, end }
  }
  return undefined
}

function constantValue({ kind, text, start, end }: Token): string | bigint | number {
  if (kind === 'number') {
    const value = parseGoNumber(text)
    if (typeof value === 'object') throw new TemplateFault(value.fault, start, end)
    return value
  }
  const value = kind === 'string' ? unquoteGo(text) : unquoteCharacter(text)
  if (value !== undefined) return value
  if (kind === 'string') {
    const hint = 'write a backslash as \\\\, or use backticks instead of double quotes'
    throw new TemplateFault(`${text} has an escape that Go does not know`, start, end, hint)
  }
  const hint = 'single quotes hold one character; texts stand in double quotes or backticks'
  throw new TemplateFault(`${text} is no single character`, start, end, hint)
}

const keywords = new Set([
  'if',
  'else',
  'end',
  'range',
  'with',
  'template',
  'define',
  'block',
  'break',
  'continue'
])

function parseName(scope: ParseScope, place: string): Operand | undefined {
  const token = scope.cursor.peek()
  const { text, start, end } = token
  if (keywords.has(text)) throw unexpected(token, place)
  scope.cursor.next()
  if (text === 'true' || text === 'false')
    return { kind: 'constant', value: text === 'true', text, start, end }
  if (text === 'nil') return { kind: 'nil', start, end }
  if (!scope.functions.has(text)) addFault(scope, unknownFunction(scope, text, { start, end }))
  return { kind: 'function', name: text, start, end }
}

function addFault({ faults }: ParseScope, fault: TemplateFault): void {
  if (faults.length >= mostFaults) throw fault
  faults.push(fault)
}

function unknownFunction(scope: ParseScope, name: string, { start, end }: Span): TemplateFault {
  return new TemplateFault(`the function "${name}" does not exist`, start, end, adviceFor(scope, name))
}

function adviceFor({ functions, renamed }: ParseScope, name: string): string {
  const today = renamed.get(name)
  if (today !== undefined) return `it was renamed: write ${today}`
  const near = suggest(name, functions)
  if (near !== undefined) return `did you mean ${near}?`
  return `a field of the data is written with a dot: {{ .${name} }}; a user variable as {{user \`${name}\`}}`
}

function checkVariable(scope: ParseScope, { text, start, end }: Token): void {
  const { variables } = scope
  if (variables.includes(text)) return
  const near = suggest(
    text,
    variables.filter(name => name !== '$')
  )
  const hint = near === undefined ? `set it first: {{ ${text} := … }}` : `did you mean ${near}?`
  addFault(scope, new TemplateFault(`the variable ${text} is not set here`, start, end, hint))
}

/** The fault of a token that cannot stand where it is. */
export function unexpected({ kind, text, start, end }: Token, place: string): TemplateFault {
  const found = kind === 'end' ? 'the text ends' : `\`${text}\` stands`
  return new TemplateFault(`${found} where it cannot, in ${place}`, start, Math.max(end, start + 1))
}
