import { createParse } from 'mathjs/number'

declare module 'mathjs/number' {
  /** Makes a parser of the parts it is handed. mathjs exports it; its declarations do not. */
  function createParse(parts: Readonly<Record<string, unknown>>): (text: string) => MathNode
}

/** A node of a parsed formula, with the fields that are read of it. */
export interface MathNode {
  readonly type: string
  readonly name?: unknown
  readonly fn?: unknown
  readonly args?: readonly MathNode[]
  readonly content?: MathNode
  readonly implicit?: boolean
}

/** What the parser tells its own nodes by. */
abstract class Parsed {
  abstract readonly type: string
  get isNode(): boolean {
    return true
  }
}

class SymbolNode extends Parsed {
  readonly type = 'SymbolNode'
  readonly isSymbolNode = true
  readonly name: string
  constructor(name: string) {
    super()
    this.name = name
  }
}

class FunctionNode extends Parsed {
  readonly type = 'FunctionNode'
  readonly isFunctionNode = true
  readonly fn: MathNode
  readonly args: readonly MathNode[]
  constructor(fn: MathNode, args: readonly MathNode[]) {
    super()
    this.fn = fn
    this.args = args
  }
}

class ParenthesisNode extends Parsed {
  readonly type = 'ParenthesisNode'
  readonly isParenthesisNode = true
  readonly content: MathNode
  constructor(content: MathNode) {
    super()
    this.content = content
  }
}

class OperatorNode extends Parsed {
  readonly type = 'OperatorNode'
  readonly isOperatorNode = true
  readonly fn: string
  readonly args: readonly MathNode[]
  readonly implicit: boolean
  constructor(_sign: string, fn: string, args: readonly MathNode[], implicit = false) {
    super()
    this.fn = fn
    this.args = args
    this.implicit = implicit
  }
}

/** Every other construct mathjs knows: no formula has it. */
class OtherNode extends Parsed {
  readonly type = 'OtherNode'
}

/** Functions of mathjs choose by the types of their arguments; the parser is only ever called with a text. */
const typed = Object.assign((_name: string, signatures: { readonly string: unknown }) => signatures.string, {
  addConversion: () => undefined,
})

/**
 * The grammar of mathjs alone, giving plain nodes: no function, type or evaluator of it is loaded, so there is nothing of it to evaluate with.
 *
 * Throws SyntaxError with `char`, the place from 1, when the text is not an expression.
 */
export const parseMath = createParse({
  typed,
  numeric: Number,
  config: { number: 'number' },
  SymbolNode,
  FunctionNode,
  ParenthesisNode,
  OperatorNode,
  AccessorNode: OtherNode,
  ArrayNode: OtherNode,
  AssignmentNode: OtherNode,
  BlockNode: OtherNode,
  ConditionalNode: OtherNode,
  ConstantNode: OtherNode,
  FunctionAssignmentNode: OtherNode,
  IndexNode: OtherNode,
  ObjectNode: OtherNode,
  RangeNode: OtherNode,
  RelationalNode: OtherNode,
})
