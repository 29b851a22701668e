import { finding, ok, type Result, refused } from '@shared/findings/finding'
import { at } from '@shared/findings/invariant'
import { parseDecimal } from '@shared/money/exact'
import type { BinaryOperator, Expression } from './expression'
import { FUNCTIONS, type FunctionName } from './functions'
import { type MathNode, parseMath } from './mathParser'
import { type FormulaLanguage, type Token, tokenize, writeTokens } from './tokens'

/** Longest formula and deepest nesting that are read at all: nobody writes more, and a file is untrusted. */
const MOST_CHARACTERS = 2000
const MOST_DEPTH = 64

/**
 * Reads a formula as a spreadsheet user writes it: `8%+2%` is 10 %, `-2^2` is 4, `=` compares, `;` or `,` separate arguments.
 *
 * mathjs sees only what this function hands it: operators, brackets and numbered placeholders for names, numbers, texts and allowed
 * functions. It gives the tree; every node of it is checked against a list and copied. Nothing of mathjs is ever evaluated.
 *
 * @returns the expression, or findings `formula.*` with `at`, the place in the text from 0
 */
export function parseFormula(text: string, language: FormulaLanguage = 'en'): Result<Expression> {
  if (text.trim() === '') return refused(finding('formula.empty', 'error', ''))
  if (text.length > MOST_CHARACTERS) {
    return refused(finding('formula.tooLong', 'error', '', { length: text.length, most: MOST_CHARACTERS }))
  }
  const tokens = tokenize(text, language)
  if (!tokens.ok) return tokens
  if (depthOf(tokens.value) > MOST_DEPTH) return refused(finding('formula.tooDeep', 'error', '', { most: MOST_DEPTH }))
  return parseTokens(tokens.value)
}

/** A formula typed in a language, as the file keeps it: English names and separators, decimal point. */
export function toFileFormula(text: string, language: FormulaLanguage): Result<string> {
  const parsed = parseFormula(text, language)
  if (!parsed.ok) return parsed
  const tokens = tokenize(text, language)
  return tokens.ok ? ok(writeTokens(tokens.value, 'en')) : tokens
}

/** A formula of the file as it is shown in a language. What cannot be read is shown as it stands. */
export function formulaInLanguage(text: string, language: FormulaLanguage): string {
  const tokens = tokenize(text, 'en')
  return tokens.ok ? writeTokens(tokens.value, language) : text
}

