import { type Fraction, fraction, isBelow, minus, over, plus, readDecimal, times } from './fraction'

/** What an expression can come to. */
export type Value = Fraction | string | boolean

/** The value of a name: a column of the row or an assumption. */
export type Lookup = (name: string) => Value

/**
 * Evaluates the part of the expression language that the random workspaces use, straight off its text: numbers, percents, names, texts in
 * double quotes, + - * /, comparisons, `and`, `or`, `not`, `in (...)`, `if(...)` and brackets.
 */
export function evaluate(text: string, lookup: Lookup): Value {
  const tokens = text.match(/"[^"]*"|[A-Za-z_]\w*|\d+(?:\.\d+)?|<=|>=|<>|!=|==|\S/g) ?? []
  const reader = new Reader(tokens, lookup)
  const value = reader.either()
  if (!reader.isAtEnd()) throw new Error(`the oracle cannot read ${text}`)
  return value
}

/** One level of the grammar a method, loosest first. */
class Reader {
  private readonly tokens: readonly string[]
  private readonly lookup: Lookup
  private next = 0

  constructor(tokens: readonly string[], lookup: Lookup) {
    this.tokens = tokens
    this.lookup = lookup
  }

  isAtEnd(): boolean {
    return this.next === this.tokens.length
  }

  either(): Value {
    let value = this.both()
    while (this.take('or')) {
      const right = this.both()
      value = truth(value) || truth(right)
    }
    return value
  }

  private both(): Value {
    let value = this.negation()
    while (this.take('and')) {
      const right = this.negation()
      value = truth(value) && truth(right)
    }
    return value
  }

  private negation(): Value {
    return this.take('not') ? !truth(this.negation()) : this.comparison()
  }

  private comparison(): Value {
    const left = this.terms()
    if (this.take('in')) return this.list().some((item) => isSame(left, item))
    for (const sign of ['<=', '>=', '<>', '!=', '==', '=', '<', '>']) {
      if (this.take(sign)) return holds(sign, left, this.terms())
    }
    return left
  }

  private terms(): Value {
    let value = this.factors()
    for (;;) {
      if (this.take('+')) value = plus(number(value), number(this.factors()))
      else if (this.take('-')) value = minus(number(value), number(this.factors()))
      else return value
    }
  }

  private factors(): Value {
    let value = this.signed()
    for (;;) {
      if (this.take('*')) value = times(number(value), number(this.signed()))
      else if (this.take('/')) value = over(number(value), number(this.signed()))
      else return value
    }
  }

  private signed(): Value {
    return this.take('-') ? minus(fraction(0n), number(this.signed())) : this.percent()
  }

  private percent(): Value {
    let value = this.atom()
    while (this.take('%')) value = over(number(value), fraction(100n))
    return value
  }

  private atom(): Value {
    if (this.take('(')) {
      const value = this.either()
      this.expect(')')
      return value
    }
    if (this.take('if')) {
      const [condition, yes, no] = this.list()
      if (condition === undefined || yes === undefined || no === undefined) throw new Error('if takes three values')
      return truth(condition) ? yes : no
    }
    const token = this.tokens[this.next]
    if (token === undefined) throw new Error('the expression ends too soon')
    this.next += 1
    if (token.startsWith('"')) return token.slice(1, -1)
    return readDecimal(token) ?? this.lookup(token)
  }

  private list(): Value[] {
    this.expect('(')
    const items = [this.either()]
    while (this.take(',')) items.push(this.either())
    this.expect(')')
    return items
  }

  private take(token: string): boolean {
    if (this.tokens[this.next] !== token) return false
    this.next += 1
    return true
  }

  private expect(token: string): void {
    if (!this.take(token)) throw new Error(`${token} was expected`)
  }
}

function number(value: Value): Fraction {
  if (typeof value === 'object') return value
  throw new Error('a number was expected')
}

function truth(value: Value): boolean {
  if (typeof value === 'boolean') return value
  throw new Error('true or false was expected')
}

function isSame(left: Value, right: Value): boolean {
  if (typeof left !== 'object' || typeof right !== 'object') return left === right
  return left.top === right.top && left.bottom === right.bottom
}

function holds(sign: string, left: Value, right: Value): boolean {
  switch (sign) {
    case '=':
    case '==':
      return isSame(left, right)
    case '<>':
    case '!=':
      return !isSame(left, right)
    case '<':
      return isBelow(number(left), number(right))
    case '>':
      return isBelow(number(right), number(left))
    case '<=':
      return !isBelow(number(right), number(left))
    default:
      return !isBelow(number(left), number(right))
  }
}