function depthOf(tokens: readonly Token[]): number {
  let depth = 0
  let deepest = 0
  for (const token of tokens) {
    if (token.kind === 'open') depth += 1
    if (token.kind === 'close') depth -= 1
    if (token.kind === 'operator' || token.kind === 'word')
      deepest = Math.max(deepest, depth + signsBefore(tokens, token))
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

/** Signs and `not` in a row nest like brackets. */
function signsBefore(tokens: readonly Token[], token: Token): number {
  let index = tokens.indexOf(token)
  let count = 0
  while (index >= 0 && isOperator(at(tokens, index))) {
    count += 1
    index -= 1
  }
  return count
}

function isOperator(token: Token): boolean {
  return token.kind === 'operator' || token.kind === 'word'
}

/** The text handed to mathjs, and for each piece of it the token it stands for. */
interface Handed {
  readonly text: string
  readonly starts: readonly number[]
  readonly tokens: readonly Token[]
}

function handOver(tokens: readonly Token[]): Handed {
  const starts: number[] = []
  let text = ''
  tokens.forEach((token, index) => {
    starts.push(text.length)
    text += `${placeholder(token, index, tokens)} `
  })
  return { text, starts, tokens }
}

function placeholder(token: Token, index: number, tokens: readonly Token[]): string {
  switch (token.kind) {
    case 'number':
    case 'text':
    case 'name':
      return `v_${index}`
    case 'function':
      return `f_${index}`
    case 'percent':
      // The factorial sign binds as tightly as a percent sign does in a spreadsheet, and formulas have no factorial.
      return '!'
    case 'word':
      return isNotIn(tokens, index) ? '' : token.text
    case 'operator':
      return token.text === '=' ? '==' : token.text === '<>' ? '!=' : token.text
    case 'open':
      return listOpening(tokens, index) ?? '('
    case 'close':
      return ')'
    case 'separator':
      return ','
  }
}

/** True for the `not` of `not in`. */
function isNotIn(tokens: readonly Token[], index: number): boolean {
  return isWord(tokens[index], 'not') && isWord(tokens[index + 1], 'in')
}

function isWord(token: Token | undefined, text: 'not' | 'in'): boolean {
  return token?.kind === 'word' && token.text === text
}

/** The bracket after `in` opens a list of values, not a value. */
function listOpening(tokens: readonly Token[], index: number): string | null {
  if (!isWord(tokens[index - 1], 'in')) return null
  return isWord(tokens[index - 2], 'not') ? `${OUTSIDE_LIST}(` : `${INSIDE_LIST}(`
}

const INSIDE_LIST = 'inside'
const OUTSIDE_LIST = 'outside'

function parseTokens(tokens: readonly Token[]): Result<Expression> {
  const misplaced = findMisplaced(tokens)
  if (misplaced !== null) return refused(finding('formula.misplaced', 'error', '', misplaced))
  const handed = handOver(tokens)
  let tree: MathNode
  try {
    tree = parseMath(handed.text)
  } catch (error) {
    return refused(finding('formula.unfinished', 'error', '', { at: placeOf(error, handed) }))
  }
  return copyNode(tree, handed)
}

function isOperand(token: Token): boolean {
  return token.kind === 'number' || token.kind === 'text' || token.kind === 'name'
}

/** Two values side by side: mathjs would multiply them in silence. */
function findMisplaced(tokens: readonly Token[]): { readonly at: number } | null {
  for (let index = 1; index < tokens.length; index += 1) {
    const before = at(tokens, index - 1)
    const token = at(tokens, index)
    const ends = isOperand(before) || before.kind === 'close' || before.kind === 'percent'
    const begins = isOperand(token) || token.kind === 'open' || token.kind === 'function'
    if ((ends && begins) || (before.kind === 'percent' && token.kind === 'percent')) return { at: token.at }
  }
  return null
}

function placeOf(error: unknown, { starts, tokens }: Handed): number {
  const char = error instanceof Error && 'char' in error ? Number(error.char) - 1 : 0
  const index = starts.findLastIndex((start) => start <= char)
  const token = tokens[index === -1 ? 0 : index]
  return token === undefined ? 0 : token.at
}

const BINARY: ReadonlyMap<string, BinaryOperator> = new Map([
  ['add', '+'],
  ['subtract', '-'],
  ['multiply', '*'],
  ['divide', '/'],
  ['pow', '^'],
  ['equal', '='],
  ['unequal', '<>'],
  ['smaller', '<'],
  ['smallerEq', '<='],
  ['larger', '>'],
  ['largerEq', '>='],
  ['and', 'and'],
  ['or', 'or'],
])

function copyNode(node: MathNode, handed: Handed): Result<Expression> {
  switch (node.type) {
    case 'ParenthesisNode':
      return node.content === undefined ? unsupported(handed) : copyNode(node.content, handed)
    case 'SymbolNode':
      return copySymbol(String(node.name), handed)
    case 'OperatorNode':
      return node.implicit === true ? unsupported(handed) : copyOperator(node, handed)
    case 'FunctionNode':
      return copyCall(node, handed)
    default:
      return unsupported(handed)
  }
}

function unsupported(handed: Handed): Result<never> {
  return refused(finding('formula.unsupported', 'error', '', { at: handed.tokens[0]?.at ?? -1 }))
}

function tokenNamed(name: string, prefix: 'v' | 'f', handed: Handed): Token | null {
  const match = /^([vf])_(\d+)$/.exec(name)
  if (match === null || match[1] !== prefix) return null
  return handed.tokens[Number(match[2])] ?? null
}

function copySymbol(name: string, handed: Handed): Result<Expression> {
  const token = tokenNamed(name, 'v', handed)
  if (token?.kind === 'name') return ok({ kind: 'name', name: token.text, at: token.at })
  if (token?.kind === 'text') return ok({ kind: 'text', value: token.text, at: token.at })
  const value = token?.kind === 'number' ? parseDecimal(token.text) : null
  if (token === null || value === null) return unsupported(handed)
  return ok({ kind: 'number', value, at: token.at })
}

function copyOperator(node: MathNode, handed: Handed): Result<Expression> {
  const args = node.args ?? []
  const [first, second] = args
  if (node.fn === 'unaryPlus' && first !== undefined) return copyNode(first, handed)
  if (node.fn === 'unaryMinus' && first !== undefined) return copyNegation(first, handed)
  if (first !== undefined && second === undefined && (node.fn === 'factorial' || node.fn === 'not')) {
    const operand = copyNode(first, handed)
    if (!operand.ok) return operand
    return ok({
      kind: 'unary',
      operator: node.fn === 'not' ? 'not' : 'percent',
      operand: operand.value,
      at: operand.value.at,
    })
  }
  if (first === undefined || second === undefined) return unsupported(handed)
  if (node.fn === 'to') return copyOneOf(first, second, handed)
  if (node.fn === 'pow') return copyPower(node, handed)
  const operator = BINARY.get(String(node.fn))
  return operator === undefined ? unsupported(handed) : copyBinary(operator, first, second, handed)
}

function copyBinary(operator: BinaryOperator, first: MathNode, second: MathNode, handed: Handed): Result<Expression> {
  const left = copyNode(first, handed)
  if (!left.ok) return left
  const right = copyNode(second, handed)
  if (!right.ok) return right
  return ok({ kind: 'binary', operator, left: left.value, right: right.value, at: left.value.at })
}

/** A spreadsheet negates before it raises to a power: -2^2 is 4. */
function copyNegation(operand: MathNode, handed: Handed): Result<Expression> {
  const chain = operand.type === 'OperatorNode' && operand.fn === 'pow' ? powersOf(operand) : [operand]
  const base = copyNode(at(chain, 0), handed)
  if (!base.ok) return base
  const negated: Expression = { kind: 'unary', operator: 'negate', operand: base.value, at: base.value.at }
  return raise(negated, chain.slice(1), handed)
}

/** A spreadsheet works powers from the left: 2^3^2 is 64. mathjs nests them to the right. */
function copyPower(node: MathNode, handed: Handed): Result<Expression> {
  const chain = powersOf(node)
  const base = copyNode(at(chain, 0), handed)
  return base.ok ? raise(base.value, chain.slice(1), handed) : base
}

function powersOf(node: MathNode): readonly MathNode[] {
  const [base, exponent] = node.args ?? []
  if (node.type !== 'OperatorNode' || node.fn !== 'pow' || base === undefined || exponent === undefined) return [node]
  return [base, ...powersOf(exponent)]
}

function raise(base: Expression, exponents: readonly MathNode[], handed: Handed): Result<Expression> {
  let raised = base
  for (const exponent of exponents) {
    const right = copyNode(exponent, handed)
    if (!right.ok) return right
    raised = { kind: 'binary', operator: '^', left: raised, right: right.value, at: raised.at }
  }
  return ok(raised)
}

function copyOneOf(first: MathNode, list: MathNode, handed: Handed): Result<Expression> {
  const name = list.type === 'FunctionNode' ? nameOfCall(list) : ''
  if (name !== INSIDE_LIST && name !== OUTSIDE_LIST) return unsupported(handed)
  const value = copyNode(first, handed)
  if (!value.ok) return value
  const options = copyAll(list.args ?? [], handed)
  if (!options.ok) return options
  return ok({
    kind: 'oneOf',
    value: value.value,
    options: options.value,
    negated: name === OUTSIDE_LIST,
    at: value.value.at,
  })
}

function nameOfCall(node: MathNode): string {
  const { fn } = node
  return typeof fn === 'object' && fn !== null && 'name' in fn ? String(fn.name) : ''
}

function copyCall(node: MathNode, handed: Handed): Result<Expression> {
  const token = tokenNamed(nameOfCall(node), 'f', handed)
  if (token?.kind !== 'function') return unsupported(handed)
  const args = copyAll(node.args ?? [], handed)
  if (!args.ok) return args
  const { least, most } = FUNCTIONS[token.fn]
  if (args.value.length < least || args.value.length > most)
    return refused(wrongCount(token.fn, token.at, args.value.length))
  return ok({ kind: 'call', fn: token.fn, args: args.value, at: token.at })
}

function wrongCount(fn: FunctionName, place: number, count: number) {
  const { least, most } = FUNCTIONS[fn]
  return finding('formula.argumentCount', 'error', '', { at: place, function: fn.toUpperCase(), least, most, count })
}

function copyAll(nodes: readonly MathNode[], handed: Handed): Result<readonly Expression[]> {
  const copies: Expression[] = []
  for (const node of nodes) {
    const copy = copyNode(node, handed)
    if (!copy.ok) return copy
    copies.push(copy.value)
  }
  return ok(copies)
}
